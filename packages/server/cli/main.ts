import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { pureCommands } from './pure-commands.ts'
import { runCommand } from './run-command.ts'

/** Every command of `npx simpul`, in the order of the help. Each is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ...pureCommands,
  route: async () => (await import('./route-in-force.ts')).routeInForce,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  user: async () => (await import('./user.ts')).user,
  holidays: async () => (await import('./holidays.ts')).holidays,
  'open311-key': async () => (await import('./open311-key.ts')).open311Key,
  import: async () => (await import('./import.ts')).importList,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  erase: async () => (await import('./erase.ts')).erase,
  help: async () => (await import('./help.ts')).helpFor(commands),
}

/** Runs one command; answers the code the process ends with. */
export function runCli(word: string, args: readonly string[]): Promise<number> {
  const wanted = word === '--help' || word === '-h' ? 'help' : word
  const load = Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  return runCommand(load ?? (async () => unknownCommand(word)), args)
}

function unknownCommand(word: string): Command {
  throw new CommandError(`There is no command "${word}". See: npx simpul help`)
}
