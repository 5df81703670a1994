import { rebuild as rebuildViews } from '../projector/rebuild.ts'
import type { Command } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

const mostShown = 20

export const rebuild: Command = {
  usage: 'rebuild',
  summary: {
    id: 'Hitung ulang semua tampilan dan angka dari jurnal; katakan bila ada yang berbeda.',
    en: 'Recompute every view and figure from the journal; say whether anything differed.',
  },
  run: async (args, { print, say }) => {
    const { values } = readArgs(args, {})
    return withDatabase(placeOf(values), async ({ db }) => {
      const cell = await requireCell(db)
      let said = ''
      const onProgress = ({
        phase,
        subjects,
        months,
      }: {
        phase: string
        subjects: number
        months: number
      }) => {
        if (phase !== said) say(`${phase} ... (${subjects} subjects, ${months} months so far)`)
        said = phase
      }
      const { subjects, months, differed } = await rebuildViews(db, cell, { onProgress })
      print(`${subjects} subjects, ${months} months recomputed\n`)
      print(
        differed.length === 0 ? 'Nothing differed\n' : `${differed.length} rows differed and were mended\n`,
      )
      for (const difference of differed.slice(0, mostShown)) print(`  ${JSON.stringify(difference)}\n`)
      return 0
    })
  },
}
