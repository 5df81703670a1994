import { parseAreaCode, type WorkingCalendar, workingCalendar } from '@simpul/domain/areas'
import { caseClocks, caseTitle, historyOf, nextRing, statusOf, WORKFLOWS } from '@simpul/domain/cases'
import { readingMs, type Uuid } from '@simpul/domain/core'
import type { CaseRow, RestrictedCasesAnswer } from '@simpul/domain/wire'
import type { Units } from '../access/units.ts'
import { readHolidayBook } from '../journal/holiday-book.ts'
import { type OpenedCase, openCases } from '../journal/open-cases.ts'
import { restrictedCases } from '../journal/restricted-cases.ts'
import type { Reader } from '../projector/reads/reader.ts'
import { numberOf } from './case-view.ts'
import type { House } from './house.ts'
import { mayRead } from './open-case.ts'

/**
 * The restricted cases of the reader's own team, the earliest due first and ended ones last. They stand in no table of
 * queues: each is read from the journal of its team when the team asks.
 */
export async function restrictedQueue(house: House, reader: Reader): Promise<RestrictedCasesAnswer> {
  const ids = await restrictedCases(house.db, house.cell, reader.actor, reader.today)
  const opened = await openCases(house, ids)
  const [units, book] = await Promise.all([house.units.read(), readHolidayBook(house.db, house.cell)])
  const rows = [...opened.values()]
    .filter((one) => mayRead(one, reader))
    .map((one) => {
      const area = units.get(one.report.unit)?.area ?? ''
      const calendar = parseAreaCode(area) === undefined ? undefined : workingCalendar(area, book)
      return rowOf(one, units, reader, calendar)
    })
  return { rows: rows.sort(byDue) }
}

const END = '9999'
const placeOf = (row: CaseRow): string => `${isOver(row) ? 1 : 0} ${row.dueAt ?? END} ${row.since}`
const byDue = (a: CaseRow, b: CaseRow): number => (placeOf(a) < placeOf(b) ? -1 : 1)
const isOver = ({ state }: CaseRow): boolean => ['closed', 'duplicate', 'cancelled'].includes(state)

function rowOf(
  one: OpenedCase,
  units: Units,
  reader: Reader,
  calendar: WorkingCalendar | undefined,
): CaseRow {
  const { sheet, file, report, unitPath, office } = one
  const { walk } = file
  const keptAt = (entry: Uuid) => one.keptAt.get(entry) ?? ''
  const submitted = walk.steps.find(({ to }) => to === 'submitted')
  const due = dueAt(one, calendar)
  const named = (id: Uuid | undefined) => (id === undefined ? null : { id, name: units.get(id)?.name ?? '' })
  return {
    ...{ id: file.id, code: sheet.code, sector: sheet.sector, service: sheet.name },
    ...{ number: numberOf(units, one), title: caseTitle(sheet, report), state: walk.state, step: walk.step },
    since: keptAt(walk.steps.at(-1)?.entry ?? report.entry),
    writtenAt: new Date(readingMs(report.recordedAt)).toISOString(),
    submittedAt: submitted === undefined ? null : keptAt(submitted.entry),
    dueAt: due === undefined ? null : new Date(due).toISOString(),
    late: due !== undefined && due < reader.now.getTime(),
    emergency: historyOfCase(one).emergency,
    post: named(report.unit) ?? { id: report.unit, name: '' },
    village: named(unitPath[1]),
    office: named(office),
  }
}

const historyOfCase = ({ file, keptAt }: OpenedCase) =>
  historyOf(file, new Map([...keptAt].map(([entry, at]) => [entry, Date.parse(at)])))

/** When the next promise is broken; of an ended case never. */
function dueAt(one: OpenedCase, calendar: WorkingCalendar | undefined): number | undefined {
  const { sheet, file } = one
  const isEnd = (statusOf(WORKFLOWS[sheet.workflow], file.walk.state)?.next.length ?? 0) === 0
  if (isEnd || file.walk.state === 'closed' || calendar === undefined) return undefined
  const clocks = caseClocks(historyOfCase(one), sheet, calendar)
  return nextRing(clocks.filter(({ kind }) => kind !== 'no-movement'))?.at
}
