import { parentPort, workerData } from 'node:worker_threads'
import { DbError } from './db-error.ts'
import { openEngine } from './engine.ts'

/**
 * The thread the embedded engine blocks instead of the one that answers people.
 *
 *   from the server   { wire }, { close }
 *   to the server     { ready }, { wire, walBytes }, { failed: { code, message } }
 */
export type ToWorker = { kind: 'wire'; bytes: Uint8Array } | { kind: 'close' }
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'wire'; bytes: Uint8Array<ArrayBuffer>; walBytes: number }
  | { kind: 'failed'; code: DbError['code']; message: string }
export type WorkerTask = { folder: string }

async function serve(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This file is started as a worker')
  const tell = (message: FromWorker) =>
    port.postMessage(message, message.kind === 'wire' ? [message.bytes.buffer] : [])
  // A failed engine must never speak again: an answer after a failed sync would acknowledge what is not kept.
  const fail = (error: unknown) => {
    const code = error instanceof DbError ? error.code : 'database-gone'
    tell({ kind: 'failed', code, message: (error as Error).message })
    port.close()
  }
  try {
    const engine = await openEngine((workerData as WorkerTask).folder)
    let last: Promise<unknown> = Promise.resolve()
    const reply = (bytes: Uint8Array) =>
      tell({ kind: 'wire', bytes: bytes as Uint8Array<ArrayBuffer>, walBytes: engine.walBytes() })
    port.on('message', (message: ToWorker) => {
      last = last.then(async () => {
        if (message.kind === 'wire') return engine.exchange(message.bytes, reply)
        await engine.close()
        port.close()
      })
      last.catch(fail)
    })
    tell({ kind: 'ready' })
  } catch (error) {
    fail(error)
  }
}

await serve()
