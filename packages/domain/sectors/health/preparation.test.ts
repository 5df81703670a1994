import { expect, it } from 'vitest'
import { preparationFor } from './preparation.ts'

const keys = (...given: Parameters<typeof preparationFor>) => preparationFor(...given).map(({ key }) => key)

it('what is prepared follows who is expected', () => {
  const babies = keys('2026-03-03', new Set(['bayi'] as const))
  expect(babies).toEqual([
    'list',
    'invite',
    'tasks',
    'babyScale',
    'lengthBoard',
    'armTape',
    'headTape',
    'food',
  ])
  const old = keys('2026-03-03', new Set(['lansia'] as const))
  expect(old).toContain('bloodSugar')
  expect(old).not.toContain('babyScale')
  expect(keys('2026-03-03', new Set())).toEqual(['list', 'invite', 'tasks'])
})

it('vitamin A is brought in February and August, deworming tablets in August', () => {
  const balita = new Set(['balita'] as const)
  const given = (day: '2026-01-31' | '2026-02-03' | '2026-08-03') =>
    keys(day, balita).filter((key) => key === 'vitaminA' || key === 'deworming')
  expect([given('2026-01-31'), given('2026-02-03'), given('2026-08-03')]).toEqual([
    [],
    ['vitaminA'],
    ['vitaminA', 'deworming'],
  ])
})
