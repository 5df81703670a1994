import { createInterface } from 'node:readline'
import type { Command, CommandOutput } from './command.ts'
import { CommandError } from './command.ts'

/** Writes to the terminal or a pipe. The process ends by itself: leaving early would cut a pipe short. */
const terminal: CommandOutput = {
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${text}\n`),
  ask: (question) =>
    new Promise((resolve) => {
      const lines = createInterface({ input: process.stdin, output: process.stderr })
      lines.once('close', () => resolve(''))
      lines.question(question, (answer) => {
        resolve(answer)
        lines.close()
      })
    }),
}

/**
 * Runs one command and answers its exit code: what a caller did wrong is one sentence and code 1, a fault of
 * ours keeps its stack and is code 70.
 */
export async function runCommand(
  load: () => Promise<Command>,
  args: readonly string[],
  output: CommandOutput = terminal,
): Promise<number> {
  try {
    return await (await load()).run(args, output)
  } catch (error) {
    if (error instanceof CommandError) {
      output.say(`simpul: ${error.message}`)
      return 1
    }
    output.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 70
  }
}
