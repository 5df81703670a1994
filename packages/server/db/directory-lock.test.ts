import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockDirectory } from './directory-lock.ts'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts'

const hasty = { heartbeatMs: 20, watchMs: 120 }

describe('the lock on a folder', () => {
  let root = ''
  let count = 0
  const folder = () => join(root, String((count += 1)))
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simpul-lock-'))
  })
  afterAll(() => rm(root, { recursive: true }))

  const leftBy = async (path: string, identity: ProcessIdentity) => {
    const lock = await lockDirectory(path)
    await lock.release()
    await writeFile(join(path, 'lock.json'), JSON.stringify({ ...identity, token: 'left behind' }))
  }

  it('belongs to one at a time, by whatever name the folder is called', async () => {
    const path = folder()
    const first = await lockDirectory(path)
    await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'data-folder-in-use' })
    await expect(lockDirectory(join(path, '..', path.slice(root.length + 1)))).rejects.toMatchObject({
      code: 'data-folder-in-use',
    })
    await first.release()
    const second = await lockDirectory(path)
    await second.release()
    expect(await readdir(path)).toEqual([])
  })

  it('stands by its file alone, where there is no socket to see', async () => {
    const path = folder()
    await leftBy(path, ownIdentity())
    await expect(lockDirectory(path)).rejects.toMatchObject({ code: 'data-folder-in-use' })
  })

  it('falls with its process, also when the number went to another process', async () => {
    const path = folder()
    await leftBy(path, { ...ownIdentity(), pid: await endedProcess() })
    await (await lockDirectory(path)).release()
    await leftBy(path, { ...ownIdentity(), started: '1' })
    await (await lockDirectory(path)).release()
  })

  it('falls when its holder cannot be looked up and does not touch it', async () => {
    const path = folder()
    await leftBy(path, { ...ownIdentity(), space: 'another container' })
    const lock = await lockDirectory(path, hasty)
    await lock.release()
  })

  it('stands while a holder that cannot be looked up touches it', async () => {
    const path = folder()
    await leftBy(path, { ...ownIdentity(), boot: 'another machine' })
    let time = 1_000_000
    const beat = setInterval(() => void utimes(join(path, 'lock.json'), time, (time += 1)), 20)
    await expect(lockDirectory(path, hasty)).rejects.toMatchObject({ code: 'data-folder-in-use' })
    clearInterval(beat)
  })
})

describe('a process', () => {
  it('knows that it runs itself, that another has ended, and where it cannot look', async () => {
    const own = ownIdentity()
    expect(isRunning(own)).toBe('yes')
    expect(isRunning({ ...own, pid: await endedProcess() })).toBe('no')
    expect(isRunning({ ...own, boot: 'before' })).toBe('unknown')
  })
})

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
