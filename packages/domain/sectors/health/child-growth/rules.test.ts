import { describe, expect, it } from 'vitest'
import { type JournalEntry, type PlainDate, standingEntries } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { cast, entry, posts } from '../../../testing/index.ts'
import type { ChildGrowthBody } from './form.ts'
import { childGrowthRules } from './rules.ts'
import { childGrowthView } from './view.ts'

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

const findingsOf = (child: PersonSubject, today: PlainDate, ...entries: JournalEntry[]) =>
  childGrowthRules(child, childGrowthView(standingEntries(entries) as JournalEntry<ChildGrowthBody>[]), today)

const codes = (child: PersonSubject, today: PlainDate, ...entries: JournalEntry[]) =>
  findingsOf(child, today, ...entries).map(({ code, level }) => `${code} ${level}`)

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

  it('is marked where it speaks of earlier weighings, for a phone that may not have all of them', () => {
    const shorter = measured('2026-02-12', { weightKg: 7.5, lengthCm: 64, position: 'berbaring', armCm: 11 })
    const marks = (...entries: JournalEntry[]) =>
      findingsOf(budi, '2026-02-12', ...entries).map(({ code, history }) => `${code} ${history === true}`)
    expect(marks(january, shorter)).toEqual(
      expect.arrayContaining(['no-weight-gain true', 'height-fell true', 'arm-red false']),
    )
    expect(marks(shorter)).toEqual(expect.arrayContaining(['first-weighing true', 'arm-red false']))
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
    expect(after({ weightKg: 8, lengthCm: 71 })).toEqual([])
    expect(after({ weightKg: 8.4, lengthCm: 71 })).toEqual([])
    const nextDay = measured('2026-01-13', { weightKg: 8, lengthCm: 70 })
    expect(codes(budi, '2026-02-12', before, nextDay)).not.toContain('copied watch')
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

  it('takes each index from the newest day that gives it', () => {
    const both = measured('2026-01-12', { weightKg: 6.3, lengthCm: 67, position: 'berbaring' })
    const length = measured('2026-02-05', { lengthCm: 68.5, position: 'berbaring', headCm: 44 })
    const weight = measured('2026-02-12', { weightKg: 7.6, armCm: 12 })
    expect(codes(budi, '2026-02-12', both, length, weight)).toEqual([
      'weight-gained inform',
      'wasted refer',
      'arm-yellow refer',
      'weight-jumped watch',
    ])
  })
})
