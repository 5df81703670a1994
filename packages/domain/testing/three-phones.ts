import fc from 'fast-check'
import { serviceById } from '../catalogue/index.ts'
import {
  addDays,
  checkMove,
  clockReading,
  type JournalEntry,
  type MoveBody,
  type PlainDate,
  standingEntries,
  stateOf,
  type Uuid,
} from '../core/index.ts'
import { cast, posts, staff } from './cast.ts'
import { replaced, restartEntries, voided } from './entry.ts'
import { weighed } from './health.ts'
import { idOf } from './ids.ts'
import {
  arrived,
  attended,
  born,
  dayMove,
  departed,
  died,
  edited,
  introduced,
  judged,
  registered,
  returned,
  transferMove,
} from './people.ts'

/** One thing a kader does, or a contact with the server. */
interface Step {
  readonly phone: number
  readonly what: (typeof DEEDS)[number] | 'sync'
  readonly who: number
  readonly other: number
  readonly days: number
  readonly text: number
}

const DEEDS = [
  'introduce',
  'rename',
  'register',
  'bear',
  'arrive',
  'depart',
  'return',
  'die',
  'attend',
  'weigh',
  'void',
  'replace',
  'propose',
  'accept',
  'decline',
  'merge',
  'part',
  'open',
  'close',
] as const

/** Facts that the stories void and replace. */
const AMENDABLE: readonly string[] = ['residence', 'attendance', 'child-growth']

const PEOPLE = [cast.budi, cast.ayu, cast.joko, cast.intan]
const POSTS = [posts.mawar, posts.melati]
const START = Date.UTC(2026, 0, 1)

/** A phone knows what it wrote and what it pulled; its clock may be days off. */
interface Phone {
  readonly unit: Uuid
  readonly user: Uuid
  readonly device: Uuid
  readonly clockOffset: number
  known: Map<Uuid, JournalEntry>
  unsent: JournalEntry[]
  written: number
}

const phoneAt = (unit: Uuid, user: Uuid, name: string, clockOffset: number): Phone => ({
  unit,
  user,
  device: idOf('device', name),
  clockOffset,
  known: new Map(),
  unsent: [],
  written: 0,
})

/** What three phones and a server have done together. */
export interface Story {
  /** As the server kept it. */
  readonly journal: readonly JournalEntry[]
  /** What each phone has after its last contact. */
  readonly phones: readonly (readonly JournalEntry[])[]
}

/** Stories of two phones at one post and one at another, who meet the server when they can. */
export const stories: fc.Arbitrary<Story> = fc
  .array(
    fc.record({
      phone: fc.nat(2),
      what: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...DEEDS) },
        { weight: 1, arbitrary: fc.constant('sync' as const) },
      ),
      who: fc.nat(PEOPLE.length - 1),
      other: fc.nat(PEOPLE.length - 1),
      days: fc.nat(400),
      text: fc.nat(3),
    }),
    { minLength: 5, maxLength: 45, size: 'max' },
  )
  .map(play)

function play(steps: readonly Step[]): Story {
  restartEntries()
  const phones = [
    phoneAt(posts.mawar, staff.sari, 'sari', 0),
    phoneAt(posts.mawar, staff.wati, 'wati', -5 * 86_400_000),
    phoneAt(posts.melati, staff.dewi, 'dewi', 3 * 86_400_000),
  ]
  const journal: JournalEntry[] = []
  steps.forEach((step, index) => {
    const phone = phones[step.phone] as Phone
    if (step.what === 'sync') meet(phone, journal)
    else write(phone, index, deed(step.what, step, phone))
  })
  // Twice: the first to meet the server learns from the last.
  for (const phone of [...phones, ...phones]) meet(phone, journal)
  return { journal, phones: phones.map((phone) => [...phone.known.values()]) }
}

function write(phone: Phone, tick: number, made: JournalEntry | undefined): void {
  // What two phones would both create has one id, so one phone writes it once; an edit without a change is none.
  if (made === undefined || phone.known.has(made.id) || isEmpty(made.body)) return
  phone.written++
  const entry: JournalEntry = {
    ...made,
    recordedBy: phone.user,
    device: phone.device,
    deviceSeq: phone.written,
    recordedAt: clockReading(START + phone.clockOffset + tick * 3_600_000, 0),
  }
  phone.known.set(entry.id, entry)
  phone.unsent.push(entry)
}

const isEmpty = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && Object.keys(body).length === 0

