import { expect, it } from 'vitest'
import { todayOf } from './today-of.ts'

it('a desk that opens early in the morning works on the new day, in every time zone of the country', () => {
  const at = (serverTime: string, hours: number) => todayOf({ serverTime, cell: { utcOffset: hours * 60 } })
  expect(at('2026-02-28T16:59:59.000Z', 7)).toBe('2026-02-28')
  expect(at('2026-02-28T17:00:00.000Z', 7)).toBe('2026-03-01')
  expect(at('2026-02-28T23:30:00.000Z', 8)).toBe('2026-03-01')
  expect(at('2026-02-28T15:00:00.000Z', 9)).toBe('2026-03-01')
})
