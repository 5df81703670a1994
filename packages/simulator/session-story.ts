import { plannedSessionDay, type SessionDayRule } from '@simpul/domain/areas'
import { addDays, type Entry, type Month, type PlainDate, type Subject, type Uuid } from '@simpul/domain/core'
import { attendanceId, sessionDayId } from '@simpul/domain/institution'
import { type ChildLife, isHere } from './child-life.ts'
import type { Pen } from './pen.ts'
import { personId, type WrittenTwice } from './post-people.ts'
import { type Random, randomFor } from './random.ts'
import { slippedWeight, weighingOf } from './weighing.ts'
import type { Writers } from './writers.ts'
import { habitsOf } from './written/habits.ts'

/** The monthly day: opened, people come, are weighed, closed. Now and then it does not take place. */
export function session(
  writers: Writers,
  children: readonly ChildLife[],
  twice: readonly WrittenTwice[],
  month: Month,
  to: PlainDate,
): Entry[] {
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
  const visits = coming.flatMap((child, index) => visit(writers, child, twice, day, id, 15 + index * 2))
  const closed = random.chance(0.93) ? [move('open', 'closed', 260)] : []
  return [opened, ...visits, ...closed]
}

function visit(
  writers: Writers,
  child: ChildLife,
  twice: readonly WrittenTwice[],
  day: PlainDate,
  sessionDay: Uuid,
  minute: number,
): Entry[] {
  const random = randomFor(writers.seed, 'visit', child.key, day)
  const subject: Subject = { kind: 'person', id: foundAs(random, child, twice, day) }
  const pen = random.chance(0.5) ? writers.kader : writers.second
  const habits = habitsOf(pen.writer.recordedBy)
  // Written on paper when the phone was empty, typed in some days later.
  const typedOn = random.chance(habits.onPaper) ? addDays(day, random.whole(1, 6)) : day
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
  const answers = weighingOf(child, day, random, habits)
  return [present, ...weighed(pen, random, subject, day, typedOn, minute + 1, answers)]
}

/** Who is in the book twice is now weighed under one record and now under the other. */
function foundAs(random: Random, child: ChildLife, twice: readonly WrittenTwice[], day: PlainDate): Uuid {
  const id = personId(child.key)
  const other = twice.find(({ of, on, atNeighbour }) => of === id && on <= day && !atNeighbour)
  return other !== undefined && random.chance(0.35) ? other.again.id : id
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
