import { Duplex } from 'node:stream'

/** The way to an engine, wherever it runs. */
export interface EnginePort {
  send(request: Uint8Array): void
  onReply(listener: (reply: Uint8Array) => void): void
}

/** What the driver says when it leaves (PostgreSQL's `Terminate`); an engine has no use for it. */
const terminate = 'X'.charCodeAt(0)

/** The engine as the socket that the PostgreSQL driver expects. */
export class EngineLink extends Duplex {
  readonly #port: EnginePort

  constructor(port: EnginePort) {
    super()
    this.#port = port
    port.onReply((reply) => this.push(Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength)))
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#pass(chunk)
    done()
  }

  // The messages of one statement arrive corked together and must stay together: one crossing, one answer.
  override _writev(chunks: Array<{ chunk: Buffer }>, done: () => void): void {
    this.#pass(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  #pass(request: Buffer): void {
    if (request[0] === terminate) this.push(null)
    else this.#port.send(request)
  }

  // What the driver asks of a socket and means nothing here.
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }
}
