import { pureCommands } from './pure-commands.ts'
import { runCommand } from './run-command.ts'

/** Runs a command that needs no database; undefined when the word is not one of them. */
export async function runPure(word: string, args: readonly string[]): Promise<number | undefined> {
  const load = Object.hasOwn(pureCommands, word) ? pureCommands[word] : undefined
  return load && runCommand(load, args)
}
