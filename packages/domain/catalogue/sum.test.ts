import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addContributions, type Contribution, type ContributionKind, nothing } from '../core/index.ts'
import { emptySum } from './sum.ts'

const whole = fc.nat(1000)
const contributions: Readonly<Record<ContributionKind, fc.Arbitrary<Contribution>>> = {
  reach: fc.record({ kind: fc.constant('reach'), counted: whole, reached: whole }),
  count: fc.record({ kind: fc.constant('count'), count: whole }),
  sum: fc.record({ kind: fc.constant('sum'), sum: whole, of: whole }),
  days: fc.record({
    kind: fc.constant('days'),
    histogram: fc.dictionary(fc.constantFrom('0', '1', '2', '30'), whole),
  }),
}

describe.each(['reach', 'count', 'sum', 'days'] as const)('a growing sum of %s', (kind) => {
  it('says what adding one by one says', () => {
    fc.assert(
      fc.property(fc.array(contributions[kind]), (some) => {
        const sum = emptySum(kind)
        for (const one of some) sum.add(one)
        expect(sum.total()).toEqual(some.reduce(addContributions, nothing(kind)))
      }),
    )
  })

  it('takes no other kind', () => {
    expect(() => emptySum(kind).add(nothing(kind === 'count' ? 'reach' : 'count'))).toThrow('cannot add')
  })
})

it('lists the days of a histogram in one order, whichever came first', () => {
  const add = (...days: string[]) => {
    const sum = emptySum('days')
    for (const day of days) sum.add({ kind: 'days', histogram: { [day]: 1 } })
    return JSON.stringify(sum.total())
  }
  expect(add('b', 'a')).toBe(add('a', 'b'))
})
