import { describe, expect, it } from 'vitest'
import type { PersonRow } from '../db/known.ts'
import { familyHints } from './family-hints.ts'
import { groupCounts, groupOf, narrowed, rtsOf, sharedNames } from './people-groups.ts'

const TODAY = '2026-03-10'

let made = 0
const row = (change: Partial<PersonRow>): PersonRow =>
  ({ id: `${++made}`, name: 'Ani', atHome: true, guest: false, ...change }) as PersonRow

describe('the list of people', () => {
  it('puts everybody under one heading, by completed age', () => {
    const births = [
      '2021-03-11',
      '2021-03-10',
      '2007-03-11',
      '2007-03-10',
      '1966-03-11',
      '1966-03-10',
    ] as const
    expect(births.map((birth) => groupOf(row({ birth }), TODAY))).toEqual([
      ...['small', 'school', 'school', 'adult', 'adult', 'old'],
    ])
    expect(groupOf(row({ birth: undefined }), TODAY)).toBe('unknown')
  })

  it('keeps guests and those who left apart from those who are counted here', () => {
    const guest = row({ atHome: false, guest: true, birth: '2025-01-01' })
    const gone = row({ atHome: false, birth: '2025-01-01' })
    const child = row({ birth: '2025-01-01' })
    const rows = [guest, gone, child]
    expect([...groupCounts(rows, TODAY)]).toEqual([
      ['guests', 1],
      ['gone', 1],
      ['small', 1],
    ])
    expect(narrowed(rows, { group: undefined, rt: undefined }, TODAY)).toEqual([child])
    expect(narrowed(rows, { group: 'guests', rt: undefined }, TODAY)).toEqual([guest])
  })

  it('takes 003 and 3 for one RT, and asks for nobody’s last', () => {
    const rows = [row({ rt: '012' }), row({ rt: '003' }), row({ rt: '3' }), row({ rt: undefined })]
    expect(rtsOf(rows)).toEqual(['3', '12', ''])
    expect(narrowed(rows, { group: undefined, rt: '3' }, TODAY)).toHaveLength(2)
    expect(narrowed(rows, { group: undefined, rt: '' }, TODAY)).toEqual([rows[3]])
  })

  it('knows whose name is not enough to tell them apart', () => {
    const [one, other, third] = [row({ name: 'Siti' }), row({ name: 'SITI ' }), row({ name: 'Budi' })]
    expect(sharedNames([one, other, third] as PersonRow[])).toEqual(new Set([one?.id, other?.id]))
  })
})

describe('a family on record', () => {
  it('is offered by the mother herself or by her children, once, with the dwelling where it is known', () => {
    const mother = row({ name: 'Yanti', sex: 'P', birth: '1996-02-20', rt: '003' })
    const child = row({ name: 'Budi', motherName: 'Yanti', rt: '3', household: 'h1', birth: '2024-01-01' })
    const girl = row({ name: 'Yanti', sex: 'P', birth: '2022-02-20', motherName: 'Sri', rt: '1' })
    expect(familyHints([mother, child, girl], 'yan', TODAY)).toEqual([
      { mother: 'Yanti', rt: '3', household: 'h1' },
    ])
  })
})
