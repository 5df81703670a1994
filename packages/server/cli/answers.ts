import { runAnswers } from '@simpul/domain/catalogue/whole'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { readJsonFile } from './read-text-file.ts'

export const answers: Command = {
  usage: 'answers FILE.json',
  summary: {
    id: 'Periksa jawaban formulir dalam sebuah berkas JSON, sama seperti di ponsel.',
    en: 'Check form answers in a JSON file as the phone does.',
  },
  run: async ([path], { print }) => {
    const entries = await readJsonFile(path)
    if (!Array.isArray(entries)) throw new CommandError(`${path} is not a list of answers`)
    print(`${JSON.stringify(runAnswers(entries, Date.now()))}\n`)
    return 0
  },
}
