import { realpath } from 'node:fs/promises'
import type pg from 'pg'
import type { Db } from './db.ts'
import type { DbError } from './db-error.ts'
import { lockDirectory } from './directory-lock.ts'
import { engineDb } from './engine-db.ts'
import { prepareEngineFolder } from './engine-folder.ts'
import { type EngineWorker, startEngineWorker } from './engine-worker.ts'

export interface EmbeddedOptions {
  /** Made when absent. Holds the lock file and the folder of the database. */
  readonly dataFolder: string
  /** Told when the engine is gone while serving; every statement then throws. The process should end. */
  readonly onFailure?: (error: DbError) => void
}

/**
 * Opens the engine inside this process, for a first start without a server and for one small site. The first
 * opening of a folder takes some seconds, later ones well under one.
 * @throws DbError `data-folder-in-use`, `data-folder-other-version`, `not-durable`, `database-gone`
 */
export async function openEmbedded({ dataFolder, onFailure }: EmbeddedOptions): Promise<Db> {
  const lock = await lockDirectory(dataFolder)
  try {
    const folder = await prepareEngineFolder(await realpath(dataFolder), createInWorker)
    return await serve(folder, lock.release, onFailure)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A thread of its own again: creating takes 0.5 GB of memory, which only the end of a thread gives back. */
async function createInWorker(folder: string): Promise<void> {
  const worker = await startEngineWorker(folder, () => undefined)
  await worker.close()
}

async function serve(
  folder: string,
  unlock: () => Promise<void>,
  onFailure: EmbeddedOptions['onFailure'],
): Promise<Db> {
  let tellDb: (error: DbError) => void = () => undefined
  const worker = await startEngineWorker(folder, (error) => {
    tellDb(error)
    onFailure?.(error)
  })
  const end = async () => {
    await worker.close()
    await unlock()
  }
  try {
    const { db, fail } = await engineDb({ port: worker, afterLease: checkpointing(worker), close: end })
    tellDb = fail
    return db
  } catch (error) {
    await worker.close()
    throw error
  }
}

/** The log of this much is read again at the first start after a crash: about a quarter of a second. */
const checkpointBytes = 32 * 1024 * 1024

/**
 * The engine has no background processes, so nothing else would ever make a checkpoint: the log would grow until the
 * disk is full, and a start after a crash would read all of it.
 */
function checkpointing(worker: EngineWorker): (client: pg.ClientBase) => Promise<void> | undefined {
  let done = worker.walBytes()
  return (client) => {
    if (worker.walBytes() - done < checkpointBytes) return undefined
    done = worker.walBytes()
    return client.query('checkpoint').then(() => undefined)
  }
}
