import { PGlite } from '@electric-sql/pglite'
import { DbError } from './db-error.ts'
import { SyncedFilesystem } from './synced-filesystem.ts'
import { wireReplies } from './wire-replies.ts'

/** The embedded engine in the thread that asks: takes and gives PostgreSQL's wire protocol, blocks while it works. */
export interface Engine {
  /**
   * Runs `request`, all messages of one statement; `onReply` gets the answer in pieces that are its own to keep.
   * @throws DbError `database-gone` when the engine or the disk failed. The answer then lacks its end, so nothing was
   * acknowledged; this and every later call throws.
   */
  exchange(request: Uint8Array, onReply: (reply: Uint8Array) => void): Promise<void>
  /** Bytes written to the write-ahead log since the start. */
  readonly walBytes: () => number
  readonly close: () => Promise<void>
}

// The log's own default method ends in a stub of the engine; `fsync` ends in our adapter. The size bounds how much
// log is kept for reuse; `embedded.ts` bounds how much there is to read after a crash.
const ownSettings = ['wal_sync_method=fsync', 'max_wal_size=128MB', 'plan_cache_mode=force_custom_plan']
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...ownSettings.flatMap((setting) => ['-c', setting]),
]

/**
 * Opens (or, in an empty folder, creates) a database in a folder, and proves that commits reach the disk.
 * @throws DbError `database-gone` with the engine's last words, `not-durable` when a commit caused no sync of the log
 */
export async function openEngine(
  folder: string,
  filesystem: SyncedFilesystem = new SyncedFilesystem(folder),
): Promise<Engine> {
  const lastWords = listenForLastWords()
  const options = { dataDir: folder, fs: filesystem, startParams, onStderr: lastWords.take }
  const pglite = await PGlite.create(options).catch((cause: Error) => {
    throw new DbError('database-gone', `The database does not open: ${lastWords.said() ?? cause.message}`, {
      cause,
    })
  })
  try {
    await proveDurable(pglite, filesystem)
  } catch (error) {
    await pglite.close()
    throw error
  }
  const { counters } = filesystem
  return engineOver(pglite, {
    syncFailed: () => counters.failure !== undefined,
    walBytes: () => counters.walBytes,
    lastWords: lastWords.said,
  })
}

async function proveDurable(pglite: PGlite, { counters }: SyncedFilesystem): Promise<void> {
  const before = counters.walSyncs
  await pglite.exec(`
    create schema if not exists engine;
    create table if not exists engine.start (id int primary key, at timestamptz not null);
    insert into engine.start values (1, now()) on conflict (id) do update set at = excluded.at;
  `)
  if (counters.walSyncs > before) return
  throw new DbError('not-durable', 'A commit did not reach the disk: this build of the engine does not sync')
}

interface Watch {
  readonly syncFailed: () => boolean
  readonly walBytes: () => number
  readonly lastWords: () => string | undefined
}

const nothingToWatch: Watch = { syncFailed: () => false, walBytes: () => 0, lastWords: () => undefined }

/** An engine that is already open. */
export function engineOver(pglite: PGlite, watch: Watch = nothingToWatch): Engine {
  return {
    exchange: async (request, onReply) => {
      const replies = wireReplies(onReply)
      await pglite.execProtocolRawStream(request, { onRawData: replies.take })
      // The engine swallows what breaks it and falls silent, so its silence is what must be noticed.
      if (watch.syncFailed() || !replies.complete()) {
        const reason = watch.lastWords() ?? 'it stopped in the middle of a statement'
        throw new DbError('database-gone', `The embedded database failed: ${reason}`)
      }
      replies.flush()
    },
    walBytes: watch.walBytes,
    close: () => pglite.close(),
  }
}

/** The start of a line of the engine's log, when it is the line with which it gives up. */
const givingUp = /^[\d-]+ [\d:.]+ \w+ \[\d+\] (?:PANIC|FATAL): +/

/** Keeps what the engine says when it gives up. Its other lines may quote people's data and are not listened to. */
function listenForLastWords() {
  let words: string | undefined
  return {
    said: () => words,
    take: (line: string) => {
      if (givingUp.test(line)) words ??= line.replace(givingUp, '')
      return false
    },
  }
}
