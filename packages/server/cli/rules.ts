import { runRules } from '@simpul/domain/sectors/health'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { readJsonFile } from './read-text-file.ts'

export const rules: Command = {
  usage: 'rules FILE.json',
  summary: {
    id: 'Jalankan aturan kesehatan atas sebuah berkas JSON berisi kasus.',
    en: 'Health rules over a JSON file of cases.',
  },
  run: async ([path], { print }) => {
    const cases = await readJsonFile(path)
    if (!Array.isArray(cases)) throw new CommandError(`${path} is not a list of cases`)
    print(`${JSON.stringify(runRules(cases))}\n`)
    return 0
  },
}
