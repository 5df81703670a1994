import { type EditBody, foldEdits, type JournalEntry, type StandingField } from '../../core/index.ts'

/** Each field that was ever set, with the edits it stands on. */
export type IdentityView = Readonly<Record<string, StandingField>>

export const identityView = (entries: readonly JournalEntry<EditBody>[]): IdentityView => foldEdits(entries)
