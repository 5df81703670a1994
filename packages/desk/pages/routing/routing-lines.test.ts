import type { CaseRoutesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { routingLines } from './routing-lines.ts'

const setAt = '2026-03-02T03:00:00Z'
const answer: CaseRoutesAnswer = {
  mayChange: true,
  areas: [],
  offices: [
    { id: 'perkim', name: 'Dinas Perkim', codes: ['DINAS_PERKIM'], until: null },
    { id: 'social', name: 'Dinas Sosial', codes: ['DINAS_SOSIAL'], until: null },
    { id: 'old', name: 'Dinas Lama', codes: [], until: '2025-12-31' },
  ],
  routes: [
    { id: '1', sector: 'housing', area: '18.72', office: 'old', standIn: 'social', setAt },
    { id: '2', sector: 'housing', code: 'HSG-02', area: '18.72.01', office: 'perkim', setAt },
  ],
}
const line = (code: string | undefined, area: string, of = answer) =>
  routingLines(of, 'housing', area).find((one) => one.code === code)

it('shows the office in force with the line that says so', () => {
  expect(line('HSG-01', '18.72.01')).toMatchObject({
    office: 'Dinas Sosial',
    via: 'stand-in',
    route: { id: '1' },
  })
  expect(line('HSG-02', '18.72.01')).toMatchObject({ office: 'Dinas Perkim', via: 'route', own: { id: '2' } })
  expect(line('HSG-02', '18.72')).toMatchObject({ office: 'Dinas Sosial', own: undefined })
  expect(line(undefined, '18.72')).toMatchObject({ office: 'Dinas Sosial', own: { id: '1' } })
})

it('without a line the catalogue says, and of a whole sector nobody', () => {
  const bare = { ...answer, routes: [] }
  expect(line('HSG-01', '18.72', bare)).toMatchObject({
    office: 'Dinas Perkim',
    via: 'catalogue',
    route: undefined,
  })
  expect(line(undefined, '18.72', bare)).toMatchObject({ office: undefined, via: undefined })
  expect(line('HSG-06', '18.72', bare)).toMatchObject({ office: undefined })
})
