import type { JournalEntry, SubjectKind, Uuid } from '@simpul/domain/core'
import { byTime } from '@simpul/domain/core'
import Dexie from 'dexie'
import { type PackedBlock, unpackBlock } from './block-form.ts'
import { indexKeys } from './index-keys.ts'
import type { HeldEntry, Standing } from './known.ts'
import { open } from './seal.ts'
import type { Session } from './session.ts'
import type { BlockRow, LooseRow } from './user-database.ts'

export const blockPlace = (row: Pick<BlockRow, 'subject' | 'shelf'>): string =>
  `block/${row.subject}/${row.shelf}`
export const loosePlace = (row: Pick<LooseRow, 'id'>): string => `loose/${row.id}`

/**
 * Every entry about these subjects on this phone, by subject; an entry that lies on two shelves comes once.
 *
 * @param dense when they are neighbours among all ids, as in a walk over everyone: one read instead of many
 */
export async function entriesOf(
  session: Session,
  subjects: readonly Uuid[],
  dense = false,
): Promise<Map<Uuid, HeldEntry[]>> {
  const found = await readRows(session, subjects, dense)
  const bySubject = new Map<Uuid, Map<Uuid, HeldEntry>>(subjects.map((subject) => [subject, new Map()]))
  const add = (entry: JournalEntry, standing: Standing): void => {
    const known = bySubject.get(entry.subject.id)
    const same = known?.get(entry.id)
    if (same === undefined || same.seq === undefined) known?.set(entry.id, Object.assign(entry, { standing }))
  }
  for (const entries of await Promise.all(found.blocks.map((row) => openBlock(session, row))))
    for (const entry of entries) add(entry, 'kept')
  const loose = await Promise.all(found.loose.map((row) => openLoose(session, row)))
  for (const entry of loose) add(entry, standingOf(entry, found.standings))
  return new Map([...bySubject].map(([subject, entries]) => [subject, [...entries.values()].sort(byTime)]))
}

interface Rows {
  readonly blocks: readonly BlockRow[]
  readonly loose: readonly LooseRow[]
  readonly standings: ReadonlyMap<Uuid, Standing>
}

function readRows({ db }: Session, subjects: readonly Uuid[], dense: boolean): Promise<Rows> {
  return db.transaction('r', db.blocks, db.loose, db.outbox, async () => {
    const [blocks, found] = await Promise.all([
      dense
        ? neighbours(db.blocks, subjects)
        : Promise.all(subjects.map((one) => blocksOf(db.blocks, one, one))),
      // Of few subjects, all rows of each come in one answer; a cursor, as for many, asks for them one by one.
      dense
        ? db.loose.where('subject').anyOf(subjects).toArray()
        : Promise.all(subjects.map((one) => db.loose.where('subject').equals(one).toArray())),
    ])
    const loose = found.flat()
    const unkept = loose.filter((row) => row.seq === undefined).map((row) => row.id)
    const outbox = unkept.length === 0 ? [] : await db.outbox.bulkGet(unkept)
    const standings = outbox.flatMap((row) => (row === undefined ? [] : [[row.id, row.standing] as const]))
    return { blocks: blocks.flat(), loose, standings: new Map(standings) }
  })
}

type Blocks = Session['db']['blocks']

const blocksOf = (blocks: Blocks, first: Uuid, last: Uuid): Promise<BlockRow[]> =>
  blocks.where('[subject+shelf]').between([first, Dexie.minKey], [last, Dexie.maxKey]).toArray()

async function neighbours(blocks: Blocks, subjects: readonly Uuid[]): Promise<BlockRow[]> {
  const sorted = [...subjects].sort()
  const wanted = new Set(sorted)
  const rows = await blocksOf(blocks, sorted[0] ?? '', sorted.at(-1) ?? '')
  return rows.filter((row) => wanted.has(row.subject))
}

const standingOf = (entry: JournalEntry, standings: ReadonlyMap<Uuid, Standing>): Standing =>
  entry.seq === undefined ? (standings.get(entry.id) ?? 'waiting') : 'kept'

export const openBlock = async ({ keys }: Session, row: BlockRow): Promise<JournalEntry[]> =>
  unpackBlock(await open<PackedBlock>(keys.data, blockPlace(row), row.sealed))

/** The seq lies beside the seal: a receipt adds it without any key. */
export async function openLoose({ keys }: Session, row: LooseRow): Promise<JournalEntry> {
  const entry = await open<JournalEntry>(keys.data, loosePlace(row), row.sealed)
  return row.seq === undefined ? entry : { ...entry, seq: row.seq }
}

/** What counts in views: all but what the server refused. */
export const counted = (entries: readonly HeldEntry[]): HeldEntry[] =>
  entries.filter((entry) => entry.standing !== 'refused')

/** Ids of all subjects of a kind, without opening anything. */
export async function subjectsOfKind({ db }: Session, kind: SubjectKind): Promise<Uuid[]> {
  const range = [
    [kind, Dexie.minKey],
    [kind, Dexie.maxKey],
  ] as const
  const found = await Promise.all(
    [db.blocks, db.loose].map((table) =>
      indexKeys<[SubjectKind, Uuid]>(
        table
          .where('[kind+subject]')
          .between(...range)
          .uniqueKeys(),
      ),
    ),
  )
  return [...new Set(found.flat().map(([, subject]) => subject))].sort()
}
