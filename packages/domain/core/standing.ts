import type { Entry, JournalEntry } from './entry.ts'
import type { Uuid } from './ids.ts'

/** The order in which facts are read, whatever order they arrived in. */
export function byTime(a: Entry, b: Entry): number {
  return compare(a.happenedOn, b.happenedOn) || byRecording(a, b)
}

/** Who spoke last: used for amendments and clashing edits. */
export const byRecording = (a: Entry, b: Entry): number =>
  compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Entries without doubles; where one copy already has its seq, that copy is taken. */
export function withoutDoubles(entries: readonly JournalEntry[]): JournalEntry[] {
  const byId = new Map<Uuid, JournalEntry>()
  for (const entry of entries) {
    const known = byId.get(entry.id)
    if (known === undefined || (known.seq === undefined && entry.seq !== undefined)) byId.set(entry.id, entry)
  }
  return [...byId.values()]
}

/** What has become of an entry: not heard of, as it was or replaced, or taken back. */
export function fateOf(entries: readonly JournalEntry[], id: Uuid): 'unknown' | 'stands' | 'void' {
  if (!entries.some((entry) => entry.id === id)) return 'unknown'
  return standingEntries(entries).some((entry) => entry.id === id) ? 'stands' : 'void'
}

/**
 * What stands after amendments, in reading order. An amendment may arrive before what it amends: it waits, as
 * nothing. Of several amendments of one entry the latest by (recordedAt, id) stands. An amendment may itself
 * be amended; then its target stands again, or is replaced again. A replacement keeps the id of the entry it
 * replaces, so that later amendments and `insteadOf` still find it.
 */
export function standingEntries(entries: readonly JournalEntry[]): JournalEntry[] {
  const all = withoutDoubles(entries)
  const known = new Map(all.map((entry) => [entry.id, entry]))
  const amendments = new Map<Uuid, JournalEntry[]>()
  for (const entry of all) {
    if (entry.amends === undefined) continue
    const target = entry.amends.entry
    const same = known.get(target)
    // An amendment that names another service or subject than its target changes nothing.
    if (same !== undefined && !amendable(same, entry)) continue
    amendments.set(target, [...(amendments.get(target) ?? []), entry])
  }
  return all
    .filter((entry) => entry.amends === undefined)
    .map((entry) => resolve(entry, amendments, new Set()))
    .filter((entry) => entry !== undefined)
    .sort(byTime)
}

const amendable = (target: Entry, amendment: Entry): boolean =>
  target.service === amendment.service &&
  target.subject.kind === amendment.subject.kind &&
  target.id !== amendment.id

/** What an entry has become, or undefined when it is void. */
function resolve(
  entry: JournalEntry,
  amendments: ReadonlyMap<Uuid, JournalEntry[]>,
  seen: Set<Uuid>,
): JournalEntry | undefined {
  if (seen.has(entry.id)) return entry
  seen.add(entry.id)
  const standing = (amendments.get(entry.id) ?? [])
    .map((amendment) => resolve(amendment, amendments, seen))
    .filter((amendment) => amendment !== undefined)
    .sort(byRecording)
    .at(-1)
  if (standing?.amends === undefined) return entry
  if (standing.amends.how === 'void') return undefined
  const replaced: JournalEntry = {
    ...standing,
    id: entry.id,
    ...(entry.seq === undefined ? {} : { seq: entry.seq }),
  }
  if (entry.amends !== undefined) return { ...replaced, amends: entry.amends }
  const { amends: _, ...plain } = replaced
  return plain
}