/** Push, then pull: a move that starts from another state than the server's is refused. */
function meet(phone: Phone, journal: JournalEntry[]): void {
  for (const entry of phone.unsent) {
    if (journal.some((kept) => kept.id === entry.id)) continue
    if (isRefused(entry, journal)) phone.known.delete(entry.id)
    else journal.push({ ...entry, seq: journal.length + 1 })
  }
  phone.unsent = []
  for (const kept of journal) phone.known.set(kept.id, kept)
}

function isRefused(entry: JournalEntry, journal: readonly JournalEntry[]): boolean {
  const service = serviceById(entry.service)
  const workflow = service?.workflow
  if (workflow === undefined || entry.amends !== undefined) return false
  const own = journal.filter((kept) => kept.service === entry.service && kept.subject.id === entry.subject.id)
  const state = stateOf(workflow, own as JournalEntry<MoveBody>[])
  return checkMove(workflow, state, entry.body as MoveBody, ['kader']) !== undefined
}

function deed(what: (typeof DEEDS)[number], step: Step, phone: Phone): JournalEntry | undefined {
  const person = PEOPLE[step.who] as (typeof PEOPLE)[number]
  const day = addDays('2025-12-15', step.days)
  const at = { unit: phone.unit }
  switch (what) {
    case 'introduce':
      return introduced(person, at)
    case 'rename': {
      const seen = standing(phone, 'person', person.id)
      return edited(person, { name: `Nama ${step.text}`, rt: String(step.text) }, seen, at)
    }
    case 'register':
      return registered(person, phone.unit, day, at)
    case 'bear':
      return born(person, phone.unit, person.birth, at)
    case 'arrive':
      return arrived(person, phone.unit, day, at)
    case 'depart':
      return departed(person, phone.unit, day, at)
    case 'return':
      return returned(person, phone.unit, day, at)
    case 'die':
      return died(person, day, at)
    case 'attend':
      return attended(person, phone.unit, day, { recordedBy: phone.user, device: phone.device })
    case 'weigh':
      return weighed(5 + step.text / 4, day, { of: person, ...at })
    case 'open':
    case 'close':
      return sessionStep(what, phone.unit, addDays('2026-01-12', 31 * (step.days % 4)))
    default:
      return deedAbout(what, step, phone, person, day)
  }
}

const sessionStep = (what: 'open' | 'close', post: Uuid, day: PlainDate): JournalEntry =>
  what === 'open' ? dayMove(post, day, 'planned', 'open') : dayMove(post, day, 'open', 'closed')

/** Deeds about something the phone already knows. */
function deedAbout(
  what: (typeof DEEDS)[number],
  step: Step,
  phone: Phone,
  person: (typeof PEOPLE)[number],
  day: PlainDate,
): JournalEntry | undefined {
  const other = PEOPLE[step.other] as (typeof PEOPLE)[number]
  const at = { unit: phone.unit }
  const facts = [...phone.known.values()].filter((entry) => AMENDABLE.includes(entry.service))
  const target = facts[step.days % Math.max(1, facts.length)]
  switch (what) {
    case 'void':
      return target === undefined ? undefined : voided(target)
    case 'replace':
      return target === undefined ? undefined : replaced(target, target.body, { happenedOn: day })
    case 'propose': {
      const receiver = POSTS.find((post) => post !== phone.unit)
      const state = transferState(phone, person.id)
      return transferMove(person, state, 'proposed', { sender: phone.unit, receiver, movedOn: day }, at)
    }
    case 'accept':
      return transferMove(person, 'proposed', 'accepted', {}, at)
    case 'decline':
      return transferMove(person, 'proposed', 'declined', { reason: 'tidak jadi' }, at)
    default: {
      const saw = standing(phone, 'same-person').filter((entry) => isPair(entry, person.id, other.id))
      return judged(person, other, what === 'merge' ? 'same' : 'different', saw, at)
    }
  }
}

const standing = (phone: Phone, service: string, about?: Uuid): JournalEntry[] =>
  standingEntries(
    [...phone.known.values()].filter(
      (entry) => entry.service === service && (about === undefined || entry.subject.id === about),
    ),
  )

function isPair(entry: JournalEntry, one: Uuid, other: Uuid): boolean {
  const pair = [entry.subject.id, (entry.body as { with: Uuid }).with]
  return pair.includes(one) && pair.includes(other)
}

function transferState(phone: Phone, person: Uuid): string {
  const workflow = serviceById('transfer')?.workflow
  const own = standing(phone, 'transfer', person) as JournalEntry<MoveBody>[]
  return workflow === undefined ? '' : stateOf(workflow, own)
}
