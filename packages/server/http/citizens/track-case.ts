import {
  type CaseFile,
  holderMay,
  isRestricted,
  outcomeOf,
  ratingOf,
  readTrackingCode,
  STATE_TEXT,
} from '@simpul/domain/cases'
import { localDate, readingMs, type Uuid } from '@simpul/domain/core'
import type { TrackAnswer } from '@simpul/domain/wire'
import { type OpenedCase, openCases } from '../../journal/open-cases.ts'
import type { House } from '../house.ts'

/**
 * The case of a code from a receipt; undefined for codes nobody has, and for restricted cases, which look the same from
 * outside.
 */
export async function findTracked(house: House, typed: string): Promise<OpenedCase | undefined> {
  const code = readTrackingCode(typed)
  if (code === undefined) return undefined
  const [row] = await house.db.query<{ id: Uuid }>(
    'select id from case_row where cell = $1 and tracking = $2 limit 1',
    [house.cell, code],
  )
  const one = row && (await openCases(house, [row.id])).get(row.id)
  return one === undefined || isRestricted(one.sheet) ? undefined : one
}

/** What whoever has the receipt may know: how far it is, never a name. Source: domain notes, 2.9 (public tracking). */
export async function trackedCase(house: House, one: OpenedCase): Promise<TrackAnswer> {
  const { sheet, file, report, office, unitPath } = one
  const units = await house.units.read()
  const offset = await offsetOf(house)
  const day = (instant: string) => localDate(Date.parse(instant), offset)
  const { walk } = file
  const keptOn = (entry: Uuid) => day(one.keptAt.get(entry) ?? '')
  const submitted = walk.steps.find(({ to }) => to === 'submitted' || to === 'recorded')
  const last = walk.steps.at(-1)
  const may = holderMay(sheet, file, unitPath, await house.units.today())
  const village = units.get(unitPath[1] ?? '')
  return {
    sector: sheet.sector,
    service: sheet.name,
    state: walk.state,
    stateText: STATE_TEXT[walk.state],
    writtenOn: localDate(readingMs(report.recordedAt), offset),
    submittedOn: submitted === undefined ? null : keptOn(submitted.entry),
    since: keptOn(last?.entry ?? report.entry),
    office: office === undefined ? null : (units.get(office)?.name ?? null),
    history: walk.steps.map(({ to, entry }) => ({ state: to, stateText: STATE_TEXT[to], on: keptOn(entry) })),
    step: walk.step,
    village: village === undefined ? null : { code: village.area, name: village.name },
    outcome: shownOutcome(file, keptOn, (id) => units.get(id)?.name),
    may: { rate: may.rate, reopen: may.reopen, reopenUntil: may.reopenUntil ?? null },
    stars: ratingOf(file.notes) ?? null,
  }
}

function shownOutcome(
  { walk }: CaseFile,
  keptOn: (entry: Uuid) => string,
  nameOf: (unit: Uuid) => string | undefined,
): TrackAnswer['outcome'] {
  const outcome = outcomeOf(walk)
  if (outcome === undefined) return null
  const { code, entry, office, toldOn } = outcome
  return {
    ...{ code, on: keptOn(entry), toldOn: toldOn ?? null },
    office: office === undefined ? null : (nameOf(office) ?? null),
  }
}

async function offsetOf({ db, cell }: House): Promise<number> {
  const [row] = await db.query<{ offset: number }>('select utc_offset as offset from cell where cell = $1', [
    cell,
  ])
  return row?.offset ?? 0
}
