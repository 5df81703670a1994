import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, idFrom, type PlainDate } from '../core/index.ts'
import {
  addsUpPosts,
  postsUnder,
  type Unit,
  UNIT_KINDS,
  type UnitKind,
  unitPath,
  unitProblems,
  unitsUnder,
  unitTree,
} from './index.ts'

const id = (name: string): string => idFrom('unit', name)

function unit(kind: UnitKind, name: string, parent: string | undefined, more: Partial<Unit> = {}): Unit {
  const area = { post: '32.01.01.2001', 'village-office': '32.01.01.2001' }[kind as string] ?? '32.01'
  const place = parent === undefined ? {} : { parent: id(parent) }
  return { id: id(name), kind, name, area, ...place, from: '2025-01-01', ...more }
}

const district = unit('district-office', 'Bogor', undefined)
const subdistrict = unit('subdistrict-office', 'Nanggung', 'Bogor', { area: '32.01.01' })
const village = unit('village-office', 'Malasari', 'Nanggung')
const newVillage = unit('village-office', 'Malasari Baru', 'Nanggung', {
  area: '32.01.01.2002',
  from: '2026-03-01',
})
const melati = unit('post', 'Melati', 'Malasari')
const mawarBefore = unit('post', 'Mawar', 'Malasari', { to: '2026-03-01' })
const mawarSince = unit('post', 'Mawar', 'Malasari Baru', { area: '32.01.01.2002', from: '2026-03-01' })
const kenanga = unit('post', 'Kenanga', 'Malasari', { to: '2026-02-01' })
const units = [melati, mawarSince, mawarBefore, kenanga, newVillage, village, subdistrict, district]
const tree = unitTree(units)

const names = (found: readonly Unit[]): string[] => found.map((row) => row.name)
const path = (name: string, on: PlainDate): string[] =>
  unitPath(tree, id(name), on).map((found) => units.find((row) => row.id === found)?.name ?? '?')

describe('where a unit lies', () => {
  it('is told from itself up to the cell', () => {
    expect(path('Melati', '2026-01-01')).toEqual(['Melati', 'Malasari', 'Nanggung', 'Bogor'])
    expect(path('Bogor', '2026-01-01')).toEqual(['Bogor'])
    expect(path('Anggrek', '2026-01-01')).toEqual([])
  })

  it('changes on the day its village is split', () => {
    expect(path('Mawar', '2026-02-28')).toEqual(['Mawar', 'Malasari', 'Nanggung', 'Bogor'])
    expect(path('Mawar', '2026-03-01')).toEqual(['Mawar', 'Malasari Baru', 'Nanggung', 'Bogor'])
  })

  it('is kept after it closed and before it opened, so that its papers still belong somewhere', () => {
    expect(path('Kenanga', '2026-06-01')).toEqual(['Kenanga', 'Malasari', 'Nanggung', 'Bogor'])
    expect(path('Mawar', '2020-01-01')).toEqual(['Mawar', 'Malasari', 'Nanggung', 'Bogor'])
  })

  it('is never within itself', () => {
    const a = unit('post', 'A', 'B')
    const b = unit('post', 'B', 'A')
    expect(() => unitPath(unitTree([a, b]), a.id, '2026-01-01')).toThrow('within itself')
    expect(() => unitsUnder(unitTree([a, b]), a.id, '2026-01-01')).toThrow('within itself')
  })
})

describe('the units under another', () => {
  it('are those that exist on the day', () => {
    expect(names(unitsUnder(tree, id('Malasari'), '2026-01-15'))).toEqual([
      'Malasari',
      'Melati',
      'Mawar',
      'Kenanga',
    ])
    expect(names(postsUnder(tree, id('Bogor'), '2026-03-01'))).toEqual(['Mawar', 'Melati'])
    expect(names(postsUnder(tree, id('Malasari'), '2026-03-01'))).toEqual(['Melati'])
    expect(names(postsUnder(tree, id('Melati'), '2026-03-01'))).toEqual(['Melati'])
    expect(unitsUnder(tree, id('Bogor'), '2024-12-31')).toEqual([])
  })

  it('still count above a village that was closed too early', () => {
    const closed = { ...village, to: '2026-01-10' } as const
    const early = unitTree([melati, closed, subdistrict, district])
    expect(names(postsUnder(early, id('Nanggung'), '2026-02-01'))).toEqual(['Melati'])
    expect(early.find(id('Malasari'), '2026-02-01')).toBeUndefined()
    expect(names(early.all('2026-02-01'))).toEqual(['Melati', 'Nanggung', 'Bogor'])
  })

  it('are exactly those that have it on their path', () => {
    const day = fc.nat(900).map((days) => addDays('2025-01-01', days))
    const parents = fc.array(fc.record({ parent: fc.nat(9), from: day, length: fc.nat(500) }), {
      maxLength: 25,
    })
    fc.assert(
      fc.property(parents, day, (rows, on) => {
        // A row hangs under an earlier name, so there is no loop.
        const random = rows.map(({ parent, from, length }, index): Unit => {
          const name = `unit ${index % 10}`
          const below = index % 10 === 0 ? {} : { parent: id(`unit ${parent % (index % 10)}`) }
          return {
            id: id(name),
            kind: 'post',
            name,
            area: '32.01',
            from,
            to: addDays(from, length),
            ...below,
          }
        })
        const randomTree = unitTree(random)
        for (let index = 0; index < 10; index++) {
          const root = id(`unit ${index}`)
          const expected = randomTree.all(on).filter((row) => unitPath(randomTree, row.id, on).includes(root))
          const placed = expected.filter((row) => randomTree.path(row.id, on)[0] === row)
          expect(new Set(unitsUnder(randomTree, root, on))).toEqual(new Set(placed))
        }
      }),
    )
  })
})

describe('a tree of units', () => {
  it('adds up posts along what they hang under, and in no office, team or department', () => {
    const adding = ['post', 'village-office', 'subdistrict-office', 'district-office']
    expect(UNIT_KINDS.filter(addsUpPosts)).toEqual(adding)
  })

  it('of this village has no problem', () => {
    expect(unitProblems(units)).toEqual([])
  })

  it.each([
    ['ends-before-it-begins', { ...melati, to: melati.from }],
    ['wrong-parent', { ...melati, parent: id('Bogor') }],
    ['wrong-parent', { ...district, id: id('Depok'), parent: id('Bogor') }],
    ['unknown-parent', { ...melati, parent: id('Anggrek') }],
    ['area-outside-parent', { ...melati, area: '32.01.01.2002' }],
    [
      'session-day-of-no-post',
      { ...village, id: id('Cisarua'), sessionDayRule: { kind: 'day-of-month', day: 3 } },
    ],
  ] as const)('with a mistake says %s', (code, wrong: Unit) => {
    const others = units.filter((row) => row.id !== wrong.id)
    expect(unitProblems([...others, wrong])).toContainEqual({ unit: wrong, code })
  })

  it('says when two rows tell different things about one day', () => {
    const overlapping = { ...mawarSince, from: '2026-02-01' } as const
    expect(
      unitProblems([overlapping, mawarBefore, newVillage, village, subdistrict, district])[0]?.code,
    ).toBe('overlaps')
  })

  it('needs a root', () => {
    const { parent: _, ...orphan } = melati
    expect(unitProblems([orphan])[0]?.code).toBe('wrong-parent')
  })
})
