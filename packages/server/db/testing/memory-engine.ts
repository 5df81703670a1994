import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Engine, engineOver } from '../engine.ts'

/** An engine whose database is in memory: nothing survives it. */
export interface MemoryEngine extends Engine {
  /** All of it, to start further ones from. */
  dump(): Promise<Blob>
}

/** Where the installed engine lies. */
export const engineFolder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))

// Clearing the usual 128 MB of buffers would be half of the time a small database takes to open.
// Logs that lie ready for later would be a third of the bytes each database starts from.
const settings = ['shared_buffers=16MB', 'wal_recycle=off', 'min_wal_size=2MB']
const startParams = [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])]

/** @param template what another one dumped; without it the start takes some seconds instead of a quarter of one */
export async function openMemoryEngine(template?: Blob): Promise<MemoryEngine> {
  const origin = template ? { loadDataDir: template } : { initDbStartParams: ['--wal-segsize=1'] }
  const pglite = await PGlite.create({ ...origin, ...(await programs()), startParams })
  if (!template) await slim(pglite)
  return {
    ...engineOver(pglite),
    dump: async () => {
      await pglite.query('checkpoint')
      return pglite.dumpDataDir('none')
    },
  }
}

/** The two databases every cluster brings to copy from are two thirds of its files, and nobody copies them here. */
async function slim(pglite: PGlite): Promise<void> {
  await pglite.query('update pg_database set datistemplate = false')
  await pglite.query('drop database template0')
  await pglite.query('drop database template1')
}

let compiled: Promise<{ pgliteWasmModule: WebAssembly.Module; fsBundle: Blob }> | undefined

function programs() {
  compiled ??= compile()
  return compiled
}

async function compile() {
  const read = async (name: string) => new Uint8Array(await readFile(join(engineFolder, name)))
  return {
    pgliteWasmModule: await WebAssembly.compile(await read('pglite.wasm')),
    fsBundle: new Blob([await read('pglite.data')]),
  }
}
