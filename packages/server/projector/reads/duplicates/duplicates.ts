import { foldPerson } from '@simpul/domain/catalogue'
import { maskNik, mayWrite } from '@simpul/domain/access'
import { standingValues, type Uuid } from '@simpul/domain/core'
import { type PairVerdict, type PeopleViews, type PersonView, samePerson } from '@simpul/domain/people'
import type { DuplicateRecord, DuplicatesAnswer } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import { keptEntries } from '../../kept-entries.ts'
import { homeNow } from '../../person-row.ts'
import { mayReadLane, type Reader } from '../reader.ts'
import { type WorklistPost, worklistPosts } from '../worklist-scope.ts'
import { type LikelyPair, type VillageFinder, villageFinder } from './village-finder.ts'
import { peopleOfPost, type VillagePerson } from './village-people.ts'

/** More than somebody decides at one sitting. */
const MOST_SHOWN = 100
/** Villages that a server remembers; each takes some megabytes. */
const MOST_VILLAGES = 12

/** What a server process remembers of the villages it was asked about. */
export type VillageMemory = Map<Uuid, VillageFinder>

/**
 * Who may be one person in the posts that the reader serves, posts of one village together, and who was joined.
 * Nothing for readers who see no names.
 */
export async function duplicates(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  memory: VillageMemory,
): Promise<DuplicatesAnswer> {
  const posts = await worklistPosts(db, cell, reader)
  const people: VillagePerson[] = []
  const pairs: LikelyPair[] = []
  for (const [village, own] of byVillage(posts)) {
    const here: VillagePerson[] = []
    for (const { id } of own) here.push(...(await peopleOfPost(db, cell, id)))
    pairs.push(...(await finderOf(memory, village).pairsAmong(here.map(({ known }) => known))))
    people.push(...here)
  }
  const undecided = pairs.filter(isUndecided(people))
  const byId = new Map(people.map((person) => [person.known.id, person]))
  const show = shownBy(reader, posts)
  return {
    pairs: undecided.slice(0, MOST_SHOWN).map(({ a, b, sure, reasons }) => ({
      ...{ a: show(byId.get(a)), b: show(byId.get(b)), sure },
      reasons: [...reasons],
    })),
    total: undecided.length,
    joined: await joinedRecords(db, cell, people, show),
    mayDecide: posts.some(({ path }) => mayWrite(reader.actor, samePerson, path, reader.today)),
  }
}

function byVillage(posts: readonly WorklistPost[]): Map<Uuid, WorklistPost[]> {
  const villages = new Map<Uuid, WorklistPost[]>()
  for (const post of posts) {
    const village = post.path[1] ?? post.id
    villages.set(village, [...(villages.get(village) ?? []), post])
  }
  return villages
}

/** The one asked about longest ago is forgotten. */
function finderOf(memory: VillageMemory, village: Uuid): VillageFinder {
  const finder = memory.get(village) ?? villageFinder()
  memory.delete(village)
  memory.set(village, finder)
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_VILLAGES) break
    memory.delete(oldest)
  }
  return finder
}

/** A decision names the records that were there; it holds for the sets they belong to now. */
function isUndecided(people: readonly VillagePerson[]): (pair: LikelyPair) => boolean {
  const rootOf = new Map<Uuid, Uuid>()
  for (const { known, pairs } of people)
    for (const { a, b } of pairs.filter(isSame)) rootOf.set(a, known.id).set(b, known.id)
  const root = (id: Uuid): Uuid => rootOf.get(id) ?? id
  const apart = new Set(
    people.flatMap(({ pairs }) =>
      pairs.filter((pair) => !isSame(pair)).map(({ a, b }) => [root(a), root(b)].sort().join(' ')),
    ),
  )
  return ({ a, b }) => !apart.has([a, b].sort().join(' '))
}

const isSame = ({ verdict }: PairVerdict): boolean => verdict === 'same'

type Show = (person: VillagePerson | undefined) => DuplicateRecord

/** The lane of the weight. */
const GROWTH = 'health:L3'

function shownBy(reader: Reader, posts: readonly WorklistPost[]): Show {
  const byId = new Map(posts.map((post) => [post.id, post]))
  return (person) => {
    if (person === undefined) throw new Error('a pair of people who are not there')
    const post = byId.get(person.post)
    const growth = post !== undefined && mayReadLane(reader, GROWTH, post.path)
    const identity = post !== undefined && mayReadLane(reader, 'identity', post.path)
    return recordOf(person, post?.name ?? null, growth, identity)
  }
}

function recordOf(
  { known, since, fatherName, address, rw, lastWeighedOn, weightKg }: VillagePerson,
  post: string | null,
  growth: boolean,
  identity: boolean,
): DuplicateRecord {
  const {
    id,
    name,
    sex = null,
    birth = null,
    birthEstimated = false,
    motherName = null,
    rt = null,
    nik,
  } = known
  return {
    ...{ id, name, sex, birth, birthEstimated, motherName, fatherName, address, rt, rw, post, since },
    nik: identity && nik !== undefined ? maskNik(nik) : null,
    ...(growth ? { lastWeighedOn, weightKg } : { lastWeighedOn: null, weightKg: null }),
  }
}

/** Joined people as they were written before, each record for itself. */
async function joinedRecords(
  db: Queryable,
  cell: Uuid,
  people: readonly VillagePerson[],
  show: Show,
): Promise<DuplicatesAnswer['joined']> {
  const joined = people.flatMap((person) => person.pairs.filter(isSame).map((pair) => ({ person, pair })))
  const latest = joined.slice(-MOST_SHOWN)
  const ids = [...new Set(latest.flatMap(({ pair }) => [pair.a, pair.b]))]
  if (ids.length === 0) return []
  const entries = await keptEntries(db, cell, 'person', ids)
  const alone = (id: Uuid, now: VillagePerson): DuplicateRecord => {
    const own = entries.filter(({ subject, service }) => subject.id === id && service !== samePerson.id)
    return show(asWritten(id, foldPerson(id, own), now))
  }
  return latest.map(({ person, pair }) => ({ a: alone(pair.a, person), b: alone(pair.b, person) }))
}

function asWritten(
  id: Uuid,
  { subject, views }: ReturnType<typeof foldPerson>,
  now: VillagePerson,
): VillagePerson {
  const said = standingValues((views as PeopleViews).person ?? ({} as PersonView))
  const text = (field: string): string | null =>
    typeof said[field] === 'string' ? (said[field] as string) : null
  const { name, sex, birth, stays } = subject
  const motherName = text('motherName')
  const rt = text('rt')
  return {
    known: {
      ...{ id, name, birthEstimated: said.birthDateEstimated === true },
      ...(sex === undefined ? {} : { sex }),
      ...(birth === undefined ? {} : { birth }),
      ...(motherName === null ? {} : { motherName }),
      ...(rt === null ? {} : { rt }),
    },
    post: homeNow(stays) ?? now.post,
    since: stays.at(-1)?.from ?? null,
    ...{ fatherName: text('fatherName'), address: text('address'), rw: text('rw') },
    ...{ lastWeighedOn: null, weightKg: null, pairs: [] },
  }
}
