import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { engineFolder, openMemoryEngine } from './memory-engine.ts'

let made: Promise<string> | undefined

/** The file of an empty database for the engine in memory, made once per installed version of the engine. */
export function memoryTemplate(): Promise<string> {
  made ??= make()
  return made
}

async function make(): Promise<string> {
  const engine = join(engineFolder, '..')
  const { version } = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8')) as { version: string }
  const folder = join(engine, '..', '..', '.cache', 'simpul')
  const path = join(folder, `slim-database-${version}.tar`)
  if (await stat(path).catch(() => undefined)) return path
  const fresh = await openMemoryEngine()
  const dump = await fresh.dump()
  await fresh.close()
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, new Uint8Array(await dump.arrayBuffer()))
  await rename(unfinished, path)
  return path
}
