import { workingCalendar } from '@simpul/domain/areas'
import { caseClocks, caseNotices, historyOf, type Ring, ringsOf } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import { readHolidayBook } from '../journal/holiday-book.ts'
import { type OpenedCase, openCasesIn } from '../journal/open-cases.ts'
import { type CellUnits, cellUnits } from '../journal/units.ts'
import type { Ways } from './ways.ts'
import { writeNotices } from './write-notices.ts'

/** Cases of one transaction: few enough that nobody waits long for the one session of the embedded engine. */
export const PAGE_OF_RINGS = 20
/** A case that cannot be read is looked at again so much later; the others do not wait for it. */
const AFTER_FAULT_MS = 3_600_000

export interface Ringing {
  readonly db: Db
  readonly cell: Uuid
  readonly now: () => Date
  readonly ways: Ways
  readonly onError: (error: unknown) => void
}

/**
 * Looks at every case whose time has come: writes what people are to hear of it, and when to look next, in one
 * transaction. Whoever is killed in between leaves nothing, and the next one does it again. Several servers share the
 * work; none waits for another.
 * @returns how many cases were looked at; fewer than a page: none is left
 */
export async function ringDue(ringing: Ringing): Promise<number> {
  const { db, cell, now } = ringing
  const units = await cellUnits(db, cell)
  const at = now()
  return db.transaction(async (tx) => {
    const due = await tx.query<{ id: Uuid }>(
      `select id
       from case_clock
       where cell = $1 and look_at <= $2
       order by look_at, id
       limit ${PAGE_OF_RINGS}
       for update skip locked`,
      [cell, at.toISOString()],
    )
    if (due.length === 0) return 0
    const ids = due.map(({ id }) => id)
    const looks = await look(tx, ringing, units, ids, at)
    await tx.run(
      `update case_clock
       set look_at = given.look_at
       from unnest($2::uuid[], $3::timestamptz[]) as given (id, look_at)
       where case_clock.cell = $1 and case_clock.id = given.id`,
      [cell, ids, looks],
    )
    return ids.length
  })
}

/** Tells what is to be told of these cases. @returns when each is looked at next */
async function look(
  tx: Queryable,
  { cell, ways, onError }: Ringing,
  units: CellUnits,
  ids: readonly Uuid[],
  at: Date,
): Promise<(string | null)[]> {
  const book = await readHolidayBook(tx, cell)
  const areas = await areasOf(tx, cell)
  const looks: (string | null)[] = []
  for (const id of ids) {
    const read = await attempt(async () => {
      const one = (await openCasesIn(tx, units, [id])).get(id)
      if (one === undefined) return { one, area: '', rings: [] }
      const area = areas.get(one.report.unit) ?? ''
      return { one, area, rings: ringsOfCase(one, workingCalendar(area, book)) }
    }, onError)
    if (read?.one !== undefined) {
      const { one, area, rings } = read
      const notices = caseNotices(one.sheet, one.file, rings, at.getTime())
      await writeNotices(tx, cell, { one, area, at, ways, notices, utcOffset: units.utcOffset })
    }
    const next = read?.rings.find((ring) => ring.at > at.getTime())?.at
    looks.push(read === undefined ? isoOf(at.getTime() + AFTER_FAULT_MS) : isoOf(next))
  }
  return looks
}

const isoOf = (instant: number | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString()

function ringsOfCase(
  { file, keptAt, sheet }: OpenedCase,
  calendar: ReturnType<typeof workingCalendar>,
): Ring[] {
  const kept = new Map([...keptAt].map(([entry, instant]) => [entry, Date.parse(instant)]))
  return ringsOf(caseClocks(historyOf(file, kept), sheet, calendar), sheet.workflow)
}

async function attempt<Value>(
  work: () => Promise<Value>,
  onError: (error: unknown) => void,
): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    onError(error)
    return undefined
  }
}

async function areasOf(tx: Queryable, cell: Uuid): Promise<ReadonlyMap<Uuid, string>> {
  const rows = await tx.query<{ id: Uuid; area: string }>('select id, area from unit where cell = $1', [cell])
  return new Map(rows.map(({ id, area }) => [id, area]))
}
