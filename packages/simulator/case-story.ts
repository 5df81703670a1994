import {
  type CaseMoveBody,
  routeOf,
  type StatusCode,
  statusOf,
  wantedAnswers,
  WORKFLOWS,
} from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import {
  addDays,
  type Entry,
  idFrom,
  type PlainDate,
  type ServiceSheet,
  type Uuid,
  type WorkflowName,
} from '@simpul/domain/core'
import type { ChildLife } from './child-life.ts'
import type { SimulatedDistrict, SimulatedPost, SimulatedUser } from './district.ts'
import { type DeviceCounters, type Pen, penOf } from './pen.ts'
import { peopleOfPost, personId } from './post-people.ts'
import type { StoryPlan } from './post-story.ts'
import { type Random, randomFor } from './random.ts'
import { sheetAnswers } from './sheet-answers.ts'

/** How far a case of each walk may have come, from just handed in to closed, and the turns it may take. */
const WALKS: Readonly<Record<WorkflowName, readonly (readonly StatusCode[])[]>> = {
  case: ways('forwarded_opd'),
  case_via_subdistrict: ways('forwarded_subdistrict', 'forwarded_opd'),
  record: [['recorded'], ['recorded', 'validated'], ['recorded', 'returned']],
  emergency: [['submitted'], ...emergencies()],
  emergency_via_subdistrict: [['submitted'], ...emergencies()],
  restricted: [
    ['submitted'],
    ['submitted', 'verifying'],
    ['submitted', 'verifying', 'verified', 'forwarded_opd'],
  ],
}

function ways(...forward: readonly StatusCode[]): StatusCode[][] {
  const decided: StatusCode[] = ['submitted', 'verifying', 'verified', 'village_decided']
  const sent = [...decided, ...forward]
  const taken: StatusCode[] = [...sent, 'opd_accepted', 'in_progress']
  return [
    decided.slice(0, 1),
    decided.slice(0, 2),
    decided.slice(0, 3),
    decided,
    sent,
    taken,
    [...decided.slice(0, 1), 'needs_info'],
    [...decided.slice(0, 2), 'rejected'],
    [...sent, 'opd_accepted', 'waiting_budget'],
    [...sent, 'opd_returned'],
    [...taken, 'resolved_opd'],
    [...taken, 'resolved_opd', 'closed'],
    [...decided, 'resolved_village'],
  ]
}

function emergencies(): StatusCode[][] {
  const called: StatusCode[] = ['submitted', 'emergency_dispatched']
  return [called, [...called, 'in_progress'], [...called, 'in_progress', 'resolved_opd']]
}

/** Days between two steps. */
const PACE = 2

/**
 * What the kader of one sector of a post have written down, and what became of it: every service of the sector at least
 * once, at stages from just handed in to closed. The needs are those of families of the post.
 */
export function caseStory(
  district: SimulatedDistrict,
  index: number,
  plan: StoryPlan,
  counters: DeviceCounters,
): Entry[] {
  const post = district.posts[index] as SimulatedPost
  const families = peopleOfPost(district, index, plan).children.filter(
    ({ registeredOn }) => registeredOn <= plan.to,
  )
  // One pen for each writer: a second one would give the same numbers again.
  const pens = new Map<Uuid, Pen>()
  const penFor = (user: SimulatedUser): Pen => {
    const pen = pens.get(user.id) ?? penOf(user, post.unit.id, counters)
    pens.set(user.id, pen)
    return pen
  }
  return post.sectorKader.flatMap((kader) =>
    sheets
      .filter(({ sector }) => sector === kader.sector)
      .flatMap((sheet, at) => {
        const random = randomFor(district.seed, 'case', post.unit.id, sheet.code)
        const rounds = sheet.kind === 'case' ? 2 : 1
        return Array.from({ length: rounds }, (_, round) => {
          const family = families[(at * 7 + round * 3) % families.length]
          const stages = WALKS[sheet.workflow]
          const steps = stages[(at * 5 + round + index) % stages.length] ?? []
          return oneCase({ district, post, kader, sheet, family, random, plan, penFor, round }, steps)
        }).flat()
      }),
  )
}

