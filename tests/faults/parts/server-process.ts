import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { serverProgram } from './server-program.ts'

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly said: string
}

/** A server that people can reach. */
export interface ServerProcess {
  readonly url: string
  /** As the kernel does it when memory runs out: no farewell. */
  readonly kill: () => Promise<Ended>
  /** As an operator does it. */
  readonly stop: () => Promise<Ended>
}

export interface ServerPlace {
  readonly folder: string
  readonly databaseUrl?: string | undefined
  readonly port: number
}

/** Starts a real server and waits until it can be used. It does not outlive the test. */
export async function startServer(place: ServerPlace): Promise<ServerProcess> {
  const { child, ended } = await launchServer(place)
  await Promise.race([
    hears(child, 'siap dipakai'),
    ended.then(({ code, said }) => {
      throw new Error(`the server ended with ${code}: ${said}`)
    }),
  ])
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    return ended
  }
  return { url: `http://127.0.0.1:${place.port}`, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

/** Starts a server that is expected to give up. */
export async function tryServer(place: ServerPlace): Promise<Ended> {
  return (await launchServer(place)).ended
}

const placeOf = ({ folder, databaseUrl }: ServerPlace): string[] => [
  ...['--data', folder],
  ...(databaseUrl === undefined ? [] : ['--database', databaseUrl]),
]

interface Launched {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

async function launchServer(place: ServerPlace): Promise<Launched> {
  return launch(await serverProgram(), [...placeOf(place), '--port', String(place.port), '--no-seed'])
}

function launch(program: string, args: readonly string[]): Launched {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, SIMPUL_LOG: 'silent' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, said })))
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, ended }
}

function hears(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve) => {
    let heard = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (heard.includes(words)) resolve()
    })
  })
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
