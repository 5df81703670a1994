import { maskNik } from '@simpul/domain/access'
import {
  caseMovesFor,
  caseNumber,
  caseTitle,
  isLeftBehind,
  isRestricted,
  officesPassedOver,
  papersReady,
  receiptHolder,
  routeOf,
  trackingCode,
  WORKFLOWS,
  wantedAnswers,
} from '@simpul/domain/cases'
import { type Month, readingMs, type ServiceSheet, type Uuid } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { readOffices, readRoutes } from '../access/case-offices.ts'
import type { Units } from '../access/units.ts'
import { arrivedAttachments } from '../attachments/attachment-table.ts'
import type { OpenedCase } from '../journal/open-cases.ts'
import type { Reader } from '../projector/reads/reader.ts'
import type { House } from './house.ts'
import { mayNote, sealedFor } from './open-case.ts'

/** A case as its page shows it to somebody who may read it. */
export async function caseView(house: House, one: OpenedCase, reader: Reader): Promise<CaseAnswer> {
  const { sheet, file, report, unitPath } = one
  const { walk, notes } = file
  const units = await house.units.read()
  const known = await staffOf(
    house,
    [report, ...walk.steps, ...notes].map(({ by }) => by),
  )
  const staff = (user: Uuid) => (user === receiptHolder(file.id) ? CITIZEN : known(user))
  const hasClosed = (office: Uuid): boolean => units.get(office) === undefined
  const mover = { actor: reader.actor, unitPath, on: reader.today, hasClosed }
  const steps = caseMovesFor(sheet, file, mover).map((to) => ({
    to,
    wants: [...wantedAnswers(WORKFLOWS[sheet.workflow], to)],
  }))
  const ready = papersReady(notes)
  const sealed = sealedFor(one, reader)
  const keptAt = (entry: Uuid) => one.keptAt.get(entry) ?? ''
  const closed = await closedOffices(house, units, [one.office, ...walk.steps.map(({ office }) => office)])
  const place = (id: Uuid | undefined) =>
    id === undefined ? null : { id, name: units.get(id)?.name ?? closed.get(id) ?? '' }
  return {
    id: file.id,
    code: sheet.code,
    sector: sheet.sector,
    service: sheet.name,
    restricted: isRestricted(sheet),
    number: numberOf(units, one),
    tracking: trackingCode(file.id),
    title: caseTitle(sheet, report),
    state: walk.state,
    step: walk.step,
    writtenAt: new Date(readingMs(report.recordedAt)).toISOString(),
    writtenBy: staff(report.by),
    dueAt: await dueAtOf(house, file.id),
    post: { id: report.unit, name: units.get(report.unit)?.name ?? '' },
    village: place(unitPath[1]),
    subdistrict: place(unitPath[2]),
    office: place(one.office),
    officeClosed: isLeftBehind(WORKFLOWS[sheet.workflow], walk, hasClosed),
    person: report.person ?? null,
    household: report.household ?? null,
    answers: masked(sheet, { ...report.answers, ...sealed }),
    withheld: file.sealed !== undefined && sealed === undefined,
    arrived: await arrivedAttachments(house.db, house.cell, report.answers),
    papers: sheet.requiredDocuments.map((name, index) => ({ name, ready: ready.get(index) === true })),
    history: walk.steps.map(({ entry, to, on, by, office, note, companion, channel, toldOn }) => ({
      ...{ to, on, keptAt: keptAt(entry), by: staff(by), office: place(office) },
      ...{
        note: note ?? null,
        companion: companion ?? null,
        channel: channel ?? null,
        toldOn: toldOn ?? null,
      },
    })),
    notes: notes.map(({ entry, kind, on, by, ...rest }) => ({
      ...{ kind, on, keptAt: keptAt(entry), by: staff(by) },
      ...{ text: rest.text ?? null, channel: rest.channel ?? null, toldOn: rest.toldOn ?? null },
      ...{ paper: rest.paper ?? null, ready: rest.ready ?? null, stars: rest.stars ?? null },
    })),
    steps,
    offices: steps.some(({ wants }) => wants.includes('office')) ? await officesFor(house, one) : [],
    mayNote: mayNote(one, reader),
  }
}

export function numberOf(units: Units, { sheet, file, report }: OpenedCase): string {
  const area = units.get(report.unit)?.area ?? ''
  return caseNumber(file.id, sheet.code, area, report.happenedOn.slice(0, 7) as Month)
}

/** Of a case that stands in the queues. */
async function dueAtOf({ db, cell }: House, id: Uuid): Promise<string | null> {
  const [row] = await db.query<{ dueAt: string | null }>(
    'select due_at as "dueAt" from case_row where cell = $1 and id = $2',
    [cell, id],
  )
  return row?.dueAt ?? null
}

/** The names of those among some offices that work no longer. */
async function closedOffices(
  { db, cell }: House,
  units: Units,
  offices: readonly (Uuid | undefined)[],
): Promise<ReadonlyMap<Uuid, string>> {
  const closed = [...new Set(offices)].filter((id) => id !== undefined && units.get(id) === undefined)
  if (closed.length === 0) return new Map()
  const rows = await db.query<{ id: Uuid; name: string }>(
    'select id, name from unit where cell = $1 and id = any($2::uuid[])',
    [cell, closed],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whole numbers are shown one at a time, and that is noted (domain notes on the institution, 3.3). */
function masked({ questions }: ServiceSheet, answers: Readonly<Record<string, unknown>>) {
  const numbers = new Set(
    questions.filter(({ type }) => type === 'nik' || type === 'nokk').map(({ key }) => key),
  )
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      numbers.has(key) && typeof value === 'string' ? maskNik(value) : value,
    ]),
  )
}

type StaffName = CaseAnswer['history'][number]['by']

/** Whoever holds the receipt: nobody knows more of them than that. */
const CITIZEN: StaffName = { name: '', role: 'citizen' }

/** Who they are: those who work on a case know each other by name and role. */
async function staffOf({ db, cell }: House, users: readonly Uuid[]): Promise<(user: Uuid) => StaffName> {
  const rows = await db.query<{ id: Uuid; name: string; role: string | null }>(
    `select distinct on (u.id) u.id, u.name, a.role
     from app_user u
     left join assignment a on a.cell = u.cell and a.app_user = u.id
     where u.cell = $1 and u.id = any($2::uuid[])
     order by u.id, a.valid_from desc, a.role`,
    [cell, [...new Set(users)]],
  )
  const byId = new Map(rows.map(({ id, name, role }) => [id, { name, role }]))
  return (user) => byId.get(user) ?? { name: '', role: null }
}

/** Where a case can be sent, the proposed office first. */
async function officesFor({ db, cell, units }: House, one: OpenedCase): Promise<CaseAnswer['offices']> {
  const [offices, routes] = await Promise.all([readOffices(db, cell), readRoutes(db, cell)])
  const area = (await units.read()).get(one.report.unit)?.area ?? ''
  const passedOver = officesPassedOver(one.file.walk)
  const open = offices.filter(({ id }) => !passedOver.has(id))
  const proposed = routeOf(one.sheet, area, routes, open)?.office
  return offices
    .map(({ id, name }) => ({ id, name, proposed: id === proposed }))
    .sort((a, b) => Number(b.proposed) - Number(a.proposed))
}
