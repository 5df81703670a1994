import { clockReading, type Entry, idFrom, type Uuid } from '@simpul/domain/core'
import type { ImportHouse } from './import-context.ts'
import {
  type CheckedRow,
  findImport,
  type ImportRecord,
  rowsAfter,
  setOutcomes,
  setProgress,
} from './import-rows.ts'
import { deviceOfImport, entryIdOf, entryOf, hand } from './write.ts'

const CHUNK = 300

/**
 * Takes back every entry of an import, each with the reason. What somebody built on since stays and is listed: an entry
 * that was amended, and a person about whom anything else was written. Resumable like the writing.
 */
export async function undoImport(house: ImportHouse, id: Uuid, signal: AbortSignal): Promise<void> {
  const { db, cell } = house
  let record = await findImport(db, cell, id)
  while (record?.state === 'undoing' && !signal.aborted) {
    const rows = await rowsAfter(db, cell, id, record.done, CHUNK)
    const last = rows.at(-1)
    if (last === undefined) {
      await db.run(`update import set state = 'undone' where cell = $1 and id = $2`, [cell, id])
      return
    }
    const numbered = await takeBack(house, record, rows, last.place)
    record = { ...record, done: last.place, numbered }
  }
  if (signal.aborted) throw new Error('the server is ending')
}

async function takeBack(
  house: ImportHouse,
  record: ImportRecord,
  rows: readonly CheckedRow[],
  done: number,
): Promise<number> {
  const { db, cell } = house
  const built = await builtOn(house, record, rows)
  let { numbered } = record
  const entries = rows
    .filter((row) => !built.has(row.place))
    .flatMap((row) => row.plan.map((planned) => voidOf(record, row, planned, ++numbered)))
  if (entries.length > 0) await hand(house, record, entries)
  const kept = rows
    .filter(({ place }) => built.has(place))
    .map(({ place, notes }) => ({
      place,
      outcome: 'needs-you' as const,
      notes: [...notes.filter(({ code }) => code !== 'changed-since'), { code: 'changed-since' as const }],
    }))
  await db.transaction(async (tx) => {
    await setOutcomes(tx, cell, record.id, kept)
    await setProgress(tx, cell, record.id, { done, numbered })
  })
  return numbered
}

function voidOf(
  record: ImportRecord,
  row: CheckedRow,
  planned: CheckedRow['plan'][number],
  number: number,
): Entry {
  const target = entryOf(record, row, planned, number)
  return {
    ...target,
    id: idFrom('import-undo', target.id),
    recordedAt: clockReading(record.clockMs ?? 0, number),
    amends: { entry: target.id, how: 'void', why: record.why ?? 'impor dibatalkan' },
    body: null,
  }
}

/** Lines on which somebody built: one of their entries was amended, or a person they registered was seen again. */
async function builtOn(
  { db, cell }: ImportHouse,
  { id }: ImportRecord,
  rows: readonly CheckedRow[],
): Promise<Set<number>> {
  const device = deviceOfImport(id)
  const ids = rows.flatMap(({ place, plan }) => plan.map(({ what }) => entryIdOf(id, place, what)))
  const amended = await db.query<{ amends: Uuid }>(
    `select amends from entry where cell = $1 and amends = any($2::uuid[]) and device <> $3`,
    [cell, ids, device],
  )
  const registered = rows.flatMap(({ person, plan }) =>
    person !== null && plan.some(isRegistration) ? [person] : [],
  )
  const seen = await db.query<{ subject: Uuid }>(
    `select distinct subject_id as subject
     from entry
     where cell = $1 and subject_id = any($2::uuid[]) and device <> $3`,
    [cell, registered, device],
  )
  const touched = new Set(amended.map((row) => row.amends))
  const people = new Set(seen.map((row) => row.subject))
  const isBuilt = ({ place, person, plan }: CheckedRow): boolean =>
    plan.some(({ what }) => touched.has(entryIdOf(id, place, what))) ||
    (person !== null && people.has(person) && plan.some(isRegistration))
  return new Set(rows.filter(isBuilt).map(({ place }) => place))
}

const isRegistration = ({ what }: { readonly what: string }): boolean => what === 'residence'
