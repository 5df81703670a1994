import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type JournalEntry, type PlainDate, standingEntries } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { cast, entry, posts, replaced, voided } from '../../../testing/index.ts'
import { shuffledAndDoubled } from '../../../testing/arbitraries.ts'
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
/** A girl, born 2024-06-03. */
const ayu = subject(cast.ayu)

const measured = (happenedOn: PlainDate, body: ChildGrowthBody): JournalEntry<ChildGrowthBody> =>
  entry({ service: 'child-growth', about: budi.id, happenedOn, body })

const viewOf = (entries: readonly JournalEntry[]) =>
  childGrowth.view(standingEntries(entries) as JournalEntry<ChildGrowthBody>[])

const findingsOf = (child: PersonSubject, today: PlainDate, ...entries: JournalEntry[]) =>
  childGrowth.rules?.(child, viewOf(entries), today) ?? []

const codes = (child: PersonSubject, today: PlainDate, ...entries: JournalEntry[]) =>
  findingsOf(child, today, ...entries).map(({ code, level }) => `${code} ${level}`)

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

describe('what a kader is told', () => {
  const january = measured('2026-01-12', { weightKg: 7.2, lengthCm: 67, position: 'berbaring' })

  it('is good news when the weight rose enough', () => {
    const february = measured('2026-02-12', { weightKg: 7.6, lengthCm: 68.2, position: 'berbaring' })
    expect(codes(budi, '2026-02-12', january, february)).toEqual(['weight-gained inform'])
  })

  it('is to refer a child whose weight did not rise, with grams and without blame', () => {
    const [finding] = findingsOf(budi, '2026-02-12', january, measured('2026-02-12', { weightKg: 7.5 }))
    expect(finding).toMatchObject({
      code: 'no-weight-gain',
      level: 'refer',
      params: { gain: 300, kbm: 400 },
      referral: { when: { id: 'bulan ini' } },
      edition: '2021',
    })
    expect(finding?.say?.id).toMatch(/Bukan salah Ibu.*diperiksa petugas/)
  })

  it('is more pressing after two months', () => {
    const twice = [
      january,
      measured('2026-02-12', { weightKg: 7.3 }),
      measured('2026-03-12', { weightKg: 7.3 }),
    ]
    expect(findingsOf(budi, '2026-03-12', ...twice)[0]).toMatchObject({
      code: 'repeated-no-weight-gain',
      params: { times: 2 },
      referral: { when: { id: 'minggu ini' } },
    })
  })

  it('says B, O and the first month of life plainly', () => {
    expect(codes(budi, '2026-01-12', january)).toEqual(['first-weighing inform'])
    expect(codes(budi, '2026-03-12', january, measured('2026-03-12', { weightKg: 8.2 }))).toEqual([
      'missed-last-month inform',
    ])
    const newborn = [measured('2025-07-31', { weightKg: 3.4 }), measured('2025-08-10', { weightKg: 3.9 })]
    expect(codes(budi, '2025-08-10', ...newborn)).toEqual(['gain-not-judged inform'])
  })

  it('names each index that is red, with its place and time', () => {
    const thin = measured('2026-02-12', { weightKg: 5.8, lengthCm: 64, position: 'berbaring', headCm: 40 })
    const found = findingsOf(budi, '2026-02-12', thin)
    expect(found.map(({ code, level }) => `${code} ${level}`)).toEqual([
      'first-weighing inform',
      'stunted refer',
      'below-red-line refer',
      'wasted refer',
      'head-small refer',
    ])
    const to = found.map(({ referral }) => referral?.to.id)
    expect(to.slice(1, 3)).toEqual(['dokter Puskesmas', 'Puskesmas atau Pustu'])
  })

  it('sends gizi buruk today, to hospital when small or under six months', () => {
    const buruk = measured('2026-02-12', { weightKg: 5, lengthCm: 66, position: 'berbaring' })
    const severe = findingsOf(budi, '2026-02-12', buruk).find(({ code }) => code === 'severely-wasted')
    expect(severe).toMatchObject({
      level: 'urgent',
      referral: { to: { id: 'Puskesmas atau Pustu' }, when: { id: 'hari ini' } },
    })
    const young = measured('2025-12-12', { weightKg: 4.2, lengthCm: 60, position: 'berbaring' })
    const youngest = findingsOf(budi, '2025-12-12', young).find(({ code }) => code === 'severely-wasted')
    expect(youngest?.referral?.to.id).toBe('rumah sakit')
  })

  it('looks at arm and feet as well', () => {
    expect(codes(budi, '2026-02-12', measured('2026-02-12', { armCm: 11.4 }))).toEqual(['arm-red urgent'])
    expect(codes(budi, '2026-02-12', measured('2026-02-12', { armCm: 11.5 }))).toEqual(['arm-yellow refer'])
    expect(codes(budi, '2025-12-12', measured('2025-12-12', { armCm: 11.4 }))).toEqual([])
    expect(codes(budi, '2026-02-12', measured('2026-02-12', { oedema: true }))).toEqual(['oedema urgent'])
    const gone = [
      measured('2026-01-12', { oedema: true }),
      measured('2026-02-12', { weightKg: 8, oedema: false }),
    ]
    expect(codes(budi, '2026-02-12', ...gone)).toEqual(['first-weighing inform'])
  })

  it('teaches about too much weight', () => {
    const heavy = (weightKg: number) =>
      codes(ayu, '2026-06-03', measured('2026-06-03', { weightKg, lengthCm: 86, position: 'berdiri' }))
    expect(heavy(13.2)).toContain('overweight-risk refer')
    expect(heavy(14.6)).toEqual(['first-weighing inform', 'above-orange-line refer', 'overweight refer'])
    expect(heavy(16)).toContain('obese refer')
  })

  it('asks to measure again what cannot be believed, and believes what was confirmed', () => {
    const slip = { weightKg: 20, lengthCm: 70, position: 'berbaring' } as const
    expect(codes(budi, '2026-02-12', measured('2026-02-12', slip))).toEqual([
      'first-weighing inform',
      'implausible-bb-u watch',
      'implausible-bb-tb watch',
    ])
    const sure = measured('2026-02-12', { ...slip, confirmed: ['weightKg', 'lengthCm'] })
    expect(codes(budi, '2026-02-12', sure)).toEqual([
      'first-weighing inform',
      'implausible-bb-u inform',
      'above-orange-line refer',
      'implausible-bb-tb inform',
      'obese refer',
    ])
  })

  it('does not wait for a second look at a child that seems far too thin', () => {
    const starving = measured('2026-02-12', { weightKg: 3.6, lengthCm: 66, position: 'berbaring' })
    expect(codes(budi, '2026-02-12', starving)).toEqual(
      expect.arrayContaining(['implausible-bb-tb watch', 'severely-wasted urgent']),
    )
  })

  it('notices changes that can hardly be', () => {
    const before = measured('2026-01-12', { weightKg: 8, lengthCm: 70, headCm: 44, position: 'berbaring' })
    const after = (body: ChildGrowthBody) =>
      codes(budi, '2026-02-12', before, measured('2026-02-12', body)).filter((code) => code.endsWith('watch'))
    expect(after({ lengthCm: 69.9 })).toEqual(['height-fell watch'])
    expect(after({ lengthCm: 69.9, confirmed: ['lengthCm'] })).toEqual([])
    expect(after({ lengthCm: 74.2 })).toEqual(['height-jumped watch'])
    expect(after({ headCm: 43.4 })).toEqual(['head-fell watch'])
    expect(after({ weightKg: 9.3 })).toEqual(['weight-jumped watch'])
    expect(after({ weightKg: 8, lengthCm: 70 })).toEqual(['copied watch'])
    expect(after({ weightKg: 8.4, lengthCm: 71 })).toEqual([])
  })

  it('ends with preschool age and with death', () => {
    const joko = subject(cast.joko)
    const thin = measured('2026-02-12', { weightKg: 10, lengthCm: 100, position: 'berdiri' })
    expect(codes(joko, '2027-03-14', thin)).not.toEqual([])
    expect(codes(joko, '2027-03-15', thin)).toEqual([])
    expect(codes({ ...joko, died: '2026-03-01' }, '2026-04-01', thin)).toEqual([])
  })

  it('speaks of what was measured within the last hundred days only', () => {
    const long = measured('2026-01-12', { lengthCm: 60, position: 'berbaring' })
    const later = (day: PlainDate) => codes(budi, day, long, measured(day, { weightKg: 8.4 }))
    expect(later('2026-04-21')).toContain('severely-stunted refer')
    expect(later('2026-04-22')).not.toContain('severely-stunted refer')
  })

  it('has no number for a child whose birth is unknown', () => {
    const { birth: _, ...unknown } = budi
    const view = viewOf([january])
    const assessment = assessMeasurement(unknown, view, view.measurements[0]!)
    expect(assessment).toMatchObject({ ageMonths: null, verdict: { status: 'B' }, band: null, reasons: [] })
    expect(Object.values(assessment.scores.z)).toEqual([null, null, null, null, null, null])
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
})
