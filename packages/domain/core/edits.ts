import type { Entry } from './entry.ts'
import type { Uuid } from './ids.ts'
import { byRecording } from './standing.ts'

/** What one edit says about one field, and the standing edits of that field its writer saw (empty: none). */
export interface FieldEdit {
  readonly value: unknown
  readonly saw: readonly Uuid[]
}

/** The body of every edit: only the fields it sets. */
export type EditBody = Readonly<Record<string, FieldEdit>>

/** One field as it stands. More than one head means that edits clash and a person has to choose. */
export interface StandingField {
  readonly value: unknown
  /** The edits nothing has followed yet, the one that stands last. A new edit says it saw all of them. */
  readonly heads: readonly Uuid[]
  /** The values of the other heads, for the finding that shows both. */
  readonly rivals: readonly unknown[]
}

/**
 * Folds edits field by field. An edit follows the edits it saw, whatever the clocks say; two that saw the same
 * clash, and the later by (recordedAt, id) stands everywhere until an edit that saw both chooses.
 * An edit that follows one that never arrived stands by itself.
 */
export function foldEdits(entries: readonly Entry<EditBody>[]): Record<string, StandingField> {
  const byField = new Map<string, Entry<EditBody>[]>()
  for (const entry of entries) {
    for (const field of Object.keys(entry.body)) byField.set(field, [...(byField.get(field) ?? []), entry])
  }
  const standing: Record<string, StandingField> = {}
  for (const field of [...byField.keys()].sort()) standing[field] = foldField(field, byField.get(field) ?? [])
  return standing
}

function foldField(field: string, entries: readonly Entry<EditBody>[]): StandingField {
  const followed = new Set<Uuid>()
  for (const entry of entries) {
    for (const seen of entry.body[field]?.saw ?? []) if (seen !== entry.id) followed.add(seen)
  }
  const unfollowed = entries.filter((entry) => !followed.has(entry.id))
  // Edits that claim to have seen each other cannot be honest; then all of them are heads.
  const heads = (unfollowed.length > 0 ? unfollowed : [...entries]).sort(byRecording)
  const last = heads.at(-1)
  const value = last?.body[field]?.value
  const rivals = heads
    .slice(0, -1)
    .map((head) => head.body[field]?.value)
    .filter((rival) => JSON.stringify(rival) !== JSON.stringify(value))
  return { value, heads: heads.map((head) => head.id), rivals }
}

/** The plain values of folded fields. */
export function standingValues(fields: Readonly<Record<string, StandingField>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]))
}

/** The body of an edit that changes `values` on top of what stands. Unchanged fields are left out. */
export function editBody(
  standing: Readonly<Record<string, StandingField>>,
  values: Readonly<Record<string, unknown>>,
): EditBody {
  const changed = Object.entries(values).filter(([name, value]) => {
    const field = standing[name]
    return (
      field === undefined || field.heads.length > 1 || JSON.stringify(field.value) !== JSON.stringify(value)
    )
  })
  return Object.fromEntries(
    changed.map(([name, value]) => [name, { value, saw: standing[name]?.heads ?? [] }]),
  )
}
