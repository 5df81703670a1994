import type { Engine } from '../engine.ts'
import type { EnginePort } from '../engine-link.ts'

/** An engine in this same thread: it blocks everything else while it works. */
export function localPort(engine: Engine, onFailure: (error: Error) => void): EnginePort {
  let last: Promise<unknown> = Promise.resolve()
  let reply: (bytes: Uint8Array) => void = () => undefined
  return {
    send: (request) => {
      last = last.then(() => engine.exchange(request, reply)).catch(onFailure)
    },
    onReply: (listener) => {
      reply = listener
    },
  }
}
