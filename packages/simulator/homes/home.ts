import { addDays, completedMonths, idFrom, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { MembershipBody, Sex } from '@simpul/domain/people'
import type { Aid, MissedStanding } from '@simpul/domain/vulnerability'
import { type ChildLife, isHere } from '../child-life.ts'
import type { SimulatedDistrict, SimulatedPost } from '../district.ts'
import { type Family, type Neighbourhood, neighbourhoodOf, type Place } from '../families.ts'
import { adultName } from '../naming/family-names.ts'
import { parentsOf, personId, writtenFirst } from '../post-people.ts'
import type { StoryPlan } from '../post-story.ts'
import { randomFor } from '../random.ts'
import type { WrittenPerson } from '../written/written-person.ts'
import { ALONE, type Fate, FATES, type FormAbout } from './fate.ts'

/** Somebody who lives in a home. Children under five stand in the book before anybody asks where they live. */
export interface HomeMember {
  readonly as: Exclude<FormAbout, 'home'> | 'child'
  readonly relation: MembershipBody['relation']
  readonly person: WrittenPerson
  readonly child?: ChildLife
}

/** A household with the truth about it. */
export interface Home {
  readonly id: Uuid
  /** Of families with children under five; old people by themselves have none. */
  readonly family?: string
  readonly fate: Fate
  readonly address: string
  readonly rt: string
  /** The head first. */
  readonly members: readonly HomeMember[]
}

/** Old people by themselves in each post. */
const LONE_ELDERS = 2

/** The day on which the post wrote down who lives with whom. */
export const listedOn = ({ from, to }: StoryPlan): PlainDate => {
  const day = addDays(to, -75)
  return day < from ? from : day
}

/** The households of a post on the plan's last day: the families with a child under five, and old people alone. */
export function homesOfPost(district: SimulatedDistrict, index: number, plan: StoryPlan): Home[] {
  const { unit, village } = district.posts[index] as SimulatedPost
  const place = { seed: district.seed, post: unit.id, area: village.code }
  const here = neighbourhoodOf(place, plan.underFives, plan.from, plan.to)
  const families = here.families.flatMap((family, at) => {
    const children = here.children.filter((child) => child.family === family.key && isHere(child, plan.to))
    const isYoung = children.some(({ birth }) => birth > addDays(plan.to, -4 * 365))
    return isYoung ? [{ family, at, children }] : []
  })
  return [
    ...families.map(({ family, at, children }, turn) => {
      const fate = FATES[(turn + index * 5) % FATES.length] as Fate
      return familyHome(place, family, fate, [
        ...parents(place, here, plan.from, at, fate),
        ...kin(place, here, family, fate, plan.to),
        ...ofChildren(children),
      ])
    }),
    ...Array.from({ length: LONE_ELDERS }, (_, at) => loneHome(place, here, plan.to, at)),
  ]
}

const addressOf = (seed: string, key: string): string => {
  const random = randomFor(seed, 'address', key)
  const street = random.pick([
    'Jalan Kenanga',
    'Jalan Wolter Monginsidi',
    'Gang Mawar',
    'Jalan Hasanudin',
    'Gang Melati',
  ])
  return `${street} nomor ${random.whole(1, 90)}`
}

const familyHome = (
  { seed }: Place,
  { key, rt }: Family,
  fate: Fate,
  members: readonly HomeMember[],
): Home => ({
  id: idFrom('simulated-household', key),
  family: key,
  ...{ fate, address: addressOf(seed, key), rt, members },
})

function parents(
  place: Place,
  here: Neighbourhood,
  from: PlainDate,
  at: number,
  { hasFather }: Fate,
): HomeMember[] {
  const [mother, father] = parentsOf(place, here, from, at)
  if (!hasFather) return [{ as: 'mother', relation: 'head', person: mother }]
  return [
    { as: 'father', relation: 'head', person: father },
    { as: 'mother', relation: 'spouse', person: mother },
  ]
}

/** A brother or sister of school age, a grandmother. */
function kin(
  { seed }: Place,
  { mix }: Neighbourhood,
  family: Family,
  fate: Fate,
  to: PlainDate,
): HomeMember[] {
  const { key, rt } = family
  const elder = (): HomeMember => ({
    as: 'elder',
    relation: 'parent',
    person: oldWoman(seed, `${key} elder`, adultName(randomFor(seed, 'elder', key), 'P', mix), rt, to),
  })
  return [
    ...(fate.pupil === undefined ? [] : [pupilOf(seed, family, fate.pupil, to)]),
    ...(fate.hasElder ? [elder()] : []),
  ]
}

function pupilOf(
  seed: string,
  { key, names, rt }: Family,
  pupil: NonNullable<Fate['pupil']>,
  to: PlainDate,
): HomeMember {
  const random = randomFor(seed, 'pupil', key)
  const sex: Sex = random.chance(0.5) ? 'L' : 'P'
  const years = pupil === 'dropped-out' ? random.whole(13, 15) : random.whole(8, 12)
  const birth = addDays(to, -years * 366 - random.whole(1, 300))
  const name = names.childName(random, sex)
  const person = { id: personId(`${key} pupil`), name, sex, birth, motherName: names.mother, rt }
  return { as: 'pupil', relation: 'child', person }
}

function loneHome({ seed, post }: Place, { mix }: Neighbourhood, to: PlainDate, at: number): Home {
  const key = `${post} alone ${at}`
  const random = randomFor(seed, 'alone', key)
  const rt = String(random.whole(1, 9)).padStart(3, '0')
  const person = oldWoman(seed, key, adultName(random, 'P', mix), rt, to)
  return {
    ...{ id: idFrom('simulated-household', key), fate: ALONE, address: addressOf(seed, key), rt },
    members: [{ as: 'elder', relation: 'head', person }],
  }
}

/** Many of her age know the year only. */
function oldWoman(seed: string, key: string, name: string, rt: string, to: PlainDate): WrittenPerson {
  const year = Number(to.slice(0, 4)) - randomFor(seed, 'elder', key).whole(66, 84)
  return { id: personId(key), name, sex: 'P', rt, birth: `${year}-07-01` as PlainDate, birthEstimated: true }
}

/** The youngest is whom forms about a small child mean. */
const ofChildren = (children: readonly ChildLife[]): HomeMember[] =>
  children.map((child, at) => ({
    as: at === children.length - 1 ? 'youngest' : 'child',
    relation: 'child',
    person: writtenFirst(child),
    child,
  }))

export const headOf = ({ members }: Home): WrittenPerson => (members[0] as HomeMember).person

export const memberAs = ({ members }: Home, about: FormAbout): WrittenPerson | undefined =>
  members.find((member) => member.as === about)?.person

/**
 * What the list of likely missed aid ought to say of a home, from the truth and not from any entry: for tests and benches.
 * Whoever is poor is owed school aid too, where a child is of that age.
 */
export function likelyMissed({ fate, members }: Home, to: PlainDate): Partial<Record<Aid, MissedStanding>> {
  const isPupil = ({ birth }: WrittenPerson): boolean =>
    birth !== undefined && completedMonths(birth, to) >= 7 * 12
  const hasPupil = members.some(({ relation, person }) => relation === 'child' && isPupil(person))
  if (fate.hasAssets || fate.aid.includes('pip') || !hasPupil) return fate.missed
  const wasAsked = fate.forms.some(({ code }) => code === 'SOC-01')
  return { ...fate.missed, 'school-aid': wasAsked ? 'not-received' : 'not-known' }
}
