import type { PlainDate } from '@simpul/domain/core'
import { describe, expect, it } from 'vitest'
import type { Store } from '../db/store.ts'
import { testSession, testStore } from '../db/testing/test-session.ts'
import { stateOfDay } from './check-in.ts'
import { callOffDraft, countdown, moveDraft, planOf, plansOf } from './day-plan.ts'
import { openingOf } from './open-day.ts'

/** A phone of a post that opens on the 17th; it is the 10th of March 2026. */
async function phoneOfPost(): Promise<Store> {
  const session = await testSession()
  const [unit] = session.me.units
  const units = [{ ...unit, sessionDayRule: { kind: 'day-of-month', day: 17 } }]
  return testStore({ ...session, me: { ...session.me, units: units as typeof session.me.units } })
}

const plan = async (phone: Store) => {
  const found = await planOf(phone, '2026-03')
  if (found === undefined) throw new Error('no plan')
  return found
}

/** Moves the plan of March as the screen does. */
async function move(phone: Store, to: PlainDate): Promise<void> {
  const now = await plan(phone)
  const back = now.movedFrom.includes(to) ? await phone.sessionDay(to) : undefined
  expect((await phone.record(moveDraft(now, back, to, 'balai dipakai'))).ok).toBe(true)
}

describe('the plan of a post', () => {
  it('follows its rule, this month and then the next', async () => {
    const phone = await phoneOfPost()
    expect((await plansOf(phone, '2026-03-10')).next).toMatchObject({ day: '2026-03-17', movedFrom: [] })
    expect((await plansOf(phone, '2026-03-17')).next?.day).toBe('2026-03-17')
    expect((await plansOf(phone, '2026-03-18')).next?.day).toBe('2026-04-17')
  })

  it('is moved, moved again, and back to where it was', async () => {
    const phone = await phoneOfPost()
    await move(phone, '2026-03-19')
    expect(await plan(phone)).toMatchObject({ day: '2026-03-19', movedFrom: ['2026-03-17'] })
    await move(phone, '2026-03-25')
    expect(await plan(phone)).toMatchObject({ day: '2026-03-25', movedFrom: ['2026-03-17', '2026-03-19'] })
    await move(phone, '2026-03-19')
    expect(await plan(phone)).toMatchObject({ day: '2026-03-19', movedFrom: ['2026-03-17'] })
    await move(phone, '2026-03-17')
    expect(await plan(phone)).toMatchObject({ day: '2026-03-17', movedFrom: [] })
    expect(stateOfDay((await plan(phone)).session)).toBe('planned')
  })

  it('called off goes on with the next month', async () => {
    const phone = await phoneOfPost()
    await phone.record(callOffDraft(await plan(phone), 'banjir'))
    const { next, missed } = await plansOf(phone, '2026-03-10')
    expect([next?.day, missed]).toEqual(['2026-04-17', undefined])
  })

  it('tells of a day that nobody opened, unless another day of the month was', async () => {
    const phone = await phoneOfPost()
    expect((await plansOf(phone, '2026-03-20')).missed?.day).toBe('2026-03-17')
    await phone.record(openingOf(await phone.sessionDay('2026-03-19')))
    expect((await plansOf(phone, '2026-03-20')).missed).toBeUndefined()
  })

  it('is counted down in days', () => {
    const count = (day: PlainDate) => countdown('2026-03-10', day)
    expect([count('2026-03-10').text.id, count('2026-03-11').text.id]).toEqual(['hari ini', 'besok'])
    expect(count('2026-03-17')).toMatchObject({ params: { count: 7 } })
  })
})
