import {
  addDays,
  type Entry,
  type Month,
  monthOf,
  type PlainDate,
  type Subject,
  type Uuid,
} from '@simpul/domain/core'
import type { ChildLife } from './child-life.ts'
import type { Pen } from './pen.ts'
import { type PostPeople, personId, writtenFirst } from './post-people.ts'
import type { Writers } from './writers.ts'
import type { WrittenPerson } from './written/written-person.ts'

const person = (key: string): Subject => ({ kind: 'person', id: personId(key) })

/** Sets fields on top of what stands. */
export const edit = (values: object, saw: readonly Uuid[] = []) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, saw }]))

/** What is written down, as answers of the service. */
const answersOf = ({ id: _, birth, birthEstimated, ...same }: WrittenPerson) => ({
  ...same,
  ...(birth === undefined ? {} : { birthDate: birth }),
  ...(birthEstimated === undefined ? {} : { birthDateEstimated: birthEstimated }),
})

/** Who came into the book and who left it in a month. */
export const register = (writers: Writers, people: PostPeople, month: Month, to: PlainDate): Entry[] => [
  ...registrations(writers, people.children, month, to),
  ...secondTimes(writers, people, month, to),
  ...departures(writers, people.children, month, to),
]

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
    const home = { event, home: post.unit.id }
    return [
      ...written(kader, child, index, to),
      kader.write({ ...on, happenedOn, service: 'residence', body: home }, index, child.registeredOn),
      kader.write({ ...on, service: 'kia-book', body: { has: child.hasBook } }, index),
    ]
  })
}

/** A newborn without a name is written down as its mother's, and named some weeks later. */
function written(kader: Pen, child: ChildLife, minute: number, to: PlainDate): Entry[] {
  const values = answersOf(writtenFirst(child))
  const on = { service: 'person', subject: person(child.key) }
  const { registeredOn, namedOn, mother, name } = child
  if (namedOn === undefined)
    return [kader.write({ ...on, happenedOn: registeredOn, body: edit(values) }, minute)]
  const body = edit({ ...values, name: `Bayi Ny. ${mother}` })
  const first = kader.write({ ...on, happenedOn: registeredOn, body }, minute)
  if (namedOn > to) return [first]
  return [first, kader.write({ ...on, happenedOn: namedOn, body: edit({ name }, [first.id]) }, minute)]
}

/** People whom another kader did not find in the book and wrote into it again. */
function secondTimes(writers: Writers, { twice }: PostPeople, month: Month, to: PlainDate): Entry[] {
  const due = twice.filter(({ on }) => monthOf(on) === month && on <= to)
  return due.flatMap(({ again, on, atNeighbour }, index) =>
    atNeighbour
      ? registered(writers.neighbour, writers.neighbourUnit, again, on, 430 + index)
      : registered(writers.second, writers.post.unit.id, again, on, 430 + index),
  )
}

/** Somebody who stands in the book from a day on. */
export function registered(
  pen: Pen,
  home: Uuid,
  someone: WrittenPerson,
  on: PlainDate,
  minute: number,
): Entry[] {
  const about = { subject: { kind: 'person' as const, id: someone.id }, happenedOn: on }
  return [
    pen.write({ ...about, service: 'person', body: edit(answersOf(someone)) }, minute),
    pen.write({ ...about, service: 'residence', body: { event: 'registered', home } }, minute),
  ]
}

/** Grown-ups of the register, so that a post has the number of people it has in life. */
export const grownUps = ({ post, kader }: Writers, { others }: PostPeople, from: PlainDate): Entry[] =>
  others.flatMap((other, index) => registered(kader, post.unit.id, other, from, index))

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
    return child.moved !== undefined && left(child.moved.on)
      ? transfer(writers, child.moved, subject, child)
      : []
  })
}

/** The handshake: the old post proposes, the new one accepts, or has not looked yet. */
function transfer(
  writers: Writers,
  { on, accepted }: { readonly on: PlainDate; readonly accepted: boolean },
  subject: Subject,
  { name, birth }: Pick<ChildLife, 'name' | 'birth'>,
): Entry[] {
  const { post, kader, neighbour, neighbourUnit } = writers
  if (neighbourUnit === post.unit.id) return []
  const body = { sender: post.unit.id, receiver: neighbourUnit, movedOn: on }
  const move = { service: 'transfer', subject, happenedOn: on }
  // Somebody else has nothing of the child yet: the proposal says whom it is about.
  const who = { name, birthDate: birth }
  const proposed = kader.write({ ...move, body: { from: 'settled', to: 'proposed', ...body, ...who } }, 410)
  if (!accepted) return [proposed]
  return [proposed, neighbour.write({ ...move, body: { from: 'proposed', to: 'accepted', ...body } }, 420)]
}
