import { addDays, idFrom, type PlainDate, type Uuid } from '@simpul/domain/core'
import { type ChildLife, isHere } from './child-life.ts'
import type { SimulatedDistrict, SimulatedPost } from './district.ts'
import { type Neighbourhood, neighbourhoodOf, type Place } from './families.ts'
import { adultName } from './naming/family-names.ts'
import type { StoryPlan } from './post-story.ts'
import { type Random, randomFor } from './random.ts'
import { type WrittenPerson, writtenAgain } from './written/written-person.ts'

/** Somebody who was written down a second time as if they were new. */
export interface WrittenTwice {
  readonly again: WrittenPerson
  /** Whom it is in truth. */
  readonly of: Uuid
  readonly on: PlainDate
  /** In the book of the next post of the village instead of this one. */
  readonly atNeighbour: boolean
}

/** Everybody in the book of one post, and what its kader do not know: who is in it twice. */
export interface PostPeople {
  readonly children: readonly ChildLife[]
  readonly others: readonly WrittenPerson[]
  readonly twice: readonly WrittenTwice[]
}

export const personId = (key: string): Uuid => idFrom('simulated-person', key)

export function peopleOfPost(district: SimulatedDistrict, index: number, plan: StoryPlan): PostPeople {
  const { unit, village } = district.posts[index] as SimulatedPost
  const place = { seed: district.seed, post: unit.id, area: village.code }
  const here = neighbourhoodOf(place, plan.underFives, plan.from, plan.to)
  const others = Array.from({ length: plan.others ?? 0 }, (_, at) => grownUp(place, here, plan.from, at))
  return { children: here.children, others, twice: twiceIn(district.seed, here.children, others, plan) }
}

/** The mother and the father of a family, as the book has them where it has grown-ups. */
export const parentsOf = (
  place: Place,
  here: Neighbourhood,
  from: PlainDate,
  family: number,
): readonly [mother: WrittenPerson, father: WrittenPerson] => [
  grownUp(place, here, from, family * 2),
  grownUp(place, here, from, family * 2 + 1),
]

/** First the mothers and fathers of the children, then people of the same village. */
function grownUp(
  { seed, post }: Place,
  { families, mix }: Neighbourhood,
  from: PlainDate,
  at: number,
): WrittenPerson {
  const key = `${post} other ${at}`
  const random = randomFor(seed, 'adult', key)
  const sex = at % 2 === 0 ? 'P' : 'L'
  const family = families[Math.floor(at / 2)]
  const id = personId(key)
  const days = family === undefined ? random.whole(2200, 27_000) : random.whole(19 * 365, 42 * 365)
  const birth = said(random, addDays(from, -days), from)
  if (family === undefined)
    return { id, name: adultName(random, sex, mix), sex, rt: String(random.whole(1, 9)), ...birth }
  return { id, name: sex === 'P' ? family.names.mother : family.names.father, sex, rt: family.rt, ...birth }
}

/** Older people often know only the year: then the first of July is written. */
function said(
  random: Random,
  birth: PlainDate,
  today: PlainDate,
): Pick<WrittenPerson, 'birth' | 'birthEstimated'> {
  const isOld = birth < addDays(today, -50 * 365)
  if (!random.chance(isOld ? 0.3 : 0.02)) return { birth }
  return { birth: `${Number(birth.slice(0, 4))}-07-01` as PlainDate, birthEstimated: true }
}

function twiceIn(
  seed: string,
  children: readonly ChildLife[],
  others: readonly WrittenPerson[],
  { duplicates = 0, from, to }: StoryPlan,
): WrittenTwice[] {
  const lives = children.map((child) => ({
    first: writtenFirst(child),
    since: child.registeredOn,
    isHereOn: (day: PlainDate) => isHere(child, day),
  }))
  const adults = others.map((first) => ({ first, since: from, isHereOn: () => true }))
  return [...lives, ...adults].flatMap(({ first, since, isHereOn }) => {
    const random = randomFor(seed, 'twice', first.id)
    if (!random.chance(duplicates)) return []
    const on = addDays(since, random.whole(3, 240))
    if (on > to || !isHereOn(on)) return []
    const again = writtenAgain(random, personId(`${first.id} again`), first)
    return [{ again, of: first.id, on, atNeighbour: random.chance(0.45) }]
  })
}

/** What stands in the book about a child once it has its name. */
export const writtenFirst = ({ key, name, sex, birth, mother, rt }: ChildLife): WrittenPerson => ({
  ...{ id: personId(key), name, sex, birth, motherName: mother, rt },
})

/** Everybody in the books of a district on the plan's last day, as they were written down, by post. */
export const writtenInto = (district: SimulatedDistrict, plan: StoryPlan): Map<Uuid, WrittenPerson[]> => {
  const books = new Map<Uuid, WrittenPerson[]>(district.posts.map(({ unit }) => [unit.id, []]))
  for (const [index, post] of district.posts.entries()) {
    const { children, others, twice } = peopleOfPost(district, index, plan)
    const own = children.filter(({ registeredOn }) => registeredOn <= plan.to).map(writtenFirst)
    books.get(post.unit.id)?.push(...own, ...others)
    const next = neighbourOf(district, post)
    for (const { again, atNeighbour } of twice) books.get((atNeighbour ? next : post).unit.id)?.push(again)
  }
  return books
}

/**
 * Who is who in truth: from the id of every second record to the id of the first. Known to tests and benches only; no
 * entry says it.
 */
export const truthOf = (district: SimulatedDistrict, plan: StoryPlan): Map<Uuid, Uuid> =>
  new Map(
    district.posts.flatMap((_, index) =>
      peopleOfPost(district, index, plan).twice.map(({ again, of }) => [again.id, of] as const),
    ),
  )

/** The next post of the same village; a post that is alone is its own. */
export function neighbourOf(district: SimulatedDistrict, post: SimulatedPost): SimulatedPost {
  const sameVillage = district.posts.filter(({ village }) => village.code === post.village.code)
  return sameVillage[(sameVillage.indexOf(post) + 1) % sameVillage.length] as SimulatedPost
}
