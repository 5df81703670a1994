import { describe, expect, it } from 'vitest'
import type { Sector } from '../../core/index.ts'
import { visitAgenda } from './index.ts'

const TODAY = '2026-03-12'
const toddler = { id: 'toddler', birth: '2023-06-01', sex: 'L' } as const
const pupil = { id: 'pupil', birth: '2016-03-13', sex: 'P' } as const
const grandfather = { id: 'grandfather', birth: '1958-01-01', sex: 'L' } as const

const ownOf = (agenda: ReturnType<typeof visitAgenda>) =>
  agenda.own.map(({ service, member, due }) => `${service} ${member ?? 'house'} ${due ? 'due' : 'later'}`)
const askedOf = (agenda: ReturnType<typeof visitAgenda>, sector: Sector) =>
  agenda.others.find((one) => one.sector === sector)?.questions.map(({ question }) => question.key)

describe('what to ask in a house', () => {
  it('is the own sector in full, for whom it is meant', () => {
    expect(ownOf(visitAgenda([toddler, pupil, grandfather], ['education'], [], TODAY))).toEqual([
      'EDU-01 toddler due',
      'EDU-02 pupil due',
    ])
    expect(ownOf(visitAgenda([toddler, pupil], ['health'], [], TODAY))).toEqual(['child-growth toddler due'])
  })

  it('is of the other sectors a few questions that fit those who live there', () => {
    const agenda = visitAgenda([pupil], ['health'], [], TODAY)
    expect(agenda.others.map(({ sector }) => sector)).not.toContain('health')
    expect(askedOf(agenda, 'education')).toEqual(['no-school', 'school-cost', 'special-needs'])
    expect(askedOf(agenda, 'social')).toEqual(['no-food', 'disability', 'no-papers'])
    expect(askedOf(visitAgenda([grandfather], ['health'], [], TODAY), 'social')).toContain('alone')
    expect(askedOf(visitAgenda([grandfather], ['housing'], [], TODAY), 'health')).toEqual([
      'long-cough',
      'medicine-stopped',
    ])
  })

  it('names whom a question may be about', () => {
    const { others } = visitAgenda([toddler, pupil], ['health'], [], TODAY)
    const [school] = others.find(({ sector }) => sector === 'education')?.questions ?? []
    expect(school).toMatchObject({ question: { key: 'no-school' }, members: ['pupil'] })
  })

  it('has a covered sector as its own', () => {
    const agenda = visitAgenda([toddler], ['health', 'public-works'], [], TODAY)
    expect(ownOf(agenda)).toContain('PWK-01 house due')
    expect(agenda.others.map(({ sector }) => sector)).not.toContain('public-works')
  })

  it('asks again when the round is over, and not for what is open', () => {
    const done = (on: '2025-03-12' | '2025-03-13', more = {}) => [{ service: 'PWK-01', on, ...more }]
    const water = (agenda: ReturnType<typeof visitAgenda>) =>
      agenda.own.find(({ service }) => service === 'PWK-01')
    const asked = (before: ReturnType<typeof done>) => water(visitAgenda([], ['public-works'], before, TODAY))
    expect(asked(done('2025-03-12'))).toMatchObject({ due: true, last: '2025-03-12' })
    expect(asked(done('2025-03-13'))).toMatchObject({ due: false })
    expect(asked(done('2025-03-12', { openCase: 'one' }))).toMatchObject({ due: false, openCase: 'one' })
    expect(ownOf(visitAgenda([], ['public-works'], done('2025-03-13'), TODAY)).at(-1)).toBe(
      'PWK-01 house later',
    )
  })

  it('takes a day for whose age: the birthday counts', () => {
    const turning = { id: 'turning', birth: '2019-03-12' } as const
    const services = (today: '2026-03-11' | '2026-03-12') =>
      ownOf(visitAgenda([turning], ['education'], [], today))
    expect(services('2026-03-11')).toEqual(['EDU-01 turning due'])
    expect(services('2026-03-12')).toEqual(['EDU-02 turning due'])
  })

  it('asks about somebody without a birthday like about everybody', () => {
    expect(ownOf(visitAgenda([{ id: 'somebody' }], ['education'], [], TODAY))).toHaveLength(2)
    expect(askedOf(visitAgenda([{ id: 'somebody' }], ['health'], [], TODAY), 'social')).toContain('alone')
  })
})
