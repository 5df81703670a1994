import { expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../core/index.ts'
import { balitaBornFrom, isBalita } from './balita.ts'

it('a child born on the first of those days is still a balita in the month, one born the day before is not', () => {
  const child = (birth: PlainDate) => ({ id: 'x', name: 'x', birth, stays: [] })
  for (const month of ['2026-03', '2026-12', '2024-02'] as const) {
    const first = balitaBornFrom(month)
    expect(isBalita(child(first), month)).toBe(true)
    expect(isBalita(child(addDays(first, -1)), month)).toBe(false)
  }
})
