import type { RawEntry } from './raw-entries.ts'

/** Later speaks over earlier: by the clock of the phone, then by id. */
export const spokeLater = (a: RawEntry, b: RawEntry): number =>
  `${a.recordedAt} ${a.id}` < `${b.recordedAt} ${b.id}` ? -1 : 1

/** By day, then by who spoke. */
export const happenedLater = (a: RawEntry, b: RawEntry): number =>
  a.on === b.on ? spokeLater(a, b) : a.on < b.on ? -1 : 1

/** The entries of a person after replacements and voids, by day. */
export function whatStands(entries: readonly RawEntry[]): RawEntry[] {
  const about = new Map<string, RawEntry[]>()
  for (const entry of entries)
    if (entry.amends !== null) about.set(entry.amends, [...(about.get(entry.amends) ?? []), entry])
  return entries
    .filter((entry) => entry.amends === null)
    .flatMap((entry) => asAmended(entry, about))
    .sort(happenedLater)
}

/** One entry as it reads today, or nothing when it was taken back. */
function asAmended(entry: RawEntry, about: ReadonlyMap<string, RawEntry[]>): RawEntry[] {
  const words = (about.get(entry.id) ?? [])
    .filter((amendment) => amendment.service === entry.service)
    .flatMap((amendment) => asAmended(amendment, about))
    .sort(spokeLater)
  const last = words.at(-1)
  if (last === undefined) return [entry]
  return last.how === 'void' ? [] : [{ ...last, id: entry.id, amends: entry.amends, how: entry.how }]
}

/** What stands in one field of the person's details. */
export function fieldOf(standing: readonly RawEntry[], field: string): unknown {
  const edits = standing.filter((entry) => entry.service === 'person' && entry.body[field] !== undefined)
  const seen = new Set(edits.flatMap((edit) => edit.body[field].saw.filter((id: string) => id !== edit.id)))
  const heads = edits.filter((edit) => !seen.has(edit.id))
  return (heads.length > 0 ? heads : edits).sort(spokeLater).at(-1)?.body[field].value ?? undefined
}
