import { plannedSessionDay, type SessionDayRule } from '@simpul/domain/areas'
import {
  addDays,
  type Entry,
  idFrom,
  type Month,
  monthOf,
  monthRange,
  type PlainDate,
  type Subject,
  type Uuid,
} from '@simpul/domain/core'
import { attendanceId, sessionDayId } from '@simpul/domain/institution'
import { type ChildLife, childLife, isHere } from './child-life.ts'
import type { SimulatedDistrict, SimulatedPost } from './district.ts'
import { birthDays } from './growth-life.ts'
import { type DeviceCounters, type Pen, penOf } from './pen.ts'
import { type Random, randomFor } from './random.ts'
import { slippedWeight, weighingOf } from './weighing.ts'

export interface StoryPlan {
  readonly from: PlainDate
  /** The last day that has happened. */
  readonly to: PlainDate
  /** About how many children under five belong to the post. */
  readonly underFives: number
  /** Grown-ups in the register, for a post of realistic size. */
  readonly others?: number
}

/** One post's life as entries. Months may be told in any order. */
export interface PostStory {
  readonly post: SimulatedPost
  readonly months: readonly Month[]
  /** Who came into the book and who left it in a month. */
  readonly registerOf: (month: Month) => Entry[]
  /** The session day of a month. */
  readonly sessionOf: (month: Month) => Entry[]
}

/** The life of the post with this index; the same for the same district and plan. */
export function postStory(
  district: SimulatedDistrict,
  index: number,
  plan: StoryPlan,
  counters: DeviceCounters,
): PostStory {
  const post = district.posts[index] as SimulatedPost
  const writers = writersOf(district, index, counters)
  const births = birthDays(
    randomFor(district.seed, 'births', post.unit.id),
    plan.underFives,
    plan.from,
    plan.to,
  )
  const children = births.map((birth, child) =>
    childLife(district.seed, `${post.unit.id} ${child}`, birth, plan.from, plan.to),
  )
  const months = monthRange(monthOf(plan.from), monthOf(plan.to))
  return {
    post,
    months,
    registerOf: (month) => [
      ...(month === months[0] ? othersOf(writers, plan) : []),
      ...registrations(writers, children, month, plan.to),
      ...departures(writers, children, month, plan.to),
    ],
    sessionOf: (month) => session(writers, children, month, plan.to),
  }
}

interface Writers {
  readonly post: SimulatedPost
  readonly seed: string
  readonly kader: Pen
  readonly second: Pen
  /** The kader of the post to which families of this post move. */
  readonly neighbour: Pen
  readonly neighbourUnit: Uuid
}

function writersOf(district: SimulatedDistrict, index: number, counters: DeviceCounters): Writers {
  const post = district.posts[index] as SimulatedPost
  const sameVillage = district.posts.filter(({ village }) => village.code === post.village.code)
  const next = sameVillage[(sameVillage.indexOf(post) + 1) % sameVillage.length] as SimulatedPost
  return {
    post,
    seed: district.seed,
    kader: penOf(post.kader, post.unit.id, counters),
    second: penOf(post.second, post.unit.id, counters),
    neighbour: penOf(next.kader, next.unit.id, counters),
    neighbourUnit: next.unit.id,
  }
}

const personId = (key: string): Uuid => idFrom('simulated-person', key)
const person = (key: string): Subject => ({ kind: 'person', id: personId(key) })

/** An edit that sets fields nobody set before. */
const firstEdit = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, saw: [] }]))

function registrations(
  { post, kader }: Writers,
  children: readonly ChildLife[],
  month: Month,
  to: PlainDate,
): Entry[] {
  const due = children.filter(({ registeredOn }) => monthOf(registeredOn) === month && registeredOn <= to)
  return due.flatMap((child, index) => {
    const on = { subject: person(child.key), happenedOn: child.registeredOn }
    const event =
      child.birth === child.registeredOn || child.birth > addDays(child.registeredOn, -40)
        ? 'born'
        : 'registered'
    const happenedOn = event === 'born' ? child.birth : child.registeredOn
    return [
      kader.write(
        {
          ...on,
          service: 'person',
          body: firstEdit({
            name: child.name,
            sex: child.sex,
            birthDate: child.birth,
            motherName: child.mother,
            rt: child.rt,
          }),
        },
        index,
      ),
      kader.write(
        { ...on, happenedOn, service: 'residence', body: { event, home: post.unit.id } },
        index,
        child.registeredOn,
      ),
      kader.write({ ...on, service: 'kia-book', body: { has: child.hasBook } }, index),
    ]
  })
}

