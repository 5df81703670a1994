import type { JournalEntry, PlainDate, Subject, Uuid } from '@simpul/domain/core'
import type { SamePersonBody } from '@simpul/domain/people'
import type { Summary } from './house.ts'
import type { HeldEntry } from './known.ts'
import { readRoster, shardsOf, writeRoster } from './roster-store.ts'
import type { Session } from './session.ts'
import { counted, entriesOf, subjectsOfKind } from './subject-entries.ts'
import { countForgotten } from './wipe.ts'

/** People are folded this many at a time, so that the screen keeps breathing. */
const SLICE = 20
/** The edition of a roster that no build has made whole. */
const OUTDATED = 'outdated'

/** Everyone on this phone in short, in memory and as sealed shards. */
export interface Roster {
  readonly summaries: ReadonlyMap<Uuid, Summary>
  /** The root of a merged person; a person nobody decided about is their own. */
  readonly rootOf: (person: Uuid) => Uuid
  /** Every subject id of the merged set of a root. */
  readonly membersOf: (root: Uuid) => readonly Uuid[]
  /** Whose entries hold decisions on these people: those they were joined with or told apart from. */
  readonly judgedWith: (members: readonly Uuid[]) => readonly Uuid[]
  /** Folds these again. `arrival` is the latest loose row that is thereby counted. */
  readonly refold: (subjects: readonly Subject[], arrival: number) => Promise<void>
  /** Folds those whose summaries are of another day or edition; true when there were any. */
  readonly freshen: () => Promise<boolean>
  /** Folds everyone from blocks and loose rows. */
  readonly rebuild: () => Promise<void>
  /** Whether shelves were wiped or replaced by somebody else since this roster was read. */
  readonly isOutdone: () => Promise<boolean>
  /** Takes a snapshot into account whose subjects have been folded: the next save writes everyone. */
  readonly adopt: () => Promise<void>
  /** Seals what changed since the last time. */
  readonly save: () => Promise<void>
}

