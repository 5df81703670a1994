import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Me } from '@simpul/domain/wire'
import { describe, expect, it, onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const cli = fileURLToPath(new URL('../../scripts/simpul.mjs', import.meta.url))

interface Process {
  readonly child: ChildProcess
  readonly printed: () => string
  /** Resolves once the text stands there; rejects when the process ends first. */
  readonly says: (text: RegExp) => Promise<string>
  readonly end: () => Promise<number | null>
}

function start(args: readonly string[]): Process {
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: '', HOST: '' } })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    child,
    printed: () => text,
    says: async (wanted) => {
      let isOver = false
      while (!wanted.test(text)) {
        if (isOver) throw new Error(`ended without "${wanted.source}":\n${text}`)
        isOver = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)])
      }
      return text
    },
    end: async () => ((await ended) as [number | null])[0],
  }
}

const serverOn = (data: string, ...more: string[]) =>
  start(['--import', 'tsx', main, '--data', data, '--port', '0', ...more])

describe('the server process', () => {
  // Starts three processes and a database from nothing: seconds alone, far more on a busy machine.
  it('serves an empty cell from its folder, alone, and ends in order', { timeout: 300_000 }, async () => {
    const data = await mkdtemp(join(tmpdir(), 'simpul-main-'))
    onTestFinished(() => rm(data, { recursive: true, force: true }))
    const first = serverOn(
      data,
      '--empty',
      '--area',
      '18.72',
      '--name',
      'Kota Metro',
      '--admin',
      'Siti Aminah',
    )
    const text = await first.says(/siap dipakai/)
    const address = /ready: (http:\/\/127\.0\.0\.1:\d+)\//.exec(text)?.[1] ?? ''
    const password = /admin {3}(\S+)/.exec(text)?.[1] ?? ''
    const body = JSON.stringify({ username: 'admin', password })
    const me = (await (await fetch(`${address}/api/sign-in`, { method: 'POST', body })).json()) as Me
    expect(me.cell).toMatchObject({ name: 'Kota Metro', utcOffset: 420 })
    expect((await stat(join(data, 'cell-key.pem'))).mode & 0o077).toBe(0)
    expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ ok: true, database: true })

    // The embedded database has one user at a time, and both who come second are told so.
    const second = serverOn(data)
    const command = start([cli, 'user', 'list', '--data', data])
    expect(await second.end()).toBe(1)
    expect(second.printed()).toContain('Server lain sedang memakai folder data ini')
    expect(second.printed()).not.toMatch(/\n\s+at /)
    expect(await command.end()).toBe(1)
    expect(command.printed()).toContain('The server is running on this data folder')

    first.child.kill('SIGTERM')
    expect(await first.end()).toBe(0)
  })

  it('says in one line what setting it cannot use', async () => {
    const wrong = start(['--import', 'tsx', main, '--port', 'delapan'])
    expect(await wrong.end()).toBe(2)
    expect(wrong.printed()).toMatch(/^PORT: .+\n$/)
  })
})
