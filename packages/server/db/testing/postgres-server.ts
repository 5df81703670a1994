import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chown, mkdtemp, readdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

export interface TestPostgres {
  /** Of the database `postgres`, as a superuser. */
  readonly url: string
  stop(): Promise<void>
}

export interface TestPostgresOptions {
  /** Also listen on 127.0.0.1, on a free port, and name that in the url. For load tests over a real connection. */
  readonly tcp?: boolean
  /** Further settings, `name=value`. Syncing stays on as on a real server. */
  readonly settings?: readonly string[]
}

/**
 * Starts the machine's own PostgreSQL on an empty folder of its own: half a second. It ends with `stop`, or with this
 * process, however that ends, and leaves no files.
 * @throws when PostgreSQL is not there and cannot be installed: tests must never pass by being skipped
 */
export async function startTestPostgres(options: TestPostgresOptions = {}): Promise<TestPostgres> {
  const binaries = await findBinaries()
  const user = await serverUser()
  const folder = await mkdtemp(join(tmpdir(), 'simpul-postgres-'))
  await chown(folder, user.uid, user.gid)
  const cluster = join(folder, 'cluster')
  const initdb = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  await run(join(binaries, 'initdb'), initdb, { ...user, cwd: folder })
  const port = options.tcp ? await freePort() : 5432
  const settings = [
    `listen_addresses=${options.tcp ? '127.0.0.1' : ''}`,
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    ...(options.settings ?? []),
  ]
  const server = [
    join(binaries, 'postgres'),
    '-D',
    cluster,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const guard = spawn('sh', ['-c', guardScript, 'guard', folder, ...server], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const url = options.tcp
    ? `postgres://postgres@127.0.0.1:${port}/postgres`
    : `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  await answering(url, guard)
  return { url, stop: () => stop(guard) }
}

// The shell waits for its input to end, which happens when this process closes it or dies in any way; then it stops
// the server it started (its own child, by number) and clears the folder.
const guardScript = `
folder=$1; shift
"$@" </dev/null &
server=$!
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$folder"
`

async function stop(guard: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => guard.once('exit', resolve))
  guard.stdin?.end()
  if (guard.exitCode === null) await gone
}

async function answering(url: string, guard: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
    const client = new pg.Client(url)
    client.on('error', () => undefined)
    const ready = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (ready) return
    await pause(50)
  }
  await stop(guard)
  throw new Error('PostgreSQL did not start within a minute')
}

/** The newest PostgreSQL of the distribution; installed when this machine allows that. */
async function findBinaries(): Promise<string> {
  const found = await installedBinaries()
  if (found) return found
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'])
  }
  const installed = await installedBinaries()
  if (installed) return installed
  throw new Error('These tests need PostgreSQL: install it, or name a server in TEST_DATABASE_URL')
}

async function installedBinaries(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql'
  const versions = (await readdir(root).catch(() => [])).map(Number).filter((version) => version >= 15)
  return versions.length > 0 ? join(root, String(Math.max(...versions)), 'bin') : undefined
}

/** PostgreSQL refuses to run as root; its package brings a user for it. */
async function serverUser(): Promise<{ uid: number; gid: number }> {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (own.uid !== 0) return own
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g') }
}

async function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