interface Telling {
  readonly district: SimulatedDistrict
  readonly post: SimulatedPost
  readonly kader: SimulatedUser
  readonly sheet: ServiceSheet
  readonly family: ChildLife | undefined
  readonly random: Random
  readonly plan: StoryPlan
  readonly penFor: (user: SimulatedUser) => Pen
  readonly round: number
}

function oneCase(telling: Telling, steps: readonly StatusCode[]): Entry[] {
  const { post, kader, sheet, random, plan, penFor, district, round } = telling
  const id = idFrom('simulated-case', district.seed, post.unit.id, sheet.code, String(round))
  const subject = { kind: 'case', id } as const
  const started = addDays(plan.to, -PACE * steps.length - random.whole(1, 20))
  const service = sheet.code.toLowerCase()
  const written = { service, subject, happenedOn: started, body: reportOf(telling, started, id) }
  const entries = [penFor(kader).write(written, 300)]
  let from: StatusCode = 'draft'
  for (const [step, to] of steps.entries()) {
    const mover = moverOf(telling, to)
    if (mover === undefined) break
    const on = addDays(started, PACE * step)
    const body = { from, to, step, ...stepAnswers(telling, to, on) }
    const minute = step === 0 ? 301 : 60 + step
    const move = { service: `${service}-move`, subject, happenedOn: on, body }
    entries.push(penFor(mover).write(move, minute))
    from = to
  }
  return entries
}

/** A form about a family of the book: its mother is whoever is asked for by name. */
function reportOf({ sheet, family, kader, random }: Telling, on: PlainDate, event: Uuid): object {
  const names = sheet.questions.filter(({ key, type }) => type === 'text' && /[nN]ame$/.test(key))
  const known = Object.fromEntries(
    family === undefined
      ? []
      : names.map(({ key }) => [key, key === 'childName' ? family.name : family.mother]),
  )
  const answers = sheetAnswers(sheet, { random, on, writer: kader.id, event, known })
  const isAboutOne = family !== undefined && sheet.about === 'person' && 'childName' in answers
  return { ...answers, ...(isAboutOne ? { linkedPerson: personId(family.key) } : {}) }
}

/** Whoever may take a case to a state: of the post, its village, its kecamatan, or the department it goes to. */
function moverOf({ district, post, kader, sheet }: Telling, to: StatusCode): SimulatedUser | undefined {
  const roles = statusOf(WORKFLOWS[sheet.workflow], to)?.actors ?? []
  const units = [post.unit.parent, district.units.find(({ id }) => id === post.unit.parent)?.parent]
  const office = officeOf(district, sheet, post)
  const works = (user: SimulatedUser): boolean =>
    user.role === 'opd_officer'
      ? user.office === office
      : user.unit === post.unit.id || units.includes(user.unit)
  if (roles.includes('kader') && to !== 'verifying') return kader
  const others = roles.filter((role) => role !== 'kader')
  return others.flatMap((role) => district.users.filter((user) => user.role === role && works(user)))[0]
}

const officeOf = (
  district: SimulatedDistrict,
  sheet: ServiceSheet,
  { village }: SimulatedPost,
): Uuid | undefined => routeOf(sheet, village.code, [], district.departments)?.office

const REASONS: Partial<Record<StatusCode, string>> = {
  needs_info: 'Fotokopi KK belum ada. Mohon dilengkapi warga.',
  rejected: 'Rumah disewa, bukan milik sendiri.',
  returned: 'Jumlah belum sama dengan buku. Mohon diperiksa lagi.',
  opd_returned: 'Surat keterangan tanah belum dilampirkan.',
  resolved_opd: 'Sudah ditangani. Warga sudah menerima.',
  resolved_village: 'Dikerjakan dengan gotong royong dan dana desa.',
}

function stepAnswers(
  { district, sheet, post }: Telling,
  to: StatusCode,
  on: PlainDate,
): Partial<CaseMoveBody> {
  const office = officeOf(district, sheet, post)
  const wanted = wantedAnswers(WORKFLOWS[sheet.workflow], to)
  const isSent = to === 'forwarded_opd' || to === 'emergency_dispatched'
  return {
    ...(wanted.includes('note') ? { note: REASONS[to] ?? 'Sesuai hasil kunjungan.' } : {}),
    ...(isSent && office !== undefined ? { office } : {}),
    ...(wanted.includes('channel') ? { channel: 'in_person', toldOn: on } : {}),
  }
}
