import type { ImportRow } from '@simpul/domain/wire'
import type { CheckedRow, ImportRecord } from './import-rows.ts'
import { noteText } from './results.ts'
import type { ShownCells } from './shown-cells.ts'

/** A line as screens show it; `shown` is what the reader may see of its cells. */
export function importRowOf(row: CheckedRow, { choices }: ImportRecord, shown: ShownCells): ImportRow {
  const { place, sheet, line, cells, outcome, notes, alike } = row
  return {
    ...{ place, sheet, line, outcome },
    cells: shown.cells(cells),
    listed: alike?.listed ?? { name: '', birth: null, motherName: null },
    notes: notes.map((note) => ({ code: note.code, text: shown.note(noteText(note)) })),
    alike: alike === null ? null : shownAlike(alike, choices[String(place)]),
  }
}

const shownAlike = (
  { name, birth, motherName, post, line, reasons, sure }: NonNullable<CheckedRow['alike']>,
  choice: NonNullable<ImportRow['alike']>['choice'] | undefined,
): ImportRow['alike'] => ({
  ...{ name, birth, motherName, post, line },
  reasons: [...reasons],
  choice: choice ?? (sure ? 'same' : null),
})
