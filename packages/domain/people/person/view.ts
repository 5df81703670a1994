import { type EditBody, foldEdits, type JournalEntry, type StandingField } from '../../core/index.ts'

/** Each field that was ever set, with the edits it stands on: a new edit says it saw those. */
export type PersonView = Readonly<Record<string, StandingField>>

export const personView = (entries: readonly JournalEntry<EditBody>[]): PersonView => foldEdits(entries)
