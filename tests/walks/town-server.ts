import type { ChildProcess } from 'node:child_process'
import { spawnServer } from '../../scripts/spawn-server.mjs'

/** Starts the built server as `npm start` does and waits until it can be used. @returns what stops it in order */
export async function startTown(
  folder: string,
  port: number,
  options: readonly string[] = [],
): Promise<() => Promise<void>> {
  const server = spawnServer(['--data', folder, '--port', String(port), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  await ready(server)
  return async () => {
    server.kill('SIGTERM')
    await ended
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
