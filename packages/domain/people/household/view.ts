import { type EditBody, foldEdits, type JournalEntry, type StandingField } from '../../core/index.ts'

/** Each field that was ever set, with the edits it stands on. */
export type HouseholdView = Readonly<Record<string, StandingField>>

export const householdView = (entries: readonly JournalEntry<EditBody>[]): HouseholdView => foldEdits(entries)
