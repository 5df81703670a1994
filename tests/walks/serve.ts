import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnServer } from '../../scripts/spawn-server.mjs'

/** Starts the built server as `npm start` does, on a folder of its own, with the made-up district. */
export default async function serve(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-walk-'))
  const port = await freePort()
  const server = spawnServer(['--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(server)
  process.env.SIMPUL_WALK_URL = `http://localhost:${port}`
  process.env.SIMPUL_WALK_DEMO = readFileSync(join(folder, 'demo.json'), 'utf8')
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('siap dipakai')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)))
  })
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
