import { foldPerson, serviceById, tallyMonth } from '@simpul/domain/catalogue'
import { type Entry, figureOf, type JournalEntry, parseEntry } from '@simpul/domain/core'
import { describe, expect, it } from 'vitest'
import {
  type DistrictPlan,
  postStory,
  type StoryPlan,
  simulateDistrict,
  truthOf,
  writtenInto,
} from './index.ts'
import { habitsOf } from './written/habits.ts'

const plan: DistrictPlan = {
  seed: 'test',
  district: { code: '18.72', name: 'Kota Contoh' },
  subdistricts: [{ code: '18.72.01', name: 'Contoh Pusat' }],
  villages: [{ code: '18.72.01.1001', name: 'Contoh' }],
  postsPerVillage: 2,
  from: '2025-01-01',
}
const story: StoryPlan = { from: '2025-01-01', to: '2025-12-20', underFives: 40 }

function wholeStory(index = 0): Entry[] {
  const { months, registerOf, sessionOf } = postStory(simulateDistrict(plan), index, story, new Map())
  return months.flatMap((month) => [...registerOf(month), ...sessionOf(month)])
}

const byPerson = (entries: readonly JournalEntry[]): Map<string, JournalEntry[]> => {
  const found = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    if (entry.subject.kind === 'person')
      found.set(entry.subject.id, [...(found.get(entry.subject.id) ?? []), entry])
  }
  return found
}

describe('a made-up post', () => {
  it('is the same every time it is told', () => {
    expect(wholeStory()).toEqual(wholeStory())
  })

  it('writes only what a phone could write', () => {
    for (const entry of wholeStory()) {
      expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry })
      const read = entry.amends?.how === 'void' ? undefined : serviceById(entry.service)?.readBody(entry)
      expect(read, JSON.stringify(entry)).toMatchObject({ ok: true })
    }
  })

  it('numbers what each phone writes without a gap', () => {
    const numbers = new Map<string, number>()
    for (const { device, deviceSeq } of wholeStory()) {
      expect(deviceSeq).toBe((numbers.get(device) ?? 0) + 1)
      numbers.set(device, deviceSeq)
    }
  })

  it('looks like life: most children come, most gain, some are short', () => {
    const entries = wholeStory().map((entry, index) => ({ ...entry, seq: index + 1 }))
    const { posts } = simulateDistrict(plan)
    const unit = posts[0]?.unit
    if (unit === undefined) throw new Error('no post')
    const people = [...byPerson(entries)].map(([id, own]) => foldPerson(id, own))
    const tallies = tallyMonth(unit, people, [], '2025-11')
    const figure = (id: string) => {
      const tally = tallies.find(({ indicator }) => indicator === id)
      return tally === undefined ? Number.NaN : figureOf(tally.contribution)
    }
    expect(figure('skdn.S')).toBeGreaterThan(28)
    expect(figure('skdn.S')).toBeLessThan(52)
    expect(figure('skdn.D') / figure('skdn.S')).toBeGreaterThan(0.6)
    expect(figure('skdn.D')).toBe(figure('skdn.N') + figure('skdn.T') + figure('skdn.O') + figure('skdn.B'))
    expect(figure('skdn.N')).toBeGreaterThan(figure('skdn.T') / 2)
    expect(figure('growth.stunting')).toBeGreaterThan(0)
    expect(figure('growth.stunting')).toBeLessThan(figure('skdn.D') / 2)
  })

  it('some are written down twice: told by no entry, known to the truth', () => {
    const busy = { ...story, others: 60, duplicates: 0.3 }
    const district = simulateDistrict(plan)
    const truth = truthOf(district, busy)
    const books = writtenInto(district, busy)
    const written = new Set([...books.values()].flat().map(({ id }) => id))
    expect(truth.size).toBeGreaterThan(30)
    for (const [again, first] of truth) expect(written.has(again) && written.has(first)).toBe(true)
    const entries = [0, 1].flatMap((index) => {
      const { months, registerOf, sessionOf } = postStory(district, index, busy, new Map())
      return months.flatMap((month) => [...registerOf(month), ...sessionOf(month)])
    })
    expect(JSON.stringify(entries)).not.toContain('same-person')
    const people = byPerson(entries.map((entry, index) => ({ ...entry, seq: index + 1 })))
    expect(new Set(people.keys())).toEqual(written)
    for (const someone of [...books.values()].flat()) {
      const { subject } = foldPerson(someone.id, people.get(someone.id) ?? [])
      expect(subject.birth, JSON.stringify(someone)).toBe(someone.birth)
      if (!subject.name.startsWith('Bayi Ny.')) expect(subject.name).toBe(someone.name)
    }
  })

  it('kader have habits: some type in late what they wrote on paper, some round', () => {
    const late = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => habitsOf(`kader ${n + from}`)).filter(
        ({ onPaper }) => onPaper > 0.2,
      )
    expect(late(0, 200).length).toBeGreaterThan(8)
    expect(late(0, 200).length).toBeLessThan(40)
    const rounders = Array.from({ length: 200 }, (_, n) => habitsOf(`kader ${n}`)).filter(
      ({ halfKilos }) => halfKilos > 0.1,
    )
    expect(rounders.length).toBeGreaterThan(35)
    expect(rounders.length).toBeLessThan(95)
  })

  it('twins and namesakes live there too, in every people of the district', () => {
    const names = [
      ...writtenInto(simulateDistrict(plan), { ...story, underFives: 400, others: 400 }).values(),
    ].flat()
    expect(names.some(({ name }) => name.startsWith('Ni ') || name.startsWith('I '))).toBe(true)
    expect(names.some(({ name }) => name.includes('Siregar') || name.includes('Nasution'))).toBe(true)
    const births = names.flatMap(({ birth, motherName }) => (motherName ? [`${birth} ${motherName}`] : []))
    const twins = births.filter((birth, at) => births.indexOf(birth) !== at)
    expect(twins.length).toBeGreaterThan(3)
    const namesakes = names.length - new Set(names.map(({ name }) => name)).size
    expect(namesakes).toBeGreaterThan(20)
  })
})
