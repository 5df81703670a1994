import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type JournalEntry, type PlainDate, standingEntries } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { shuffledAndDoubled } from '../../../testing/arbitraries.ts'
import { cast, entry, posts, replaced, voided } from '../../../testing/index.ts'
import { assessMeasurement } from './assess.ts'
import { childGrowth } from './definition.ts'
import type { ChildGrowthBody } from './form.ts'
import { latestWeighing } from './latest-weighing.ts'

const subject = (member: (typeof cast)['budi']): PersonSubject => ({
  id: member.id,
  name: member.name,
  sex: member.sex,
  birth: member.birth,
  stays: [{ unit: posts.mawar, from: member.birth }],
})

/** A boy, born 2025-07-12. */
const budi = subject(cast.budi)
const measured = (happenedOn: PlainDate, body: ChildGrowthBody): JournalEntry<ChildGrowthBody> =>
  entry({ service: 'child-growth', about: budi.id, happenedOn, body })

const viewOf = (entries: readonly JournalEntry[]) =>
  childGrowth.view(standingEntries(entries) as JournalEntry<ChildGrowthBody>[])

describe('what is written down about a child', () => {
  const read = (body: unknown) => childGrowth.readBody({ version: 1, happenedOn: '2026-02-10', body })

  it('needs at least one measure, or swollen feet', () => {
    const empty = { code: 'unreadable-body', problems: [{ question: 'weightKg', problem: 'required' }] }
    expect(read({ oedema: false })).toEqual({ ok: false, problem: empty })
    expect(read({ oedema: true }).ok).toBe(true)
    expect(read({ armCm: 12.5 }).ok).toBe(true)
  })

  it('takes the hard limits and nothing beyond, and a position only with a length', () => {
    expect([read({ weightKg: 0.9 }).ok, read({ weightKg: 0.89 }).ok]).toEqual([true, false])
    expect([read({ lengthCm: 150 }).ok, read({ lengthCm: 150.1 }).ok]).toEqual([true, false])
    expect(read({ weightKg: 7.2, position: 'berdiri' }).ok).toBe(false)
    expect(read({ weightKg: 7.255 }).ok).toBe(false)
  })
})

describe('the view of a child', () => {
  it('joins what two kaders wrote on one day, the later one standing where both speak', () => {
    const { measurements } = viewOf([
      measured('2026-01-12', { weightKg: 7.2, confirmed: ['weightKg'] }),
      measured('2026-01-12', { lengthCm: 68, position: 'berbaring' }),
      measured('2026-01-12', { weightKg: 7.4 }),
    ])
    expect(measurements).toEqual([{ on: '2026-01-12', weightKg: 7.4, lengthCm: 68, position: 'berbaring' }])
  })

  it('follows corrections and forgets what was taken back', () => {
    const first = measured('2026-01-12', { weightKg: 72 })
    const second = measured('2026-02-09', { weightKg: 7.6 })
    const { measurements } = viewOf([first, second, replaced(first, { weightKg: 7.2 }), voided(second)])
    expect(measurements).toEqual([{ on: '2026-01-12', weightKg: 7.2 }])
  })

  it('is the same in any order, doubled or not', () => {
    const one = fc.record({
      day: fc.integer({ min: 0, max: 90 }),
      weight: fc.integer({ min: 600, max: 900 }),
      length: fc.option(fc.integer({ min: 650, max: 720 }), { nil: undefined }),
    })
    const journal = fc.array(one, { maxLength: 8 }).map((all) =>
      all.map(({ day, weight, length }) =>
        measured(addDays('2026-01-01', day), {
          weightKg: weight / 100,
          ...(length === undefined ? {} : { lengthCm: length / 10 }),
        }),
      ),
    )
    fc.assert(
      fc.property(
        journal.chain((all) => fc.tuple(fc.constant(all), shuffledAndDoubled(all))),
        ([all, arrived]) => {
          expect(JSON.stringify(viewOf(arrived))).toBe(JSON.stringify(viewOf(all)))
          expect(childGrowth.rules?.(budi, viewOf(arrived), '2026-06-01')).toEqual(
            childGrowth.rules?.(budi, viewOf(all), '2026-06-01'),
          )
        },
      ),
    )
  })
})

describe('an assessment', () => {
  it('has everything a phone shows about one measurement', () => {
    const view = viewOf([measured('2026-01-12', { weightKg: 7.2 })])
    const draft = { on: '2026-02-12', weightKg: 7.5, lengthCm: 68, position: 'berdiri', armCm: 13 } as const
    expect(assessMeasurement(budi, view, draft)).toMatchObject({
      ageDays: 215,
      ageMonths: 7,
      verdict: { status: 'T', gainG: 300, kbmG: 400 },
      twoT: false,
      band: { band: 'normal', bgm: false },
      arm: { code: 'hijau_normal' },
      scores: { standingNotBelieved: true, lengthCm: 68 },
      categories: { BB_U: { code: 'bb_normal' }, TB_U: { code: 'tinggi_normal' } },
      severe: false,
      reasons: ['bb_tidak_naik'],
      edition: '2021',
    })
  })

  it('judges a past measurement by what was known then, and an old one by the card of its time', () => {
    const view = viewOf([
      measured('2026-01-12', { weightKg: 7.2 }),
      measured('2026-02-12', { weightKg: 7.7 }),
    ])
    expect(assessMeasurement(budi, view, view.measurements[0]!).verdict?.status).toBe('B')
    expect(assessMeasurement(budi, view, view.measurements[1]!).verdict?.gainG).toBe(500)
    expect(assessMeasurement(budi, view, { on: '2015-03-01', weightKg: 5 }).edition).toBe('2008')
  })

  it('uses the bands of five years from that age on', () => {
    const joko = subject(cast.joko)
    const at = (on: PlainDate) =>
      assessMeasurement(joko, { measurements: [] }, { on, weightKg: 22, lengthCm: 110, headCm: 51 })
    expect(at('2026-03-14').categories).toMatchObject({
      BB_U: {},
      IMT_U: { code: 'berisiko_gizi_lebih' },
      LK_U: {},
    })
    const five = at('2026-03-17')
    expect(five).toMatchObject({ band: null, categories: { IMT_U: { code: 'gizi_lebih' } } })
    expect(Object.keys(five.categories)).toEqual(['TB_U', 'IMT_U'])
  })

  it('gives lists the latest weighing with its letter', () => {
    const view = viewOf([
      measured('2026-01-12', { weightKg: 7.2 }),
      measured('2026-02-12', { weightKg: 7.7 }),
    ])
    expect(latestWeighing(budi, view)).toEqual({ on: '2026-02-12', kg: 7.7, status: 'N' })
    expect(latestWeighing(budi, { measurements: [] })).toBeUndefined()
  })

  it('has no number for a child whose birth is unknown', () => {
    const { birth: _, ...unknown } = budi
    const view = viewOf([measured('2026-01-12', { weightKg: 7.2 })])
    const assessment = assessMeasurement(unknown, view, view.measurements[0]!)
    expect(assessment).toMatchObject({ ageMonths: null, verdict: { status: 'B' }, band: null, reasons: [] })
    expect(Object.values(assessment.scores.z)).toEqual([null, null, null, null, null, null])
  })
})
