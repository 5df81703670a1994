import { lanesFor } from '@simpul/domain/access'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import {
  addDays,
  addMonths,
  type Entry,
  firstDay,
  idFrom,
  type JournalEntry,
  monthOf,
  type PlainDate,
  SECTORS,
} from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'
import { postStory, type SimulatedDistrict, simulateDistrict } from '@simpul/simulator'
import { practiceCases } from './practice-cases.ts'
import { practiceHandOvers } from './practice-hand-overs.ts'

/** A made-up post and whoever practises there. */
export interface PracticeTown {
  readonly me: Omit<Me, 'serverTime' | 'leaseUntil'>
  /** What the post has written so far, by lane, in the order of its journal. */
  readonly journal: ReadonlyMap<string, readonly JournalEntry[]>
  /** The seq of the last of them. */
  readonly upTo: number
}

/** Enough to search in and to fill a screen; few enough to be there within a second or two. */
const UNDER_FIVES = 24
const OTHERS = 10
const MONTHS = 6

/**
 * Nobody holds the other half of this key: it was thrown away when it was made. What a practising phone seals for the
 * server can never be read.
 */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAs19HFrDmit5HQrKHiPXoIEVaUHAfCZajajYfEI0KgmRLJvYoza4bl4ZgJBRRMMySUbFwX82C5atpYHq685aL0fLDhP5vxQ2rxqrsYP1VWwGjuLd3PlhebqFZjcXJatPATEdKS2vJ+Lr7sIhO+a2bKDz4FLFb1HTSAu5JtzvMgD60enUE93S6QAN8SKP3WvGYYgOiiaV0p1ui1XTugagJS+RzM8YVwWJKXTnZb93VWXsjO3FGD/onsKl7dcthADGrN4y2/Ms2bUlbYcVdrJJ7ayeoIgfWXq+VdX5hOwtIQ5caMUkIkRZDFgYOK7DhCIFfqwxVrLYbEeN74ZefeeeLNQIDAQAB'

/** The post as it is on the morning of its session day: half a year of life behind it, today still to come. */
export function practiceTown(today: PlainDate, utcOffset: number): PracticeTown {
  const district = districtOn(today)
  const entries = livedBefore(district, today)
  const journal = new Map<string, JournalEntry[]>()
  for (const [index, entry] of entries.entries()) {
    const lane = anyServiceById(entry.service)?.lane
    if (lane !== undefined) journal.set(lane, [...(journal.get(lane) ?? []), { ...entry, seq: index + 1 }])
  }
  return { me: meAt(district, today, utcOffset), journal, upTo: entries.length }
}

/** Today is the post's session day, whatever day it is. */
function districtOn(today: PlainDate): SimulatedDistrict {
  const district = simulateDistrict({
    seed: 'latihan',
    district: { code: '00.00', name: 'Kabupaten Latihan' },
    subdistricts: [{ code: '00.00.00', name: 'Latihan' }],
    villages: [{ code: '00.00.00.0000', name: 'Latihan' }],
    postsPerVillage: 2,
    from: startOf(today),
  })
  const sessionDayRule = { kind: 'day-of-month', day: Number(today.slice(-2)) } as const
  const posts = district.posts.map((post) => ({ ...post, unit: { ...post.unit, sessionDayRule } }))
  return { ...district, posts }
}

const startOf = (today: PlainDate): PlainDate => firstDay(addMonths(monthOf(today), -MONTHS))

function livedBefore(district: SimulatedDistrict, today: PlainDate): Entry[] {
  const plan = { from: startOf(today), to: addDays(today, -1), underFives: UNDER_FIVES, others: OTHERS }
  const { months, registerOf, sessionOf } = postStory(district, 0, plan, new Map())
  const { unit, kader } = district.posts[0] as SimulatedDistrict['posts'][number]
  const writers = { unit: unit.id, me: kader.id, other: idFrom('practice', 'village operator') }
  return [
    ...months.flatMap((month) => [...registerOf(month), ...sessionOf(month)]),
    ...practiceCases(today, writers),
    ...practiceHandOvers(today, writers),
  ]
}

function meAt(district: SimulatedDistrict, today: PlainDate, utcOffset: number): PracticeTown['me'] {
  const { kader, unit: post } = district.posts[0] as SimulatedDistrict['posts'][number]
  const since = { unit: post.id, from: startOf(today) }
  // With the roles of a whole post in one hand one can try everything, from the scales to the case and the report.
  const roles = [
    ...SECTORS.map((sector) => ({ ...since, role: 'kader', sector }) as const),
    { ...since, role: 'posyandu_secretary' } as const,
  ]
  const path = [post.id, ...(post.parent === undefined ? [] : [post.parent])]
  const lanes = lanesFor({ user: kader.id, assignments: roles }, post.id, path, today)
  return {
    user: { id: kader.id, name: 'Kader Latihan' },
    cell: { id: district.cell, name: district.name, utcOffset, publicKey: PUBLIC_KEY },
    assignments: roles.map((role) => ({ ...role, unitName: post.name })),
    units: district.posts.map(({ unit, village }) => ({
      id: unit.id,
      kind: unit.kind,
      name: unit.name,
      area: unit.area,
      areaName: village.name,
      ...(unit.parent === undefined ? {} : { parent: unit.parent }),
      sessionDayRule: unit.sessionDayRule,
    })),
    granted: lanes.filter(({ mode }) => mode === 'full').map(({ lane }) => ({ unit: post.id, lane })),
    epoch: district.cell,
  }
}
