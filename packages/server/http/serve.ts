import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Certificate } from './certificate.ts'
import type { App } from './request-log.ts'

export interface Serving {
  readonly port: number
  /** Takes no new connections, waits for the requests under way, and at most for this long. */
  stop(patienceMs: number): Promise<void>
}

export interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly certificate?: Certificate | undefined
}

/** A phone on a weak line may take a while; a client that says nothing at all may not. */
const limits = {
  requestTimeout: 120_000,
  headersTimeout: 20_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
}

/**
 * Listens.
 * @throws the error of the system, as when the port is taken
 */
export async function serve(app: App, { host, port, certificate }: ServeOptions): Promise<Serving> {
  const answer = getRequestListener(app.fetch)
  const listener: RequestListener = (incoming, outgoing) => void answer(incoming, outgoing)
  const server: Server = certificate
    ? (createHttpsServer(
        { ...limits, key: certificate.key, cert: certificate.certificate },
        listener,
      ) as Server)
    : createHttpServer(limits, listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: async (patienceMs) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
      await closed
      clearTimeout(impatient)
    },
  }
}
