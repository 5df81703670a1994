import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openEngineInMemory } from '../engine.ts'

let made: Promise<string> | undefined

/** The file of an empty database for the engine in memory, made once per installed version of the engine. */
export function memoryTemplate(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const engine = dirname(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')))
  const { version } = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8')) as { version: string }
  const folder = join(dirname(dirname(engine)), '.cache', 'simpul')
  const path = join(folder, `empty-database-${version}.tar`)
  if (await stat(path).catch(() => undefined)) return path
  const fresh = await openEngineInMemory()
  const dump = await fresh.dump()
  await fresh.close()
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, new Uint8Array(await dump.arrayBuffer()))
  await rename(unfinished, path)
  return path
}
