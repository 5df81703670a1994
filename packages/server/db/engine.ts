import { PGlite } from '@electric-sql/pglite'
import { DbError } from './db-error.ts'
import { SyncedFilesystem } from './synced-filesystem.ts'

/** The embedded engine in the thread that asks: takes and gives PostgreSQL's wire protocol, blocks while it works. */
export interface Engine {
  /**
   * Runs the complete messages in `request`; `onReply` gets the answer in pieces that are its own to keep.
   * @throws DbError `database-gone` when the engine or the disk failed: nothing it said in this call may be believed.
   */
  exchange(request: Uint8Array, onReply: (reply: Uint8Array) => void): Promise<void>
  /** Bytes written to the write-ahead log since the start. */
  walBytes(): number
  close(): Promise<void>
}

// The log's own default method ends in a stub of the engine; `fsync` ends in our adapter. The size bounds how
// much is kept for reuse between checkpoints, and with `checkpoint.ts` how long reopening after a crash takes.
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=128MB', '-c', 'plan_cache_mode=force_custom_plan'],
]

/**
 * Opens (or, in an empty folder, creates) a database in a folder, and proves that commits reach the disk.
 * @throws DbError `not-durable` when a commit did not cause a sync of the log.
 */
export async function openEngine(
  folder: string,
  filesystem: SyncedFilesystem = new SyncedFilesystem(folder),
): Promise<Engine> {
  const pglite = await PGlite.create({ dataDir: folder, fs: filesystem, startParams })
  try {
    await proveDurable(pglite, filesystem)
  } catch (error) {
    await pglite.close()
    throw error
  }
  return engineOver(pglite, filesystem)
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

/** An engine that is already open; without a filesystem of ours nothing it keeps outlives it. */
export function engineOver(pglite: PGlite, filesystem?: SyncedFilesystem): Engine {
  return {
    exchange: async (request, onReply) => {
      const replies = gatherer(onReply)
      await pglite.execProtocolRawStream(request, { onRawData: replies.take })
      const failure = filesystem?.counters.failure
      if (failure) throw new DbError('database-gone', 'The disk refused to sync', { cause: failure })
      replies.flush()
    },
    walBytes: () => filesystem?.counters.walBytes ?? 0,
    close: () => pglite.close(),
  }
}

/** The engine speaks in pieces of 8 kB; fewer and larger ones cost less to hand over. */
const pieceBytes = 256 * 1024

function gatherer(onReply: (reply: Uint8Array) => void) {
  let pieces: Uint8Array[] = []
  let size = 0
  const flush = () => {
    if (size === 0) return
    onReply(joined(pieces, size))
    pieces = []
    size = 0
  }
  const take = (piece: Uint8Array) => {
    // A copy, for the piece lies in the engine's own memory and is overwritten by the next.
    pieces.push(piece.slice())
    size += piece.length
    if (size >= pieceBytes) flush()
  }
  return { take, flush }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
