import { workingCalendar } from '@simpul/domain/areas'
import {
  caseClocks,
  caseNotices,
  historyOf,
  type Ring,
  ringsOf,
  type SystemMove,
  systemMove,
} from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import type { Appender } from '../journal/appender.ts'
import { readHolidayBook } from '../journal/holiday-book.ts'
import { type OpenedCase, openCasesIn } from '../journal/open-cases.ts'
import { type CellUnits, cellUnits } from '../journal/units.ts'
import { type DueMove, moveByItself } from './move-by-itself.ts'
import type { Ways } from './ways.ts'
import { writeNotices } from './write-notices.ts'

/** Cases of one transaction: few enough that nobody waits long for the one session of the embedded engine. */
export const PAGE_OF_RINGS = 20
/** A case that cannot be read is looked at again so much later; the others do not wait for it. */
const AFTER_FAULT_MS = 3_600_000
/** A case the house was about to move is looked at again so much later, should the step have been lost on the way. */
const AFTER_MOVE_MS = 60_000

export interface Ringing {
  readonly db: Db
  readonly cell: Uuid
  readonly now: () => Date
  readonly ways: Ways
  /** Where the house's own steps are kept. */
  readonly appender: Pick<Appender, 'append'>
  readonly onError: (error: unknown) => void
}

/**
 * Looks at every case whose time has come: writes what people are to hear of it, and when to look next, in one
 * transaction, then takes the steps that the house takes by itself. Whoever is killed in between leaves nothing, and the
 * next one does it again. Several servers share the work; none waits for another.
 * @returns how many cases were looked at; fewer than a page: none is left
 */
export async function ringDue(ringing: Ringing): Promise<number> {
  const { db, cell, now } = ringing
  const units = await cellUnits(db, cell)
  const at = now()
  const { looked, moves } = await lookAtDue(ringing, units, at)
  await moveByItself(ringing, moves, at, units.utcOffset)
  return looked
}

async function lookAtDue(
  ringing: Ringing,
  units: CellUnits,
  at: Date,
): Promise<{ looked: number; moves: readonly DueMove[] }> {
  const { db, cell } = ringing
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
    if (due.length === 0) return { looked: 0, moves: [] }
    const ids = due.map(({ id }) => id)
    const { looks, moves } = await look(tx, ringing, units, ids, at)
    await tx.run(
      `update case_clock
       set look_at = given.look_at
       from unnest($2::uuid[], $3::timestamptz[]) as given (id, look_at)
       where case_clock.cell = $1 and case_clock.id = given.id`,
      [cell, ids, looks],
    )
    return { looked: ids.length, moves }
  })
}

/** What one look at a case came to. */
interface Looked {
  /** When it is looked at next, an instant; undefined while no clock runs. */
  readonly next: number | undefined
  readonly move?: DueMove
}

/** Tells what is to be told of these cases. @returns when each is looked at next, and what the house is to move */
async function look(
  tx: Queryable,
  ringing: Ringing,
  units: CellUnits,
  ids: readonly Uuid[],
  at: Date,
): Promise<{ looks: (string | null)[]; moves: DueMove[] }> {
  const book = await readHolidayBook(tx, ringing.cell)
  const areas = await areasOf(tx, ringing.cell)
  const looked: Looked[] = []
  for (const id of ids) {
    const read = await attempt(async () => {
      const one = (await openCasesIn(tx, units, [id])).get(id)
      if (one === undefined) return undefined
      const area = areas.get(one.report.unit) ?? ''
      return { one, area, ...timesOf(one, workingCalendar(area, book)) }
    }, ringing.onError)
    if (read === 'fault') looked.push({ next: at.getTime() + AFTER_FAULT_MS })
    else if (read === undefined) looked.push({ next: undefined })
    else looked.push(await lookAt(tx, ringing, units.utcOffset, read, at))
  }
  return {
    looks: looked.map(({ next }) => (next === undefined ? null : new Date(next).toISOString())),
    moves: looked.flatMap(({ move }) => move ?? []),
  }
}

/** A case as it was read, with what its clocks call for. */
interface ReadCase {
  readonly one: OpenedCase
  readonly area: string
  readonly rings: readonly Ring[]
  readonly move: SystemMove | undefined
}

async function lookAt(
  tx: Queryable,
  { cell, ways }: Ringing,
  utcOffset: number,
  { one, area, rings, move }: ReadCase,
  at: Date,
): Promise<Looked> {
  const nowMs = at.getTime()
  const notices = caseNotices(one.sheet, one.file, rings, nowMs)
  await writeNotices(tx, cell, { one, area, at, ways, notices, utcOffset })
  const due = move !== undefined && move.at <= nowMs ? { one, move } : undefined
  const coming = [
    ...rings.map((ring) => ring.at).filter((instant) => instant > nowMs),
    ...(move === undefined ? [] : [due === undefined ? move.at : nowMs + AFTER_MOVE_MS]),
  ]
  const next = coming.length === 0 ? undefined : Math.min(...coming)
  return due === undefined ? { next } : { next, move: due }
}

function timesOf(
  { file, keptAt, sheet }: OpenedCase,
  calendar: ReturnType<typeof workingCalendar>,
): { rings: Ring[]; move: SystemMove | undefined } {
  const kept = new Map([...keptAt].map(([entry, instant]) => [entry, Date.parse(instant)]))
  const clocks = caseClocks(historyOf(file, kept), sheet, calendar)
  return { rings: ringsOf(clocks, sheet.workflow), move: systemMove(sheet, file, clocks) }
}

async function attempt<Value>(
  work: () => Promise<Value>,
  onError: (error: unknown) => void,
): Promise<Value | 'fault'> {
  try {
    return await work()
  } catch (error) {
    onError(error)
    return 'fault'
  }
}

async function areasOf(tx: Queryable, cell: Uuid): Promise<ReadonlyMap<Uuid, string>> {
  const rows = await tx.query<{ id: Uuid; area: string }>('select id, area from unit where cell = $1', [cell])
  return new Map(rows.map(({ id, area }) => [id, area]))
}
