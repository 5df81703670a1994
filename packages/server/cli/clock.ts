import { runDueDates } from '@simpul/domain/areas'
import type { Command } from './command.ts'
import { CommandError } from './command.ts'
import { readJsonFile } from './read-text-file.ts'

export const clock: Command = {
  usage: 'clock FILE.json',
  summary: {
    id: 'Hitung tanggal jatuh tempo dalam hari kerja untuk sebuah berkas JSON.',
    en: 'Due dates in working days for a JSON file of clocks.',
  },
  run: async ([path], { print }) => {
    const questions = await readJsonFile(path)
    if (!Array.isArray(questions)) throw new CommandError(`${path} is not a list of clocks`)
    print(`${JSON.stringify(runDueDates(questions))}\n`)
    return 0
  },
}
