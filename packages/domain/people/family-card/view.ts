import { type EditBody, foldEdits, type JournalEntry, type StandingField } from '../../core/index.ts'

/** Each field that was ever set, with the edits it stands on. */
export type FamilyCardView = Readonly<Record<string, StandingField>>

export const familyCardView = (entries: readonly JournalEntry<EditBody>[]): FamilyCardView =>
  foldEdits(entries)
