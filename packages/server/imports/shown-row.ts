import type { ImportRow } from '@simpul/domain/wire'
import type { CheckedRow, ImportRecord } from './import-rows.ts'
import { noteText } from './results.ts'

/** A line as screens show it. */
export function importRowOf(row: CheckedRow, { choices }: ImportRecord): ImportRow {
  const { place, sheet, line, cells, outcome, notes, alike } = row
  return {
    ...{ place, sheet, line, outcome },
    cells: [...cells],
    listed: alike?.listed ?? { name: '', birth: null, motherName: null },
    notes: notes.map((note) => ({ code: note.code, text: noteText(note) })),
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
