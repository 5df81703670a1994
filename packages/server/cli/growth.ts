import { growthCsv } from '@simpul/domain/sectors/health'
import { type Command, CommandError } from './command.ts'
import { readTextFile } from './read-text-file.ts'

export const growth: Command = {
  usage: 'growth FILE.csv',
  summary: {
    id: 'Hitung z-score WHO untuk sebuah berkas CSV berisi data anak.',
    en: 'WHO z-scores for a CSV file of children.',
  },
  run: async ([path], { print }) => {
    const answer = growthCsv(await readTextFile(path))
    if (answer.ok) {
      print(answer.value)
      return 0
    }
    const { problem } = answer
    throw new CommandError(
      problem.code === 'empty-file' ? `${path} is empty` : `${path} has no column "${problem.column}"`,
    )
  },
}
