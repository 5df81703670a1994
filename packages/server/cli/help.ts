import type { Command } from './command.ts'

/** Lists the commands, in both languages. */
export function helpFor(commands: Readonly<Record<string, () => Promise<Command>>>): Command {
  return {
    usage: 'help',
    summary: { id: 'Daftar perintah.', en: 'This list.' },
    run: async (_, { print }) => {
      const all = await Promise.all(Object.values(commands).map((load) => load()))
      const lines = all.map(
        ({ usage, summary }) => `  npx simpul ${usage}\n      ${summary.id}\n      ${summary.en}\n`,
      )
      print(`${lines.join('\n')}\n`)
      return 0
    },
  }
}
