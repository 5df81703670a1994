import '../db/testing/fake-browser.ts'
import { addMonths, monthOf } from '@simpul/domain/core'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Phone } from '../db/phone.ts'
import { openPractice, type Practice } from './open-practice.ts'

const noon = Date.parse('2026-03-31T05:00:00Z')
let practice: Practice | undefined

async function opened(): Promise<Phone> {
  practice = await openPractice(() => noon)
  return practice.phone
}

afterEach(async () => {
  vi.restoreAllMocks()
  await practice?.end()
})

describe('practising', () => {
  it('opens a post with children, history and a session day today', async () => {
    const { people, post, today, status, tallies } = await opened()
    expect(
      people.get().filter(({ atHome, weightKg }) => atHome && weightKg !== undefined).length,
    ).toBeGreaterThan(10)
    expect(people.get().some(({ weighedThisMonth }) => weighedThisMonth)).toBe(false)
    expect(post.sessionDayRule).toEqual({ kind: 'day-of-month', day: Number(today().slice(-2)) })
    expect(status.get()).toMatchObject({ complete: true, trouble: undefined, total: 0 })
    const before = await tallies(addMonths(monthOf(today()), -1))
    expect(before.find(({ indicator }) => indicator === 'skdn.D')?.contribution).toMatchObject({
      kind: 'reach',
    })
  })

  it('keeps what is saved as a server would, and asks no network', async () => {
    const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was asked'))
    const phone = await opened()
    const child = phone.people.get().find(({ atHome }) => atHome)
    const saved = await phone.record({
      service: 'child-growth',
      subject: { kind: 'person', id: child?.id ?? '' },
      body: { weightKg: 8.4 },
    })
    expect(saved.ok).toBe(true)
    await phone.syncNow()
    await expect.poll(() => phone.status.get()).toMatchObject({ total: 1, kept: 1, waiting: 0 })
    const day = await phone.sessionDay(phone.today())
    const body = { from: 'planned', to: 'open', day: day.day }
    await phone.record({ service: 'session-day', subject: { kind: 'activity', id: day.id }, body })
    await phone.syncNow()
    expect(await phone.sessionDay(phone.today())).toMatchObject({ state: 'open', proposed: undefined })
    expect(network).not.toHaveBeenCalled()
  })

  it('begins anew each time and leaves other databases alone', async () => {
    const other = new Dexie('simpul-someone')
    other.version(1).stores({ meta: '&key' })
    await other.open()
    const first = await opened()
    const child = first.people.get().find(({ atHome }) => atHome)
    const subject = { kind: 'person', id: child?.id ?? '' } as const
    await first.record({ service: 'child-growth', subject, body: { weightKg: 8.4 } })
    await first.lock()
    const again = await opened()
    expect(again.status.get().total).toBe(0)
    await practice?.end()
    const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith('simpul'))
    expect(names).toEqual(['simpul-someone'])
    other.close()
  })
})