/** Reads the roster and brings it up to the last loose row. */
export async function openRoster(session: Session, today: () => PlainDate): Promise<Roster> {
  const { edition } = session.house
  const summaries = new Map<Uuid, Summary>()
  const links = new Map<Uuid, JournalEntry>()
  const changed = new Set<Uuid>()
  let members = new Map<Uuid, Uuid[]>()
  let roots: ReadonlyMap<Uuid, Uuid> = new Map()
  let mark = 0
  let outdated = false
  let folding = 0
  let turn: Promise<unknown> = Promise.resolve()
  let forgotten = await countForgotten(session.db)

  const rootOf = (person: Uuid): Uuid => roots.get(person) ?? person
  const membersOf = (root: Uuid): readonly Uuid[] => members.get(root) ?? [root]

  /** Everyone whose merged set is another one now. */
  function learnLinks(entries: Iterable<JournalEntry>): Uuid[] {
    const before = roots
    for (const entry of entries) links.set(entry.id, entry)
    roots = session.house.personRoots([...links.values()])
    members = new Map()
    for (const [member, root] of roots) members.set(root, [...(members.get(root) ?? []), member])
    const moved = [...before.keys(), ...roots.keys()].filter((id) => before.get(id) !== roots.get(id))
    // Whoever is left, and whoever is joined, has other members now.
    return moved.flatMap((id) => [id, before.get(id) ?? id, roots.get(id) ?? id])
  }

  /** These people, and everyone whose merged set changed by what their entries say or no longer say. */
  function spread(entries: ReadonlyMap<Uuid, readonly HeldEntry[]>): Set<Uuid> {
    const said = counted([...entries.values()].flat()).filter(isDecision)
    const saidIds = new Set(said.map((entry) => entry.id))
    const gone = [...links.values()].filter((link) => entries.has(link.subject.id) && !saidIds.has(link.id))
    for (const link of gone) links.delete(link.id)
    const news = gone.length > 0 || said.some((entry) => !links.has(entry.id))
    const moved = news ? learnLinks(said) : []
    return new Set([...entries.keys(), ...moved])
  }

  const isDecision = (entry: JournalEntry): boolean => entry.service === session.house.samePerson.id

  async function foldPeople(people: readonly Uuid[], dense: boolean): Promise<void> {
    const own = await entriesOf(session, people, dense)
    const affected = spread(own)
    const sets = new Set([...affected].map(rootOf))
    const wanted = [...sets].flatMap(membersOf).filter((id) => !own.has(id))
    const more = wanted.length === 0 ? own : new Map([...own, ...(await entriesOf(session, wanted))])
    for (const id of affected) if (rootOf(id) !== id) forget(id)
    for (const root of sets) foldOne(root, more)
  }

  function foldOne(root: Uuid, entries: ReadonlyMap<Uuid, readonly HeldEntry[]>): void {
    const all = membersOf(root).flatMap((member) => counted(entries.get(member) ?? []))
    const summary = session.house.summarise(root, membersOf(root), all, today())
    if (summary === undefined) forget(root)
    else summaries.set(root, summary)
    changed.add(root)
  }

  function forget(id: Uuid): void {
    summaries.delete(id)
    changed.add(id)
  }

  /** Two folds of one person at once could end in the order they did not begin; a slice waits for the slice before. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work, work)
    turn = mine
    return mine
  }

  async function inSlices(people: readonly Uuid[]): Promise<void> {
    folding += 1
    const sorted = [...people].sort()
    // A large part of everyone: reading what lies between as well is cheaper than many reads.
    const dense = people.length > SLICE && people.length * 2 > summaries.size
    try {
      for (let at = 0; at < sorted.length; at += SLICE)
        await inTurn(() => foldPeople(sorted.slice(at, at + SLICE), dense))
    } finally {
      folding -= 1
    }
  }

  async function rebuild(): Promise<void> {
    forgotten = await countForgotten(session.db)
    const people = await subjectsOfKind(session, 'person')
    const known = new Set(people)
    for (const id of summaries.keys()) if (!known.has(id)) forget(id)
    links.clear()
    learnLinks([])
    const latest = (await session.db.loose.orderBy('arrival').last())?.arrival ?? 0
    await inSlices(people)
    mark = Math.max(mark, latest)
    outdated = false
  }

  /** Another build may summarise people whom this roster has passed over. */
  async function stalePeople(): Promise<readonly Uuid[]> {
    if (outdated) return subjectsOfKind(session, 'person')
    const day = today()
    return [...summaries.values()].filter(({ asOf }) => asOf !== day).flatMap(({ members: all }) => all)
  }

  async function save(): Promise<void> {
    // Someone else's mark may already be past rows that are still being folded.
    if (changed.size === 0 || folding > 0) return
    const shards = shardsOf(changed)
    changed.clear()
    await writeRoster(
      session,
      // Until everyone has been folded again, some of it is still of the build before.
      { links: [...links.values()], mark, edition: outdated ? OUTDATED : edition },
      summaries.values(),
      shards,
      forgotten,
    )
  }

  const stored = await readRoster(session)
  if (stored === undefined) await rebuild()
  else {
    outdated = stored.head.edition !== edition
    for (const summary of stored.summaries)
      summaries.set(summary.id, outdated ? { ...summary, share: undefined } : summary)
    learnLinks(stored.head.links)
    mark = stored.head.mark
    const since = await session.db.loose.where('arrival').above(mark).toArray()
    const people = since.filter((row) => row.kind === 'person').map((row) => row.subject)
    await inSlices([...new Set(people)])
    mark = since.at(-1)?.arrival ?? mark
  }

  function judgedWith(people: readonly Uuid[]): Uuid[] {
    const named = [...links.values()].filter(({ body }) =>
      people.includes((body as Partial<SamePersonBody>).with ?? ''),
    )
    return [...new Set(named.map(({ subject }) => subject.id))].filter((id) => !people.includes(id))
  }

  return {
    summaries,
    rootOf,
    membersOf,
    judgedWith,
    refold: async (subjects, arrival) => {
      const people = subjects.filter((subject) => subject.kind === 'person').map((subject) => subject.id)
      await inSlices([...new Set(people)])
      mark = Math.max(mark, arrival)
    },
    freshen: async () => {
      const people = await stalePeople()
      await inSlices(people)
      outdated = false
      return people.length > 0
    },
    rebuild,
    adopt: async () => {
      forgotten = await countForgotten(session.db)
      for (const id of summaries.keys()) changed.add(id)
    },
    isOutdone: async () => (await countForgotten(session.db)) !== forgotten,
    save,
  }
}
