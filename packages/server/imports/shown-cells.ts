import type { Uuid } from '@simpul/domain/core'
import {
  type ColumnUses,
  headerAt,
  hideLongNumbers,
  hideNumbers,
  holdsNumbers,
  isListField,
} from '@simpul/domain/lists'
import type { ImportMapping, ImportSheet } from '@simpul/domain/wire'
import type { ImportRecord } from './import-rows.ts'

/** Whoever brought a list knows its numbers; whoever works on with it does not need them. */
export const isMaskedFor = ({ byUser }: Pick<ImportRecord, 'byUser'>, reader: Uuid): boolean =>
  byUser !== reader

/** What a reader sees of the cells of a line, and of what is said about it. */
export interface ShownCells {
  readonly cells: (cells: readonly string[]) => string[]
  readonly note: (text: string) => string
}

export function shownCells(record: ImportRecord, reader: Uuid): ShownCells {
  if (!isMaskedFor(record, reader)) return { cells: (cells) => [...cells], note: (text) => text }
  const { sheets, mapping } = record
  const uses = mapping === null ? [] : usesOf(sheets[mapping.sheet], mapping)
  return { cells: (cells) => hideNumbers(cells, uses), note: hideLongNumbers }
}

/** The first rows of every sheet as a reader sees them; a sheet that was not chosen is judged by its own header. */
export const shownSheets = (
  record: ImportRecord,
  mapping: ImportMapping,
  reader: Uuid,
): readonly ImportSheet[] =>
  isMaskedFor(record, reader)
    ? record.sheets.map((sheet, at) => {
        const uses = usesOf(sheet, at === mapping.sheet ? mapping : undefined)
        return { ...sheet, sample: sheet.sample.map((cells) => hideNumbers(cells, uses)) }
      })
    : record.sheets

/** As somebody chose the columns; but what its own header calls a number stays one, whatever a colleague chose. */
function usesOf(sheet: ImportSheet | undefined, mapping: ImportMapping | undefined): ColumnUses {
  const chosen = mapping?.uses ?? []
  const said = headerAt(sheet?.sample ?? [], sheet?.headerRow ?? 0, sheet?.headerLines === 2 ? 2 : 1)
  const guessed = said?.uses ?? []
  return Array.from({ length: Math.max(chosen.length, guessed.length) }, (_, column) => {
    const use = chosen[column]
    if (holdsNumbers(guessed[column])) return guessed[column]
    return use != null && isListField(use) ? use : null
  })
}
