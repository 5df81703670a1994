import type { JournalEntry } from '../../core/index.ts'
import type { OfficerPart } from './form.ts'

/** How many of each were there. */
export type OfficersBody = Readonly<Record<OfficerPart, number>>

/** What was said last about the day; nobody adds up what two phones saw of the same people. */
export type OfficersView = OfficersBody

export function officersView(entries: readonly JournalEntry<OfficersBody>[]): OfficersView {
  const { kaderL, kaderP, plkbL, plkbP, medicalL, medicalP } = (entries.at(-1) as JournalEntry<OfficersBody>)
    .body
  return { kaderL, kaderP, plkbL, plkbP, medicalL, medicalP }
}
