import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryTemplate } from './memory-template.ts'
import { startTestPostgres, type TestPostgres } from './postgres-server.ts'
import { offerSupplies, supplyVariable } from './test-supply.ts'

/** Runs once around all tests: see `test-supply.ts`. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-test-'))
  const address = join(folder, 'supply')
  let server: Promise<TestPostgres> | undefined
  const stopOffering = await offerSupplies(address, {
    postgres: async () => {
      server ??= startTestPostgres()
      return (await server).url
    },
    'memory-template': memoryTemplate,
  })
  process.env[supplyVariable] = address
  return async () => {
    await stopOffering()
    const started = await server?.catch(() => undefined)
    await started?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