/** The monthly day: opened, people come, are weighed, closed. Now and then it does not take place. */
function session(writers: Writers, children: readonly ChildLife[], month: Month, to: PlainDate): Entry[] {
  const { post, kader, seed } = writers
  const day = plannedSessionDay(post.unit.sessionDayRule as SessionDayRule, month)
  const random = randomFor(seed, 'session', post.unit.id, month)
  if (day > to || day < post.unit.from) return []
  const id = sessionDayId(post.unit.id, day)
  const move = (from: string, goes: string, minute: number, more = {}) =>
    kader.write(
      {
        service: 'session-day',
        subject: { kind: 'activity', id },
        happenedOn: day,
        body: { from, to: goes, day, ...more },
      },
      minute,
    )
  if (random.chance(0.02)) return [move('planned', 'not_held', 10, { reason: 'hujan deras' })]
  // In the order of writing: numbers of the phone are given as entries are made.
  const opened = move('planned', 'open', 5)
  const coming = children.filter((child) => isHere(child, day) && child.chanceOf(month).chance(child.comes))
  const visits = coming.flatMap((child, index) => visit(writers, child, day, id, 15 + index * 2))
  const closed = random.chance(0.93) ? [move('open', 'closed', 260)] : []
  return [opened, ...visits, ...closed]
}

function visit(
  writers: Writers,
  child: ChildLife,
  day: PlainDate,
  sessionDay: Uuid,
  minute: number,
): Entry[] {
  const random = randomFor(writers.seed, 'visit', child.key, day)
  const subject = person(child.key)
  const pen = random.chance(0.5) ? writers.kader : writers.second
  // Written on paper when the phone was empty, typed in some days later.
  const typedOn = random.chance(0.03) ? addDays(day, random.whole(1, 6)) : day
  const present = pen.write(
    {
      service: 'attendance',
      subject,
      happenedOn: day,
      id: attendanceId(sessionDay, subject.id, pen.writer),
      body: { sessionDay, present: true },
    },
    minute,
    typedOn,
  )
  const answers = weighingOf(child, day, random, writers.post.kader.name.length % 3 === 0)
  return [present, ...weighed(pen, random, subject, day, typedOn, minute + 1, answers)]
}

/** A weighing, and sometimes a slip: most are noticed and put right the same morning. */
function weighed(
  pen: Pen,
  random: Random,
  subject: Subject,
  day: PlainDate,
  typedOn: PlainDate,
  minute: number,
  answers: Record<string, unknown>,
): Entry[] {
  const weighing = { service: 'child-growth', subject, happenedOn: day }
  const slipped = random.chance(0.006) ? slippedWeight(answers.weightKg as number) : undefined
  if (slipped === undefined) return [pen.write({ ...weighing, body: answers }, minute, typedOn)]
  const first = pen.write({ ...weighing, body: { ...answers, weightKg: slipped } }, minute, typedOn)
  if (random.chance(0.3)) return [first]
  const amends = { entry: first.id, how: 'replace', why: 'salah ketik berat badan' } as const
  return [first, pen.write({ ...weighing, amends, body: answers }, minute + 1, typedOn)]
}

function departures(writers: Writers, children: readonly ChildLife[], month: Month, to: PlainDate): Entry[] {
  const left = (on: PlainDate | undefined): on is PlainDate =>
    on !== undefined && monthOf(on) === month && on <= to
  return children.flatMap((child) => {
    const subject = person(child.key)
    if (child.registeredOn > to) return []
    if (left(child.died))
      return [
        writers.kader.write(
          { service: 'residence', subject, happenedOn: child.died, body: { event: 'died' } },
          400,
        ),
      ]
    if (left(child.departed))
      return [
        writers.kader.write(
          {
            service: 'residence',
            subject,
            happenedOn: child.departed,
            body: { event: 'departed', towards: 'Bandar Lampung' },
          },
          401,
        ),
      ]
    return child.moved !== undefined && left(child.moved.on) ? transfer(writers, child.moved, subject) : []
  })
}

/** The handshake: the old post proposes, the new one accepts, or has not looked yet. */
function transfer(
  writers: Writers,
  { on, accepted }: { readonly on: PlainDate; readonly accepted: boolean },
  subject: Subject,
): Entry[] {
  const { post, kader, neighbour, neighbourUnit } = writers
  if (neighbourUnit === post.unit.id) return []
  const body = { sender: post.unit.id, receiver: neighbourUnit, movedOn: on }
  const move = { service: 'transfer', subject, happenedOn: on }
  const proposed = kader.write({ ...move, body: { from: 'settled', to: 'proposed', ...body } }, 410)
  if (!accepted) return [proposed]
  return [proposed, neighbour.write({ ...move, body: { from: 'proposed', to: 'accepted', ...body } }, 420)]
}

/** Grown-ups of the register, so that a post has the number of people it has in life. */
function othersOf({ post, kader, seed }: Writers, { from, others = 0 }: StoryPlan): Entry[] {
  return Array.from({ length: others }, (_, index) => index).flatMap((index) => {
    const key = `${post.unit.id} other ${index}`
    const grownUp = childLife(seed, key, addDays(from, -randomFor(seed, key).whole(2200, 27_000)), from, from)
    const on = { subject: person(key), happenedOn: from }
    return [
      kader.write(
        {
          ...on,
          service: 'person',
          body: firstEdit({ name: grownUp.name, sex: grownUp.sex, birthDate: grownUp.birth, rt: grownUp.rt }),
        },
        index,
      ),
      kader.write({ ...on, service: 'residence', body: { event: 'registered', home: post.unit.id } }, index),
    ]
  })
}
