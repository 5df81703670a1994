import { createServer } from 'node:net'
import { spawnServer } from '../scripts/spawn-server.mjs'
import type { BenchDatabase } from './bench-cell.ts'

export interface BenchServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The built server in a process of its own, on a prepared database: what is measured goes over real HTTP. */
export async function startBenchServer({ databaseUrl, dataFolder }: BenchDatabase): Promise<BenchServer> {
  const port = await freePort()
  const args = ['--no-seed', '--data', dataFolder, '--port', String(port), '--log', 'error']
  const server = spawnServer(databaseUrl === undefined ? args : [...args, '--database', databaseUrl], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await answers(url)
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const ok = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the bench server did not come up')
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
