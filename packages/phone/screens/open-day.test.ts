import type { PlainDate } from '@simpul/domain/core'
import { expect, test } from 'vitest'
import type { SessionDay } from '../db/phone.ts'
import { openDay } from './open-day.ts'

test('a day that had been called off opens from there: the server refuses a step from any other state', async () => {
  const written: unknown[] = []
  const phone = {
    today: () => '2026-03-10' as PlainDate,
    record: (draft: unknown) => {
      written.push(draft)
      return Promise.resolve({ ok: true as const, value: [] })
    },
  }
  const day = { id: '0198a000-0000-7000-8000-000000000001', state: 'not_held', proposed: undefined }
  expect(await openDay(phone, day as unknown as SessionDay)).toBe(true)
  expect(written).toMatchObject([{ body: { from: 'not_held', to: 'open' } }])
})
