import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { WriterLine } from './writer-process.ts'

export interface Writer {
  readonly lines: WriterLine[]
  /** Waits until it has said something of the kind. */
  says<Kind extends string>(kind: Kind): Promise<Extract<WriterLine, Record<Kind, unknown>>>
  /** What it said last of all that it had kept. */
  lastKept(): number
  /** As the kernel does it when memory runs out: no farewell. */
  kill(): Promise<void>
}

export function startWriter(dataFolder: string): Writer {
  const program = fileURLToPath(new URL('./writer-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: WriterLine[] = []
  const output = createInterface({ input: child.stdout })
  output.on('line', (line) => lines.push(JSON.parse(line) as WriterLine))
  return {
    lines,
    says: async (kind) => {
      for (;;) {
        const line = lines.find((said) => kind in said)
        if (line) return line as never
        await once(output, 'line')
      }
    },
    lastKept: () => lines.reduce((last, line) => ('kept' in line ? line.kept : last), 0),
    kill: () => kill(child),
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
}
