import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, realpath, rename, rm, stat, utimes } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DbError } from './db-error.ts'
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts'

/**
 * One process per data folder. The engine itself lets a second one in without a word, and each then destroys what the
 * other has acknowledged. Two walls: on Linux a socket named after the folder, which the kernel frees with the
 * process; everywhere a file that says who holds it and whose date its holder keeps fresh, for other containers and
 * other machines over a shared disk.
 */
export interface DirectoryLock {
  readonly release: () => Promise<void>
}

interface LockFile extends ProcessIdentity {
  readonly token: string
}

interface Patience {
  /** How often a holder touches its file. */
  readonly heartbeatMs: number
  /** How long a holder that cannot be looked up is watched before it counts as gone. */
  readonly watchMs: number
}

const usualPatience: Patience = { heartbeatMs: 2000, watchMs: 9000 }

/**
 * Takes the folder, which is made when absent. Takes some seconds only when another container or machine held it last
 * and did not let go in order.
 * @throws DbError `data-folder-in-use`
 */
export async function lockDirectory(folder: string, patience = usualPatience): Promise<DirectoryLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const socket = await takeSocket(await realpath(folder), folder)
  try {
    const file = await takeFile(join(folder, 'lock.json'), folder, patience)
    return {
      release: async () => {
        await file.release()
        await closed(socket)
      },
    }
  } catch (error) {
    await closed(socket)
    throw error
  }
}

/** A socket in Linux's abstract space has no file, so it cannot be left behind. */
async function takeSocket(realPath: string, folder: string): Promise<Server | undefined> {
  if (process.platform !== 'linux') return undefined
  const name = createHash('sha256').update(realPath).digest('hex').slice(0, 40)
  const server = createServer((connection) => connection.destroy())
  server.unref()
  return new Promise((resolve, reject) => {
    // Where such sockets are forbidden the file stands alone.
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? reject(inUse(folder)) : resolve(undefined),
    )
    server.listen(`\0simpul-data-${name}`, () => resolve(server))
  })
}

async function closed(server: Server | undefined): Promise<void> {
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
}

async function takeFile(path: string, folder: string, patience: Patience): Promise<DirectoryLock> {
  const mine: LockFile = { ...ownIdentity(), token: randomUUID() }
  while (!(await created(path, mine))) await removeStale(path, folder, patience)
  const beat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined)
  }, patience.heartbeatMs)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      if ((await readLock(path))?.token === mine.token) await rm(path, { force: true })
    },
  }
}

async function created(path: string, mine: LockFile): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600)
    await handle.writeFile(`${JSON.stringify(mine)}\n`)
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Clears away the file of a holder that is gone, or refuses. */
async function removeStale(path: string, folder: string, patience: Patience): Promise<void> {
  const holder = await readLock(path)
  const state = holder ? isRunning(holder) : 'unknown'
  if (state === 'yes' || (state === 'unknown' && (await isTouched(path, patience))))
    throw inUse(folder, holder)
  // Moved before it is deleted: of two that found the same stale file only one may clear it, and neither
  // may clear the fresh one of the other.
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => undefined)
  const moved = await readLock(aside)
  if (moved && moved.token !== holder?.token) await rename(aside, path)
  else await rm(aside, { force: true })
}

async function readLock(path: string): Promise<LockFile | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockFile
  } catch {
    return undefined
  }
}

/** Watches whether somebody keeps the file fresh. Compares its date with itself, never with this machine's clock. */
async function isTouched(path: string, { heartbeatMs, watchMs }: Patience): Promise<boolean> {
  const dateOf = async () => (await stat(path).catch(() => undefined))?.mtimeMs
  const first = await dateOf()
  for (let waited = 0; waited < watchMs; waited += heartbeatMs / 2) {
    await pause(heartbeatMs / 2)
    if ((await dateOf()) !== first) return true
  }
  return false
}

function inUse(folder: string, holder?: LockFile): DbError {
  const who = holder ? ` (process ${holder.pid})` : ''
  return new DbError(
    'data-folder-in-use',
    `Another process${who} serves from ${folder}. Stop it, or start with another folder`,
  )
}
