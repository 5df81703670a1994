import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Demo } from '@simpul/server/start/demo.ts'
import { spawnServer } from '../spawn-server.mjs'

/** The evening before, and the morning of, the session day of Kenanga: always the same, so that pictures are. */
const EVENING = '2026-10-20T20:00:00+07:00'
const MORNING = '2026-10-21T07:40:00+07:00'
/** The month of the pictures, and the first of which the town knows anything. */
export const MONTH = '2026-10'
export const FIRST_MONTH = '2024-11'

/** The made-up town on a fixed morning, with nothing of the day written yet. */
export interface Town {
  readonly url: string
  readonly demo: Demo
  /** What its clock says. */
  readonly now: () => number
  readonly stop: () => Promise<void>
}

/** The built server as `npm start` starts it, on a folder of its own and a free port: founded in the evening, used in the morning. */
export async function openTown(): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-pictures-'))
  const evening = await serve(folder, EVENING)
  await evening.stop()
  const morning = await serve(folder, MORNING)
  return {
    url: morning.url,
    demo: JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as Demo,
    now: morning.now,
    stop: async () => {
      await morning.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function serve(folder: string, begins: string) {
  const at = Date.now()
  const server = spawnServer(['--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${new URL('./fixed-clock.mjs', import.meta.url).href}`,
      SIMPUL_PICTURES_CLOCK: begins,
      SIMPUL_PICTURES_AT: String(at),
    },
  })
  const url = await addressOf(server)
  return {
    url,
    now: () => Date.parse(begins) + Date.now() - at,
    stop: () =>
      new Promise<void>((resolve) => {
        server.once('exit', () => resolve())
        server.kill('SIGTERM')
      }),
  }
}

/** Known once the server can be used. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const [, url] = /ready: (\S+)\/\s/.exec(printed) ?? []
      if (url !== undefined) resolve(url)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${printed}`)))
  })
}
