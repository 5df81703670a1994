import { type AreaList, isInArea } from '@simpul/domain/areas'
import {
  addDays,
  addMonths,
  type Entry,
  firstDay,
  type Month,
  monthOf,
  type PlainDate,
} from '@simpul/domain/core'
import {
  caseStory,
  type DeviceCounters,
  type DistrictPlan,
  homeStory,
  type PostStory,
  postStory,
  type SimulatedDistrict,
  simulateDistrict,
} from '@simpul/simulator'

/** What the made-up district is made of. Stored at the first start, so that later starts go on with it. */
export interface SeedPlan {
  readonly district: DistrictPlan
  /** The subdistrict that is usable first. */
  readonly first: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly underFives: number
  /** See the story plan; a plan stored by an older build has none. */
  readonly duplicates?: number
  /** Whether the other sectors have cases; a plan stored by an older build has none. */
  readonly cases?: boolean
  /** Whether it is known who lives with whom, and what sectors hand to one another; likewise. */
  readonly homes?: boolean
}

/** Kota Metro, Lampung: real areas, made-up lives. */
const DISTRICT = '18.72'
const FIRST = '18.72.01'
const MONTHS = 24
const FIRST_MONTHS = 6

/** The plan of a first start on a day. */
export function seedPlan(list: AreaList, today: PlainDate): SeedPlan {
  const from = firstDay(addMonths(monthOf(today), 1 - MONTHS))
  const inside = list.areas.filter(({ code }) => isInArea(code, DISTRICT))
  const district = inside.find(({ code }) => code === DISTRICT)
  if (district === undefined) throw new Error(`the area list has no ${DISTRICT}`)
  const ofLength = (length: number) => inside.filter(({ code }) => code.length === length)
  return {
    district: {
      seed: 'metro-1',
      district,
      subdistricts: ofLength(FIRST.length),
      villages: ofLength(FIRST.length + 5),
      postsPerVillage: 4,
      from,
      cover: { from: addDays(today, -5), until: addDays(today, 40) },
    },
    first: FIRST,
    from,
    to: today,
    underFives: 34,
    duplicates: 0.03,
    cases: true,
    homes: true,
  }
}

/** One piece of the seed: its entries are made when they are asked for. */
export interface SeedPart {
  readonly name: string
  /** The app is usable once all of these are kept. */
  readonly first: boolean
  readonly entries: () => Entry[]
}

/**
 * The whole district in parts, in a fixed order: first one subdistrict's registers and six months, then its
 * older months, then the other subdistricts. Parts must be asked for in order, also those kept already:
 * numbers of phones go on from one to the next.
 */
export function seedParts(plan: SeedPlan): {
  readonly district: SimulatedDistrict
  readonly parts: SeedPart[]
} {
  const district = simulateDistrict(plan.district)
  const counters: DeviceCounters = new Map()
  const stories = district.posts.map((_, index) => postStory(district, index, plan, counters))
  const near = stories.filter(({ post }) => post.subdistrict.code === plan.first)
  const far = stories.filter(({ post }) => post.subdistrict.code !== plan.first)
  const homesOf = (index: number): Entry[] => homeStory(district, index, plan, counters)
  const casesOf = (index: number): Entry[] => caseStory(district, index, plan, counters)
  const months = stories[0]?.months ?? []
  const recent = months.slice(-FIRST_MONTHS)
  const older = months.slice(0, -FIRST_MONTHS).reverse()
  return {
    district,
    parts: [
      ...near.map((story) => registerPart(story, true)),
      ...(plan.homes === true ? wholePostParts(district, 'keluarga', homesOf) : []),
      ...(plan.cases === true ? wholePostParts(district, 'kasus', casesOf) : []),
      ...recent.flatMap((month) => near.map((story) => sessionPart(story, month, true))),
      ...older.flatMap((month) => near.map((story) => sessionPart(story, month, false))),
      ...far.map((story) => registerPart(story, false)),
      ...[...months].reverse().flatMap((month) => far.map((story) => sessionPart(story, month, false))),
    ],
  }
}

const registerPart = (story: PostStory, first: boolean): SeedPart => ({
  name: `${story.post.unit.name} ${story.post.village.name}`,
  first,
  entries: () => story.months.flatMap(story.registerOf),
})

/** One part for each post where every sector has its kader. */
const wholePostParts = (
  { posts }: SimulatedDistrict,
  name: string,
  entriesOf: (index: number) => Entry[],
): SeedPart[] =>
  posts.flatMap(({ unit, sectorKader }, index) =>
    sectorKader.length === 0
      ? []
      : [{ name: `${name} ${unit.name}`, first: true, entries: () => entriesOf(index) }],
  )

const sessionPart = (story: PostStory, month: Month, first: boolean): SeedPart => ({
  name: month,
  first,
  entries: () => story.sessionOf(month),
})
