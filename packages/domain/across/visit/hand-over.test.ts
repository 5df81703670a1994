import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, lanesFor, mayWrite, rolesAt } from '../../access/index.ts'
import { foldSubject } from '../../catalogue/index.ts'
import { anyServiceById } from '../../catalogue/whole.ts'
import {
  checkMove,
  type JournalEntry,
  type PlainDate,
  SECTORS,
  type Sector,
  type Uuid,
} from '../../core/index.ts'
import { shuffledAndDoubled } from '../../testing/arbitraries.ts'
import { entry, idOf, kept, posts, staff } from '../../testing/index.ts'
import {
  handOverAnswerId,
  handOverFile,
  handOverReceiptId,
  handOverServiceId,
  isReceived,
  screenings,
  urgencyOf,
} from './index.ts'

const TODAY: PlainDate = '2026-03-12'
const PATH: readonly Uuid[] = [posts.mawar, idOf('village', 'one')]
const HAND_OVER = idOf('hand-over', 'one')
const HOUSE = idOf('household', 'one')
const kader = (sector: Sector, more = {}): Actor => ({
  user: staff.sari,
  assignments: [{ role: 'kader', unit: posts.mawar, sector, from: '2026-01-01', ...more }],
})
const service = (id: string) => {
  const found = anyServiceById(id)
  if (found === undefined) throw new Error(id)
  return found
}
const pairs = SECTORS.flatMap((own) =>
  SECTORS.filter((one) => one !== own).map((other) => [own, other] as const),
)

function about(id: string, body: unknown, more: Partial<JournalEntry> = {}): JournalEntry {
  const subject = { kind: 'hand-over', id: HAND_OVER } as const
  return { ...entry({ service: id, about: HAND_OVER, body }), subject, ...more } as JournalEntry
}
const handed = (sector: Sector, needs: readonly string[], more = {}) =>
  about(handOverServiceId(sector), { visit: idOf('visit', 'one'), household: HOUSE, needs, ...more })
const answered = (sector: Sector, from: string, to: string, more = {}) =>
  about(handOverAnswerId(sector), { from, to, ...more })
const received = (sector: Sector) => about(handOverReceiptId(sector), { from: 'handed', to: 'received' })
const fold = (entries: readonly JournalEntry[]) =>
  foldSubject('hand-over', HAND_OVER, entries, anyServiceById)

describe.each(pairs)('a kader of %s who asked for %s', (own, other) => {
  const writer = kader(own)
  const full = lanesFor(writer, posts.mawar, PATH, TODAY)
    .filter(({ mode }) => mode !== 'none')
    .map(({ lane }) => lane)

  it('hands it over, and neither reads nor changes it again', () => {
    expect(mayWrite(writer, service(handOverServiceId(other)), PATH, TODAY)).toBe(true)
    expect(mayWrite(writer, service(handOverServiceId(other)), PATH, TODAY, 'correct')).toBe(false)
    expect(full).not.toContain(service(handOverServiceId(other)).lane)
    expect(full).not.toContain(service(handOverAnswerId(other)).lane)
  })

  it('sees that it was received and cannot say so', () => {
    const receipt = service(handOverReceiptId(other))
    expect(full).toContain(receipt.lane)
    expect(rolesAt(writer, receipt.sector, PATH, TODAY)).toEqual([])
    expect(rolesAt(kader(other), receipt.sector, PATH, TODAY)).toEqual(['kader'])
  })
})

