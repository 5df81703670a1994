import type { PlainDate, Uuid } from '@simpul/domain/core'
import { duplicateIndex, type KnownPerson, type LikelyDuplicate } from '@simpul/domain/people'
import { simulateDistrict, truthOf, writtenInto } from '@simpul/simulator'
import { atLeast, atMost, type Measured, spin, timed } from './measure.ts'

/** Lampung and Asahan: other peoples, other names. */
const AREAS = ['18.72', '12.09']
const VILLAGES = 5
const POSTS_PER_VILLAGE = 2
const FROM: PlainDate = '2024-04-01'
const STORY = { from: FROM, to: '2026-03-31', underFives: 120, others: 880, duplicates: 0.05 } as const
const LARGE = 50_000
const LEAST_SURE_PRECISION = 0.95

/** A village's people and which of them are one person in truth. */
interface Village {
  readonly people: readonly KnownPerson[]
  readonly truth: ReadonlySet<string>
}

/** Likely duplicates in made-up villages whose truth is known, against records equal in name and date of birth. */
export async function duplicateBench(): Promise<Measured[]> {
  const villages = AREAS.flatMap(villagesOf)
  const truth = new Set(villages.flatMap((village) => [...village.truth]))
  const proposed = new Map(villages.flatMap(({ people }) => [...pairsOf(people)]))
  const sure = [...proposed].filter(([, found]) => found.sure).map(([pair]) => pair)
  const exact = villages.flatMap(({ people }) => exactPairs(people))
  const people = villages.flatMap((village) => village.people)
  return [recallLine(truth, [...proposed.keys()], sure, exact, people.length), await findLine(people)]
}

const pairOf = (a: Uuid, b: Uuid): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** One village of each district at a time: people of a village are held against one another. */
function villagesOf(area: string): Village[] {
  return Array.from({ length: VILLAGES }, (_, index) => {
    const code = `${area}.01.${1001 + index}`
    const district = simulateDistrict({
      seed: `measured ${index}`,
      district: { code: area, name: 'Ukur' },
      subdistricts: [{ code: `${area}.01`, name: 'Ukur' }],
      villages: [{ code, name: 'Ukur' }],
      postsPerVillage: POSTS_PER_VILLAGE,
      from: FROM,
    })
    const truth = [...truthOf(district, STORY)].map(([again, first]) => pairOf(again, first))
    return { people: [...writtenInto(district, STORY).values()].flat(), truth: new Set(truth) }
  })
}

function pairsOf(people: readonly KnownPerson[]): Map<string, LikelyDuplicate> {
  const index = duplicateIndex(people)
  return new Map(
    people.flatMap((person) =>
      index.find(person).map((found) => [pairOf(person.id, found.id), found] as const),
    ),
  )
}

/** What a spreadsheet would find. */
function exactPairs(people: readonly KnownPerson[]): string[] {
  const seen = new Map<string, Uuid>()
  return people.flatMap(({ id, name, birth }) => {
    const key = `${name.trim().toLowerCase()} ${birth}`
    const other = birth === undefined ? undefined : seen.get(key)
    if (other === undefined) seen.set(key, id)
    return other === undefined ? [] : [pairOf(id, other)]
  })
}

function recallLine(
  truth: ReadonlySet<string>,
  proposed: readonly string[],
  sure: readonly string[],
  exact: readonly string[],
  people: number,
): Measured {
  const right = (pairs: readonly string[]) => pairs.filter((pair) => truth.has(pair)).length
  const precision = (pairs: readonly string[]) => right(pairs) / pairs.length
  const recall = (pairs: readonly string[]) => right(pairs) / truth.size
  const told = (pairs: readonly string[]) =>
    `precision ${precision(pairs).toFixed(3)}, recall ${recall(pairs).toFixed(3)}`
  const line = atLeast(
    'duplicate-recall',
    recall(proposed),
    'share',
    0.83,
    `${truth.size} people written down twice among ${people} of ${AREAS.length * VILLAGES} villages: proposed with ${told(proposed)}; asked about before saving with ${told(sure)}, precision at least ${LEAST_SURE_PRECISION}; equal name and birth alone ${told(exact)}`,
  )
  return {
    ...line,
    ok: line.ok && precision(sure) >= LEAST_SURE_PRECISION && recall(proposed) > recall(exact),
  }
}

/** Fifty thousand people are an import of a whole kabupaten's list. */
async function findLine(people: readonly KnownPerson[]): Promise<Measured> {
  const many = Array.from({ length: LARGE }, (_, n) => {
    const person = people[n % people.length] as KnownPerson
    // Another year for each round, or everybody would be there several times.
    const round = Math.floor(n / people.length)
    const year = person.birth === undefined ? undefined : Number(person.birth.slice(0, 4)) - 3 * round
    const birth = `${year}${person.birth?.slice(4).replace('02-29', '02-28')}` as PlainDate
    return { ...person, id: `${n}`, ...(year === undefined ? {} : { birth }) }
  })
  let index = duplicateIndex([])
  const built = await timed(() => {
    index = duplicateIndex(many)
  })
  const asked = many.filter((_, n) => n % 5 === 0)
  const took = (await timed(() => asked.forEach((person) => index.find(person)))) / asked.length
  const line = atMost(
    'duplicate-find',
    took,
    'ms',
    0.2,
    `mean of ${asked.length} among ${LARGE} people, indexed in ${(built / 1000).toFixed(2)} s of 2; ${spin()}`,
  )
  return { ...line, ok: line.ok && built <= 2000 }
}
