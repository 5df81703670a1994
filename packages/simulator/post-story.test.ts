import { foldPerson, serviceById, tallyMonth } from '@simpul/domain/catalogue'
import { type Entry, figureOf, type JournalEntry, parseEntry } from '@simpul/domain/core'
import { describe, expect, it } from 'vitest'
import { type DistrictPlan, postStory, type StoryPlan, simulateDistrict } from './index.ts'

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
})
