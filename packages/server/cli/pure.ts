import { namesDatabase } from './names-database.ts'
import { pureCommands } from './pure-commands.ts'
import { runCommand } from './run-command.ts'

/** Runs a command that needs no database; undefined when the word is not one of them, or a database is named. */
export async function runPure(word: string, args: readonly string[]): Promise<number | undefined> {
  const load = Object.hasOwn(pureCommands, word) ? pureCommands[word] : undefined
  if (load === undefined || (word === 'route' && namesDatabase(args, process.env))) return undefined
  return runCommand(load, args)
}
