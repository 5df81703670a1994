import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DbError } from './db-error.ts'

/** The major version of PostgreSQL inside the engine; its files are read by no other. */
const engineVersion = '18'

/**
 * The folder of the database inside a data folder, made by `create` when there is none yet. Creation happens
 * beside it and takes its place only when all of it is on the disk: a start that was cut off leaves no half database.
 * @throws DbError `data-folder-other-version`
 */
export async function prepareEngineFolder(
  dataFolder: string,
  create: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(dataFolder, 'postgres')
  if (existsSync(folder)) {
    await requireVersion(folder)
    return folder
  }
  const unfinished = join(dataFolder, 'postgres-unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await create(unfinished)
  await syncTree(unfinished)
  await rename(unfinished, folder)
  await syncOne(dataFolder)
  return folder
}

async function requireVersion(folder: string): Promise<void> {
  const found = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => 'none')
  if (found.trim() === engineVersion) return
  throw new DbError(
    'data-folder-other-version',
    `The data folder holds a database of version ${found.trim()}, this program reads ${engineVersion}: ` +
      'export it with the program that wrote it, then import it here',
  )
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await syncTree(path)
    else await syncOne(path)
  }
  await syncOne(folder)
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Windows syncs only what was opened for writing, and never a folder.
    if (process.platform !== 'win32') throw error
  } finally {
    await handle.close()
  }
}
