import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../embedded.ts'
import { memoryTemplate } from './memory-template.ts'
import { startTestPostgres, type TestPostgres } from './postgres-server.ts'
import { offerSupplies, supplyVariable } from './test-supply.ts'

/** Runs once around all tests: see `test-supply.ts`. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-test-'))
  const address = join(folder, 'supply')
  let server: Promise<TestPostgres> | undefined
  let dataFolder: Promise<string> | undefined
  const stopOffering = await offerSupplies(address, {
    postgres: async () => {
      server ??= startTestPostgres()
      return (await server).url
    },
    'memory-template': memoryTemplate,
    'data-folder': () => (dataFolder ??= makeDataFolder(join(folder, 'data'))),
  })
  process.env[supplyVariable] = address
  return async () => {
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
