import type { Actor, Assignment, RoleCode } from '@simpul/domain/access'
import { type CaseMoveBody, type CaseNoteBody, caseServices, type StatusCode } from '@simpul/domain/cases'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { JournalEntry, Sector, ServiceSheet, Uuid, WorkflowName } from '@simpul/domain/core'
import { entry, idOf, posts } from '@simpul/domain/testing'
import type { Receipt } from '@simpul/domain/wire'
import type { Db } from '../../db/db.ts'
import { append } from '../append.ts'
import { createCell } from '../cell.ts'
import type { House } from '../house.ts'
import { addUnits } from '../units.ts'
import { district, noon } from './district.ts'

/** A village below a kecamatan, two departments, and the team for sensitive cases of the village. */
export const offices = {
  root: district.root,
  cikal: idOf('unit', 'kecamatan'),
  village: district.village,
  team: district.caseTeam,
  perkim: idOf('unit', 'dinas perkim'),
  social: idOf('unit', 'dinas sosial'),
  /** It worked until last year. */
  dissolved: idOf('unit', 'dinas lama'),
} as const

const sheet = (
  code: string,
  sector: Sector,
  workflow: WorkflowName,
  dataClass: 'L3' | 'L4',
): ServiceSheet => ({
  ...{ code, version: 1, sector, dataClass, workflow, kind: 'case', about: 'household' },
  ...{ slaDays: 5, slaHours: undefined, opdSlaDays: 30, referralTo: [], requiredDocuments: [] },
  ...{ legalBasis: [], indicators: [] },
  name: { id: code, en: code },
  recipients: { id: '-', en: '-' },
  questions: [
    { key: 'headName', type: 'text', label: { id: 'Nama', en: 'Name' }, required: true, maxLength: 80 },
  ],
})

/** A house to be mended, help that goes through the kecamatan, and a case that its team alone may know. */
export const house = sheet('TST-01', 'housing', 'case', 'L3')
export const aid = sheet('TST-02', 'social', 'case_via_subdistrict', 'L3')
export const harm = sheet('TST-03', 'public-order', 'restricted', 'L4')
const sheets = [house, aid, harm]

const someone = (name: string, role: RoleCode, unit: Uuid, more: Partial<Assignment> = {}): Actor => ({
  user: idOf('user', name),
  assignments: [{ role, unit, from: '2025-01-01', ...more }],
})

export const people = {
  sari: someone('sari', 'kader', posts.mawar, { sector: 'housing' }),
  tini: someone('tini', 'kader', posts.mawar, { sector: 'social' }),
  joko: someone('joko', 'kader', posts.mawar, { sector: 'public-order' }),
  neighbour: someone('tetangga', 'kader', posts.melati, { sector: 'housing' }),
  wati: someone('wati', 'field_coordinator', posts.mawar, { sector: 'housing' }),
  ratna: someone('ratna', 'posyandu_chair', posts.mawar),
  operator: someone('operator', 'village_operator', offices.village),
  head: someone('kades', 'village_head', offices.village),
  camat: someone('camat', 'subdistrict_officer', offices.cikal),
  trusted: someone('petugas kasus', 'case_officer', offices.village),
  perkim: someone('petugas perkim', 'opd_officer', offices.root, { office: offices.perkim }),
  social: someone('petugas sosial', 'opd_officer', offices.root, { office: offices.social }),
  pmd: someone('petugas pmd', 'pmd_officer', offices.root),
  /** Writes down and confirms: two roles in one person. */
  both: {
    user: idOf('user', 'sari'),
    assignments: [
      { role: 'kader', unit: posts.mawar, sector: 'housing', from: '2025-01-01' },
      { role: 'posyandu_chair', unit: posts.mawar, from: '2025-01-01' },
    ],
  },
} as const satisfies Record<string, Actor>

const services = sheets.flatMap((one) => {
  const { report, move, note } = caseServices(one)
  return [report, move, note]
})

const houseOf = (actor: Actor): House => ({
  cell: district.cell,
  serviceById: (id) => services.find((service) => service.id === id) ?? anyServiceById(id),
  sheetByCode: (code) => sheets.find((one) => one.code === code),
  actorOf: async (user) => (user === actor.user ? actor : undefined),
})

