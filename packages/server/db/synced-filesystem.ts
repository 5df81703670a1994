import { fdatasyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Start = Parameters<NodeFS['init']>
type Started = Awaited<ReturnType<NodeFS['init']>>

/** An open file as the engine's file layer knows it. `nfd` is the descriptor of the operating system. */
export interface EngineFile {
  readonly nfd: number
  readonly path: string
}

/** The part of the engine's file layer that this adapter replaces. */
export interface FileOperations {
  fsync?: (file: EngineFile) => number
  write: (file: EngineFile, buffer: Uint8Array, offset: number, length: number, position?: number) => number
}

/** What reached the file layer since the start, and the first sync that failed. */
export interface SyncCounters {
  /** Syncs of the write-ahead log: each acknowledged commit stands behind one. */
  walSyncs: number
  /** Bytes written to the write-ahead log. */
  walBytes: number
  failure?: Error
}

/** Emscripten's number for an input/output error. */
const inputOutputError = 29

/**
 * The engine's folder with syncs that are real. As shipped, the file layer has no `fsync` at all, so every commit
 * would only be in the memory of the operating system. The layer is internal to the engine and has moved between
 * patch releases: hence the exact version in package.json and the self-test at each start (`engine.ts`).
 */
export class SyncedFilesystem extends NodeFS {
  readonly counters: SyncCounters = { walSyncs: 0, walBytes: 0 }

  override async init(pg: Start[0], options: Start[1]): Promise<Started> {
    const started = await super.init(pg, options)
    const preRun = [...(started.emscriptenOpts.preRun ?? []), (engine: unknown) => this.#adapt(engine)]
    return { emscriptenOpts: { ...started.emscriptenOpts, preRun } }
  }

  /** Puts the sync in. Open to tests, which watch or break the file layer here. */
  adapt(operations: FileOperations): void {
    const { counters } = this
    const { write } = operations
    operations.fsync = (file) => sync(file, counters)
    operations.write = (file, buffer, offset, length, position) => {
      if (isWal(file)) counters.walBytes += length
      return write(file, buffer, offset, length, position)
    }
  }

  #adapt(engine: unknown): void {
    const layer = (engine as { NODEFS?: { stream_ops?: FileOperations } }).NODEFS?.stream_ops
    if (layer) this.adapt(layer)
  }
}

function sync(file: EngineFile, counters: SyncCounters): number {
  try {
    fdatasyncSync(file.nfd)
  } catch (error) {
    // Kept beside the engine's own handling: whoever serves must stop, whatever the engine makes of it.
    counters.failure ??= error as Error
    return inputOutputError
  }
  if (isWal(file)) counters.walSyncs += 1
  return 0
}

function isWal(file: EngineFile): boolean {
  return file.path.includes('/pg_wal/')
}
