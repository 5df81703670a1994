import { type ClockReading, type PlainDate, standingValues, type Uuid } from '../core/index.ts'
import type { PersonView } from './person/view.ts'
import type { PersonSubject, Sex, Stay } from './person-subject.ts'
import type { ResidenceEvent, ResidenceView } from './residence/view.ts'
import type { Transfer, TransferView } from './transfer/view.ts'

/** What this room has to say about a person; a view is absent where nothing was ever recorded. */
export interface PeopleViews {
  readonly person?: PersonView
  readonly residence?: ResidenceView
  readonly transfer?: TransferView
}

/** One thing that changes where a person belongs, on the day it takes effect. */
interface Step {
  readonly day: PlainDate
  readonly recordedAt: ClockReading
  readonly id: Uuid
  /** The post the person belongs to from that day; absent: they left. */
  readonly home?: Uuid
  /** Of a departure: who told it. */
  readonly toldBy?: Uuid
}

/**
 * The person as rules and indicators see them, from what stands.
 *
 * Residence facts and accepted transfers are taken in the order of their days: each home ends the one before
 * it, a departure ends the stay it speaks of, the earliest death ends everything. The answer does not depend
 * on the order of arrival.
 */
export function personSubject(id: Uuid, views: PeopleViews): PersonSubject {
  const values = standingValues(views.person ?? {})
  const birth = textOf(values.birthDate) as PlainDate | undefined
  const sex = textOf(values.sex) as Sex | undefined
  const died = views.residence?.events.find((event) => event.event === 'died')?.day
  const steps = stepsOf(views)
  return {
    id,
    name: textOf(values.name) ?? '',
    ...(sex === undefined ? {} : { sex }),
    ...(birth === undefined ? {} : { birth }),
    ...(died === undefined ? {} : { died }),
    stays: untilDeath(staysOf(steps), died),
  }
}

/** Every post that something standing names as the home, and from which day, whether or not a stay came of it. */
export const homesNamed = (views: PeopleViews): { readonly unit: Uuid; readonly day: PlainDate }[] =>
  stepsOf(views).flatMap(({ home, day }) => (home === undefined ? [] : [{ unit: home, day }]))

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function stepsOf({ person, residence, transfer }: PeopleViews): Step[] {
  const events = residence?.events ?? []
  const transfers = transfer?.accepted ?? []
  const birth = textOf(standingValues(person ?? {}).birthDate) as PlainDate | undefined
  const told = events
    .filter(({ event }) => event !== 'died' && event !== 'guest')
    .map((event) => stepOf(event, birth))
  const handed = transfers.map((transfer) => handOver(transfer, told))
  return [...told, ...handed].sort(byDay)
}

function stepOf(event: ResidenceEvent, birth: PlainDate | undefined): Step {
  const { id, recordedAt, home, unit } = event
  // A birth told late, or a birth date corrected later, still counts from the birth.
  const day = event.event === 'born' && birth !== undefined ? birth : event.day
  return home === undefined ? { id, recordedAt, day, toldBy: unit } : { id, recordedAt, day, home }
}

/**
 * A hand-over takes effect on the day of the move, but not before the sender's own record began: a child
 * registered on the 5th and handed over with a move on the 3rd must not fall back to the sender on the 5th.
 */
function handOver(transfer: Transfer, told: readonly Step[]): Step {
  const { id, recordedAt, receiver, sender, movedOn } = transfer
  const begun = told.filter((step) => step.home === sender && step.recordedAt < recordedAt)
  const day = begun.reduce((latest, step) => (step.day > latest ? step.day : latest), movedOn)
  return { id, recordedAt, day, home: receiver }
}

function byDay(a: Step, b: Step): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

interface OpenStay {
  readonly unit: Uuid
  readonly from: PlainDate
  to?: PlainDate
}

function staysOf(steps: readonly Step[]): Stay[] {
  const stays: OpenStay[] = []
  for (const step of steps) {
    const current = stays.at(-1)
    const open = current?.to === undefined ? current : undefined
    if (step.home === undefined) {
      if (open !== undefined && speaksOf(step, open, stays)) open.to = step.day
    } else if (open?.unit !== step.home) {
      if (open !== undefined) open.to = step.day
      stays.push({ unit: step.home, from: step.day })
    }
  }
  return stays.filter((stay) => stay.to === undefined || stay.from < stay.to)
}

/** A former home that learns late of a move away does not end the stay at the new home. */
const speaksOf = (step: Step, open: Stay, stays: readonly Stay[]): boolean =>
  step.toldBy === open.unit || !stays.some((stay) => stay.unit === step.toldBy)

function untilDeath(stays: readonly Stay[], died: PlainDate | undefined): Stay[] {
  if (died === undefined) return [...stays]
  return stays
    .filter((stay) => stay.from < died)
    .map((stay) => (stay.to === undefined || stay.to > died ? { ...stay, to: died } : stay))
}
