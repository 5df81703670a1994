import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { DbError } from './db-error.ts'
import { type Engine, openEngine } from './engine.ts'

/** What the server tells the thread that the engine blocks in its stead. */
export type ToWorker = { kind: 'wire'; bytes: Uint8Array } | { kind: 'close' }

/** What the thread tells the server; after `failed` it never speaks again. */
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'wire'; bytes: Uint8Array<ArrayBuffer>; walBytes: number }
  | { kind: 'failed'; code: DbError['code']; message: string }

export type WorkerTask = { folder: string }

function answer(port: MessagePort, engine: Engine): void {
  let last: Promise<unknown> = Promise.resolve()
  const reply = (bytes: Uint8Array) => {
    const message = {
      kind: 'wire',
      bytes: bytes as Uint8Array<ArrayBuffer>,
      walBytes: engine.walBytes(),
    } as const
    port.postMessage(message satisfies FromWorker, [message.bytes.buffer])
  }
  port.on('message', (message: ToWorker) => {
    // After a failure the chain stays broken: whatever is still asked gets no answer that could be believed.
    last = last.then(async () => {
      if (message.kind === 'wire') return engine.exchange(message.bytes, reply)
      await engine.close()
      port.close()
    })
    last.catch((error) => fail(port, error))
  })
}

function fail(port: MessagePort, error: unknown): void {
  const code = error instanceof DbError ? error.code : 'database-gone'
  port.postMessage({ kind: 'failed', code, message: (error as Error).message } satisfies FromWorker)
  port.close()
}

async function serve(port: MessagePort): Promise<void> {
  try {
    answer(port, await openEngine((workerData as WorkerTask).folder))
    port.postMessage({ kind: 'ready' } satisfies FromWorker)
  } catch (error) {
    fail(port, error)
  }
}

if (parentPort) await serve(parentPort)
