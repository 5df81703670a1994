import {
  bySeriousness,
  type Finding,
  type JournalEntry,
  type PlainDate,
  type SubjectKind,
  standingEntries,
  type Uuid,
} from '../core/index.ts'
import { type PeopleViews, type PersonSubject, personSubject } from '../people/index.ts'
import { type AnyService, serviceById, services } from './services.ts'

/**
 * What stands about one subject. Plain JSON, the same bytes for the same entries in any order: the server
 * stores it, the phone seals it, and both compute it with this code.
 */
export interface FoldedSubject {
  /** For persons the root id of the merged set. */
  readonly id: Uuid
  /** By service id, sorted; a service without a standing entry has none. */
  readonly views: Readonly<Record<string, unknown>>
  /** Entries this code cannot read (a newer version, an unknown service, a broken body), sorted. */
  readonly unreadable: readonly Uuid[]
}

export interface FoldedPerson extends FoldedSubject {
  readonly subject: PersonSubject
}

/**
 * Folds a person from all entries of the merged set (`personRoots` tells which subject ids belong to it), as
 * they lie in one journal, in any order, doubles allowed. Never throws for what an entry says.
 */
export function foldPerson(rootId: Uuid, entries: readonly JournalEntry[]): FoldedPerson {
  const { id, views, unreadable } = foldSubject('person', rootId, entries)
  return { id, subject: personSubject(rootId, views as PeopleViews), views, unreadable }
}

/** Folds an activity: a session day, a training, a meeting. */
export const foldActivity = (id: Uuid, entries: readonly JournalEntry[]): FoldedSubject =>
  foldSubject('activity', id, entries)

/** Folds a unit: what a post keeps about itself. */
export const foldUnit = (id: Uuid, entries: readonly JournalEntry[]): FoldedSubject =>
  foldSubject('unit', id, entries)

/** Folds a household or a family card. */
export const foldHousehold = (id: Uuid, entries: readonly JournalEntry[]): FoldedSubject =>
  foldSubject('household', id, entries)

/**
 * Folds whatever is about one subject. Entries of services that speak of another kind are unreadable here.
 * @param find the services to fold with, where they are more than those of the first load
 */
export function foldSubject(
  kind: SubjectKind,
  id: Uuid,
  entries: readonly JournalEntry[],
  find: (service: string) => AnyService | undefined = serviceById,
): FoldedSubject {
  const unreadable = new Set<Uuid>()
  const views: Record<string, unknown> = {}
  for (const [serviceId, own] of byService(entries)) {
    const service = find(serviceId)
    if (service?.subject === kind) {
      const standing = readable(service, standingEntries(own), unreadable)
      if (standing.length > 0) views[serviceId] = service.view(standing)
    } else for (const entry of own) unreadable.add(entry.id)
  }
  return { id, views, unreadable: [...unreadable].sort() }
}

function byService(entries: readonly JournalEntry[]): [string, JournalEntry[]][] {
  const groups = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.service)
    if (group === undefined) groups.set(entry.service, [entry])
    else group.push(entry)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function readable(
  service: AnyService,
  standing: readonly JournalEntry[],
  unreadable: Set<Uuid>,
): JournalEntry[] {
  const read: JournalEntry[] = []
  for (const entry of standing) {
    const body = service.readBody(entry)
    if (body.ok) read.push({ ...entry, body: body.value })
    else unreadable.add(entry.id)
  }
  return read
}

/**
 * What the rules of all services notice on a day, the most serious first. Kept apart from what stands, because
 * it changes with the calendar and is never stored without its day.
 */
export function findingsOf(folded: FoldedPerson | FoldedSubject, today: PlainDate): Finding[] {
  const who = 'subject' in folded ? folded.subject : folded.id
  const found: Finding[] = []
  for (const service of services) {
    const view = folded.views[service.id]
    if (view !== undefined && service.rules !== undefined) found.push(...service.rules(who, view, today))
  }
  return bySeriousness(found)
}
