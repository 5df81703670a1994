import {
  type CaseMoveBody,
  partAnswers,
  routeOf,
  type StatusCode,
  sealedServiceId,
  statusOf,
  WORKFLOWS,
  wantedAnswers,
} from '@simpul/domain/cases'
import {
  type Answers,
  addDays,
  type Entry,
  idFrom,
  type PlainDate,
  type ServiceSheet,
  type Uuid,
} from '@simpul/domain/core'
import { gapBefore, restAfter } from './case-ways.ts'
import type { SimulatedDistrict, SimulatedPost, SimulatedUser } from './district.ts'
import type { Pen } from './pen.ts'
import type { StoryPlan } from './post-story.ts'
import type { Random } from './random.ts'
import { sheetAnswers } from './sheet-answers.ts'

/** One form of a kader, and whom it is about. */
export interface Telling {
  readonly district: SimulatedDistrict
  readonly post: SimulatedPost
  readonly kader: SimulatedUser
  readonly sheet: ServiceSheet
  /** Tells several forms of one sheet apart. */
  readonly key: string
  /** What is answered by the key of its question, whatever chance would say. */
  readonly known: Answers
  readonly about: { readonly linkedPerson?: Uuid; readonly linkedHousehold?: Uuid }
  readonly random: Random
  readonly plan: Pick<StoryPlan, 'to'>
  readonly penFor: (user: SimulatedUser) => Pen
}

/** The form and every step that was taken with it. */
export function oneCase(telling: Telling, steps: readonly StatusCode[]): Entry[] {
  const { post, kader, sheet, plan, penFor, district, key } = telling
  const id = idFrom('simulated-case', district.seed, post.unit.id, sheet.code, key)
  const subject = { kind: 'case', id } as const
  const days = daysOf(telling, steps)
  const started = days[0] ?? plan.to
  const service = sheet.code.toLowerCase()
  const { open, sealed } = partAnswers(sheet, reportOf(telling, started, id))
  const entries = [penFor(kader).write({ service, subject, happenedOn: started, body: open }, 300)]
  if (Object.keys(sealed).length > 0) {
    const half = { service: sealedServiceId(sheet.code), subject, happenedOn: started, body: sealed }
    entries.push(penFor(kader).write(half, 300))
  }
  let from: StatusCode = 'draft'
  for (const [step, to] of steps.entries()) {
    const office = officeAt(telling, steps, step)
    const mover = moverOf(telling, to, office)
    if (mover === undefined) break
    const on = days[step] ?? started
    const body = { from, to, step, ...stepAnswers(telling, to, on, office) }
    const minute = step === 0 ? 301 : 60 + step
    const move = { service: `${service}-move`, subject, happenedOn: on, body }
    entries.push(penFor(mover).write(move, minute))
    from = to
  }
  return entries
}

/** The day of each step, counted back from the last day of the plan. */
function daysOf(telling: Telling, steps: readonly StatusCode[]): PlainDate[] {
  const { district, sheet, random, plan } = telling
  const walk = WORKFLOWS[sheet.workflow]
  const tempers = steps.map((_, step) => {
    const office = officeAt(telling, steps, step)
    return district.departments.find(({ id }) => id === office)?.temper ?? 'prompt'
  })
  const gaps = steps.map((to, step) =>
    step === 0 ? 0 : gapBefore(walk, to, tempers[step] ?? 'prompt', random),
  )
  const rest = restAfter(walk, steps.at(-1) ?? 'draft', tempers.at(-1) ?? 'prompt', random)
  return steps.map((_, step) =>
    addDays(plan.to, -rest - gaps.slice(step + 1).reduce((sum, gap) => sum + gap, 0)),
  )
}

/** The department that a case is with or goes to at a step: another one first, where it comes back as not theirs. */
function officeAt(
  { district, sheet, post }: Telling,
  steps: readonly StatusCode[],
  step: number,
): Uuid | undefined {
  const right = routeOf(sheet, post.village.code, [], district.departments)?.office
  const returned = steps.indexOf('opd_rerouted')
  if (step > returned || right === undefined) return right
  return district.departments.find(({ id }) => id !== right)?.id
}

const reportOf = ({ sheet, kader, random, known, about }: Telling, on: PlainDate, event: Uuid): Answers => ({
  ...sheetAnswers(sheet, { random, on, writer: kader.id, event, known }),
  ...about,
})

/** Whoever may take a case to a state: of the post, its village, its kecamatan, or the department it goes to. */
function moverOf(
  { district, post, kader, sheet }: Telling,
  to: StatusCode,
  office: Uuid | undefined,
): SimulatedUser | undefined {
  const roles = statusOf(WORKFLOWS[sheet.workflow], to)?.actors ?? []
  const units = [post.unit.parent, district.units.find(({ id }) => id === post.unit.parent)?.parent]
  const works = (user: SimulatedUser): boolean =>
    user.role === 'opd_officer'
      ? user.office === office
      : user.unit === post.unit.id || units.includes(user.unit)
  if (roles.includes('kader') && to !== 'verifying') return kader
  const others = roles.filter((role) => role !== 'kader')
  return others.flatMap((role) => district.users.filter((user) => user.role === role && works(user)))[0]
}

const REASONS: Partial<Record<StatusCode, string>> = {
  needs_info: 'Fotokopi KK belum ada. Mohon dilengkapi warga.',
  rejected: 'Keadaan saat dikunjungi tidak sesuai dengan permohonan.',
  returned: 'Jumlah belum sama dengan buku. Mohon diperiksa lagi.',
  opd_rerouted: 'Bukan urusan dinas kami.',
  opd_declined: 'Kuota tahun ini sudah habis, dan anggaran perubahan tidak memuatnya.',
  reopened: 'Warga menyampaikan bahwa pekerjaan belum selesai.',
  opd_returned: 'Surat keterangan tanah belum dilampirkan.',
  resolved_opd: 'Sudah ditangani. Warga sudah menerima.',
  resolved_village: 'Dikerjakan dengan gotong royong dan dana desa.',
}

function stepAnswers(
  { sheet }: Telling,
  to: StatusCode,
  on: PlainDate,
  office: Uuid | undefined,
): Partial<CaseMoveBody> {
  const wanted = wantedAnswers(WORKFLOWS[sheet.workflow], to)
  const isSent = to === 'forwarded_opd' || to === 'emergency_dispatched'
  return {
    ...(wanted.includes('note') ? { note: REASONS[to] ?? 'Sesuai hasil kunjungan.' } : {}),
    ...(isSent && office !== undefined ? { office } : {}),
    ...(wanted.includes('channel') ? { channel: 'in_person', toldOn: on } : {}),
  }
}