export async function foundTown(db: Db): Promise<void> {
  const { cell } = district
  const area = '33.76.01.2001'
  await createCell(db, { cell, name: 'Kabupaten Harapan', area: '33.76', utcOffset: 420, publicKey: '' })
  const unit = (id: Uuid, kind: string, name: string, code: string, parent?: Uuid) => ({
    ...{ id, kind, name, area: code, from: '2025-01-01' },
    ...(parent === undefined ? {} : { parent }),
  })
  await addUnits(db, cell, [
    unit(offices.root, 'district-office', 'Kabupaten Harapan', '33.76'),
    unit(offices.perkim, 'department', 'Dinas Perkim', '33.76', offices.root),
    unit(offices.social, 'department', 'Dinas Sosial', '33.76', offices.root),
    unit(offices.dissolved, 'department', 'Dinas Lama', '33.76', offices.root),
    unit(offices.cikal, 'subdistrict-office', 'Kecamatan Cikal', '33.76.01', offices.root),
    unit(offices.village, 'village-office', 'Desa Sukamaju', area, offices.cikal),
    unit(offices.team, 'case-team', 'Tim Kasus Sukamaju', area, offices.village),
    unit(posts.mawar, 'post', 'Mawar', area, offices.village),
    unit(posts.melati, 'post', 'Melati', area, offices.village),
  ])
  await db.run(`update unit set to_day = '2025-12-31' where cell = $1 and id = $2`, [cell, offices.dissolved])
}

/** Pushes entries as somebody's phone or desk would. */
export const pushAs = (db: Db, actor: Actor, entries: readonly JournalEntry[]): Promise<Receipt[]> => {
  const own = entries.map((one) => ({ ...one, recordedBy: actor.user, device: idOf('device', actor.user) }))
  return append(db, own, { ...houseOf(actor), nowMs: noon, from: { user: actor.user } })
}

const about = (id: Uuid, rest: Partial<JournalEntry> & { service: string; body: unknown }) =>
  entry({ about: id, version: 1, ...rest, subject: { kind: 'case', id } } as never) as JournalEntry

/** The filled form. */
export const reported = (of: ServiceSheet, id: Uuid, rest: Partial<JournalEntry> = {}): JournalEntry =>
  about(id, { service: of.code.toLowerCase(), body: { headName: 'Sumi' }, ...rest })

/** One step, made by somebody who saw `step` others. */
export const stepped = (
  of: ServiceSheet,
  id: Uuid,
  [step, from, to]: readonly [number, StatusCode, StatusCode],
  answers: Partial<CaseMoveBody> = {},
  rest: Partial<JournalEntry> = {},
): JournalEntry =>
  about(id, { service: `${of.code.toLowerCase()}-move`, body: { from, to, step, ...answers }, ...rest })

export const said = (of: ServiceSheet, id: Uuid, body: CaseNoteBody, rest: Partial<JournalEntry> = {}) =>
  about(id, { service: `${of.code.toLowerCase()}-note`, body, ...rest })

type Person = keyof typeof people
type Step = readonly [Person, StatusCode, Partial<CaseMoveBody>?]

/** Takes a new case along these steps; every one of them must be kept. */
export async function walk(db: Db, of: ServiceSheet, id: Uuid, steps: readonly Step[]): Promise<void> {
  const author = of === house ? people.sari : of === aid ? people.tini : people.joko
  const receipts = await pushAs(db, author, [reported(of, id)])
  let from: StatusCode = 'draft'
  for (const [place, [who, to, answers]] of steps.entries()) {
    receipts.push(...(await pushAs(db, people[who], [stepped(of, id, [place, from, to], answers)])))
    from = to
  }
  const lost = receipts.filter(({ standing }) => standing !== 'kept')
  if (lost.length > 0) throw new Error(`a step was not kept: ${JSON.stringify(lost)}`)
}

/** Up to the decision of the village head. */
export const TO_DECISION: readonly Step[] = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
]
