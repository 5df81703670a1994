import { type ChangedFigure, indicatorById, reportLayouts } from '@simpul/domain/catalogue'
import { say } from '../../text/language.ts'

/** What a figure is called on the register it stands in: *Bayi 0-12 bulan, Baru L*. */
export function changedName({ indicator, part }: ChangedFigure): string {
  const name = indicatorById(indicator)?.name
  const plain = name === undefined ? indicator : say(name)
  if (part === undefined) return plain
  const column = reportLayouts
    .flatMap(({ columns }) => columns)
    .find(({ from }) => from?.indicator === indicator && from.part === part)
  return column === undefined ? plain : `${say(column.head)}, ${say(column.name)}`
}
