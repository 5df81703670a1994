import { standingEntries, standingValues, type Uuid } from '@simpul/domain/core'
import {
  type PairVerdict,
  person as personService,
  type PersonView,
  type SamePersonView,
} from '@simpul/domain/people'
import type { FoldedPerson } from '../db/known.ts'
import type { Draft } from '../db/phone.ts'

/** Two records, and the decisions about them that the writer saw. */
export type Pair = Pick<PairVerdict, 'a' | 'b' | 'heads'>

/**
 * The pairs to decide about two people: records of theirs that somebody told apart, or else just the two. Each with the
 * decisions that were seen, so that the new one follows them whatever the clocks say.
 */
export function pairsBetween(one: FoldedPerson, other: FoldedPerson): Pair[] {
  const [mine, theirs] = [recordsOf(one), recordsOf(other)]
  const isBetween = ({ a, b }: Pair): boolean =>
    (mine.has(a) && theirs.has(b)) || (mine.has(b) && theirs.has(a))
  const known = new Map([...pairs(one), ...pairs(other)].map((pair) => [`${pair.a} ${pair.b}`, pair]))
  const between = [...known.values()].filter(isBetween)
  return between.length > 0 ? between : [{ a: one.subject.id, b: other.subject.id, heads: [] }]
}

const pairs = ({ views }: FoldedPerson): readonly PairVerdict[] =>
  (views['same-person'] as SamePersonView | undefined)?.pairs ?? []

/** The records that were joined into a person. */
const recordsOf = (person: FoldedPerson): ReadonlySet<Uuid> =>
  new Set([person.subject.id, ...joinedPairs(person).flatMap(({ a, b }) => [a, b])])

/** Joins or parts two records; either can follow the other, any number of times and on any phone. */
export const decision = ({ a, b, heads }: Pair, verdict: 'same' | 'different'): Draft => ({
  service: 'same-person',
  subject: { kind: 'person', id: a },
  body: { with: b, verdict, ...(heads.length === 0 ? {} : { saw: heads }) },
})

/** The pairs that make one person of several records. */
export const joinedPairs = (person: FoldedPerson): PairVerdict[] =>
  pairs(person).filter(({ verdict }) => verdict === 'same')

/** What one record of a joined person says by itself. */
export function recordOf({ entries }: FoldedPerson, record: Uuid): Record<string, unknown> {
  const own = entries.filter(
    ({ service, subject, standing }) =>
      service === personService.id && subject.id === record && standing !== 'refused',
  )
  const read = standingEntries(own).flatMap((entry) => {
    const body = personService.readBody(entry)
    return body.ok ? [{ ...entry, body: body.value }] : []
  })
  const view: PersonView = personService.view(read)
  return standingValues(view)
}
