import { startThread } from '../start-thread.ts'
import { DbError } from './db-error.ts'
import type { FromWorker, ToWorker, WorkerTask } from './embedded-worker.ts'
import type { EnginePort } from './engine-link.ts'

/** An engine in a thread of its own. */
export interface EngineWorker extends EnginePort {
  /** Bytes written to the write-ahead log, as of the latest answer. */
  walBytes(): number
  /** Shuts the engine down in order and ends the thread. */
  close(): Promise<void>
}

/**
 * Starts the thread and waits until the engine is open and has proved that it syncs.
 * @param onFailure told once when an engine that was open is gone without having been closed
 * @throws DbError what the engine said, or `database-gone`
 */
export async function startEngineWorker(
  folder: string,
  onFailure: (error: DbError) => void,
): Promise<EngineWorker> {
  const workerData: WorkerTask = { folder }
  const worker = startThread(new URL('./embedded-worker.ts', import.meta.url), { workerData })
  let walBytes = 0
  let reply: (bytes: Uint8Array) => void = () => undefined
  let gone: ((error: DbError) => void) | undefined
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    gone = reject
    const failed = (error: DbError) => {
      gone?.(error)
      gone = undefined
      void worker.terminate()
    }
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'failed') failed(new DbError(message.code, message.message))
      if (message.kind === 'ready') {
        gone = onFailure
        resolve()
      }
      if (message.kind === 'wire') {
        walBytes = message.walBytes
        reply(message.bytes)
      }
    })
    worker.once('error', (cause) =>
      failed(new DbError('database-gone', 'The embedded engine broke', { cause })),
    )
    worker.once('exit', () => failed(new DbError('database-gone', 'The embedded engine stopped')))
  })
  const tell = (message: ToWorker, moved: ArrayBuffer[] = []) => worker.postMessage(message, moved)
  return {
    send: (request) => {
      // The driver's buffers are slices of larger ones; what crosses is a copy that then belongs to the thread.
      const bytes = new Uint8Array(request)
      tell({ kind: 'wire', bytes }, [bytes.buffer])
    },
    onReply: (listener) => {
      reply = listener
    },
    walBytes: () => walBytes,
    close: async () => {
      gone = undefined
      tell({ kind: 'close' })
      await ended
    },
  }
}
