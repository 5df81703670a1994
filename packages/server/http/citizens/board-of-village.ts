import { parseAreaCode, workingCalendar } from '@simpul/domain/areas'
import {
  BOARD_DAYS,
  type CountedCase,
  isRestricted,
  type KeptStep,
  type StatusCode,
  villageBoard,
} from '@simpul/domain/cases'
import { sheetByCode, sheets } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { BoardAnswer } from '@simpul/domain/wire'
import type { UnitRow } from '../../access/units.ts'
import { readHolidayBook } from '../../journal/holiday-book.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { shownVillage } from './villages.ts'

/** Requests and complaints; lists and activities wait for nobody. */
const ON_BOARD: readonly string[] = sheets
  .filter((sheet) => (sheet.kind === 'case' || sheet.kind === 'complaint') && !isRestricted(sheet))
  .map(({ code }) => code)

const keptMs = 5 * 60_000
const boards = new WeakMap<
  House,
  Map<Uuid, { readonly until: number; readonly answer: Promise<BoardAnswer> }>
>()

/** The board of a village, worked out at most every five minutes: a screen in a hall asks all day. */
export function boardOf(house: House, village: UnitRow): Promise<BoardAnswer> {
  const kept = boards.get(house) ?? new Map()
  boards.set(house, kept)
  const now = house.now().getTime()
  const known = kept.get(village.id)
  if (known !== undefined && now < known.until) return known.answer
  const answer = workOut(house, village)
  kept.set(village.id, { until: now + keptMs, answer })
  answer.catch(() => kept.delete(village.id))
  return answer
}

async function workOut(house: House, village: UnitRow): Promise<BoardAnswer> {
  const { db, cell } = house
  const now = house.now()
  if (parseAreaCode(village.area) === undefined) throw new ProblemError('not-found')
  const calendar = workingCalendar(village.area, await readHolidayBook(db, cell))
  const board = villageBoard(await casesOf(house, village, now), calendar, now.getTime())
  const { sectors, stages, ages, ...figures } = board
  return {
    ...{ village: shownVillage(await house.units.read(), village), at: now.toISOString(), ...figures },
    ...{ sectors: [...sectors], stages: [...stages], ages: [...ages] },
  }
}

interface CountedRow {
  readonly id: Uuid
  readonly code: string
  readonly state: StatusCode
  readonly submittedAt: string
}

async function casesOf({ db, cell }: House, { id }: UnitRow, now: Date): Promise<CountedCase[]> {
  const since = new Date(now.getTime() - BOARD_DAYS * 86_400_000).toISOString()
  const rows = await db.query<CountedRow>(
    `select id, code, state, submitted_at as "submittedAt"
     from case_row
     where cell = $1 and village = $2 and code = any($3::text[]) and submitted_at is not null
       and (closed_at is null or submitted_at >= $4::timestamptz)`,
    [cell, id, ON_BOARD, since],
  )
  const steps = await stepsOf(
    { db, cell },
    rows.map((row) => row.id),
  )
  return rows.flatMap(({ id: caseId, code, state, submittedAt }) => {
    const sheet = sheetByCode(code)
    if (sheet === undefined) return []
    const history = { steps: steps.get(caseId) ?? [], told: [], emergency: false }
    return [{ sheet, state, submittedAt: Date.parse(submittedAt), history }]
  })
}

interface StepRow {
  readonly id: Uuid
  readonly step: number
  readonly to: StatusCode
  readonly at: string
}

/** When the server kept each step: all that the village's clock is read off. */
async function stepsOf(
  { db, cell }: Pick<House, 'db' | 'cell'>,
  cases: readonly Uuid[],
): Promise<Map<Uuid, KeptStep[]>> {
  const rows = await db.query<StepRow>(
    `select subject_id as id, move_order as step, body ->> 'to' as "to", received_at as at
     from entry
     where cell = $1 and subject_id = any($2::uuid[]) and subject_kind = 'case'
       and move_order is not null and not emptied
     order by subject_id, move_order`,
    [cell, cases],
  )
  const found = new Map<Uuid, KeptStep[]>()
  for (const { id, step, to, at } of rows)
    found.set(id, [...(found.get(id) ?? []), { step, to, at: Date.parse(at) }])
  return found
}