describe('what lies where others read', () => {
  it('has no box for an answer, a name or a house', () => {
    for (const sector of SECTORS) {
      const receipt = service(handOverReceiptId(sector))
      expect(receipt.readBody(received(sector)).ok).toBe(true)
      for (const key of ['why', 'household', 'people', 'needs', 'note'])
        expect(receipt.readBody(about(receipt.id, { from: 'handed', to: 'received', [key]: 'x' })).ok).toBe(
          false,
        )
    }
    const visit = service('household-visit')
    const body = { outcome: 'met', household: HOUSE, purposes: ['data'], asked: ['social'] }
    const said = (more: object) =>
      visit.readBody({ version: 1, happenedOn: TODAY, body: { ...body, ...more } }).ok
    expect(said({})).toBe(true)
    for (const key of ['needs', 'answers', 'danger', 'note', 'handOvers'])
      expect(said({ [key]: ['x'] })).toBe(false)
    // No free words: whatever is told at the door belongs into the form of a sector.
    const words = visit.questions.filter(({ type }) => type === 'text').map(({ key }) => key)
    expect(words).toEqual(['companion'])
  })

  it('carries in a hand-over only needs of the sector it goes to', () => {
    for (const { sector, questions } of screenings) {
      const { readBody, questions: asked } = service(handOverServiceId(sector))
      const own = questions.map(({ key }) => key)
      expect(readBody(handed(sector, own)).ok).toBe(true)
      expect(asked.some(({ type }) => type === 'text')).toBe(false)
      const foreign = screenings.filter((one) => one.sector !== sector).flatMap((one) => one.questions)
      for (const { key } of foreign) expect(readBody(handed(sector, [key])).ok).toBe(false)
    }
  })
})

describe('a hand-over', () => {
  it('is there once, whatever came first and however often', () => {
    const all = kept(
      handed('social', ['no-papers', 'no-food']),
      received('social'),
      answered('social', 'open', 'taken'),
      answered('social', 'taken', 'declined', { why: 'served' }),
    )
    const expected = fold(all)
    expect(handOverFile(HAND_OVER, expected.views)).toMatchObject({
      sector: 'social',
      urgency: 'high',
      state: 'declined',
      handOver: { household: HOUSE, by: staff.sari, needs: ['no-papers', 'no-food'] },
      answer: { why: 'served' },
    })
    fc.assert(
      fc.property(shuffledAndDoubled(all), (arrived) => {
        expect(fold(arrived)).toStrictEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing but received for whoever reads the post only', () => {
    const { views } = fold(kept(received('social')))
    expect(handOverFile(HAND_OVER, views)).toBeUndefined()
    expect(isReceived('social', views)).toBe(true)
    expect(isReceived('education', views)).toBe(false)
  })

  it('is open until somebody answers, and shows what is on its way', () => {
    const first = kept(handed('health', ['long-cough']))
    expect(handOverFile(HAND_OVER, fold(first).views)?.state).toBe('open')
    const taken = [...first, answered('health', 'open', 'taken')]
    expect(handOverFile(HAND_OVER, fold(taken).views)?.state).toBe('taken')
  })

  it('is not turned down without a reason, and not finished before it was taken', () => {
    const { readBody, workflow } = service(handOverAnswerId('housing'))
    expect(readBody(answered('housing', 'open', 'declined')).ok).toBe(false)
    expect(readBody(answered('housing', 'open', 'declined', { why: 'refused' })).ok).toBe(true)
    expect(checkMove(workflow!, 'open', { from: 'open', to: 'done' }, ['kader'])).toBe('move-not-listed')
    expect(checkMove(workflow!, 'taken', { from: 'open', to: 'taken' }, ['kader'])).toBe('state-changed')
    expect(checkMove(workflow!, 'open', { from: 'open', to: 'taken' }, ['village_operator'])).toBe(
      'mover-not-allowed',
    )
  })

  it('names a household or a person', () => {
    const { readBody } = service(handOverServiceId('social'))
    const nobody = about(handOverServiceId('social'), { visit: HOUSE, needs: ['no-food'] })
    expect(readBody(nobody).ok).toBe(false)
    expect(readBody(about(nobody.service, { visit: HOUSE, people: [HOUSE], needs: ['no-food'] })).ok).toBe(
      true,
    )
  })

  it('is as urgent as the most pressing need', () => {
    expect(urgencyOf('social', ['no-papers'])).toBe('low')
    expect(urgencyOf('social', ['no-papers', 'disability'])).toBe('medium')
    expect(urgencyOf('social', ['no-papers', 'no-food'])).toBe('high')
  })
})

describe('a covered sector', () => {
  it('is read from the first day of the cover to its last', () => {
    const cover = [{ sector: 'social', from: '2026-03-10', until: '2026-03-20', note: 'cuti' }] as const
    const covering = kader('health', { cover })
    const reads = (on: PlainDate) =>
      lanesFor(covering, posts.mawar, PATH, on).find(({ lane }) => lane === 'social:L3')?.mode === 'full'
    expect(
      ['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map((on) => reads(on as PlainDate)),
    ).toEqual([false, true, true, false])
  })
})
