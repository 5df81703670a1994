import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTown } from './town-server.ts'

/** Serves a copy of the town that was made for all walks; nothing more fills in behind. @returns what ends it */
export default async function serve(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-walk-'))
  cpSync(process.env.SIMPUL_WALK_TOWN ?? '', folder, { recursive: true })
  const port = await freePort()
  const stop = await startTown(folder, port, ['--no-seed'])
  process.env.SIMPUL_WALK_URL = `http://localhost:${port}`
  process.env.SIMPUL_WALK_DEMO = readFileSync(join(folder, 'demo.json'), 'utf8')
  return async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
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
