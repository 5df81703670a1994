import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../migrations.ts'
import { openEmbedded } from '../embedded.ts'
import { makeMemoryTemplate } from './memory-db.ts'
import { memoryTemplate } from './memory-template.ts'
import { dropDatabase, makeDatabase } from './postgres-database.ts'
import { startTestPostgres, type TestPostgres } from './postgres-server.ts'
import { offerSupplies, supplyVariable } from './test-supply.ts'

/** Runs once around all tests: see `test-supply.ts`. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-test-'))
  const address = join(folder, 'supply')
  let server: Promise<TestPostgres> | undefined
  let dataFolder: Promise<string> | undefined
  let memoryHouse: Promise<string> | undefined
  let postgresHouse: Promise<string> | undefined
  const stopOffering = await offerSupplies(address, {
    postgres: async () => {
      server ??= startTestPostgres()
      return (await server).url
    },
    'memory-template': memoryTemplate,
    'memory-house': () => (memoryHouse ??= makeMemoryHouse(join(folder, 'house.tar'))),
    'postgres-house': () => (postgresHouse ??= makeDatabase(migrations)),
    'data-folder': () => (dataFolder ??= makeDataFolder(join(folder, 'data'))),
  })
  process.env[supplyVariable] = address
  return async () => {
    // Of a server that outlives the tests: it is left as it was.
    if (postgresHouse) await dropDatabase(await postgresHouse)
    await stopOffering()
    const started = await server?.catch(() => undefined)
    await started?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeDataFolder(dataFolder: string): Promise<string> {
  const db = await openEmbedded({ dataFolder })
  // Two thirds of the files that each test would copy, and nobody makes further databases from them.
  await db.run('update pg_database set datistemplate = false')
  await db.run('drop database template0')
  await db.run('drop database template1')
  await db.close()
  return dataFolder
}

async function makeMemoryHouse(path: string): Promise<string> {
  const template = await makeMemoryTemplate(migrations)
  await writeFile(path, new Uint8Array(await template.arrayBuffer()))
  return path
}
