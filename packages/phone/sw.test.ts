import type { Uuid } from '@simpul/domain/core'
import { staff } from '@simpul/domain/testing'
import { expect, it, onTestFinished, vi } from 'vitest'
import { child, drafts, isAllKept } from './sync/testing/drafts.ts'
import { lineBehind, openTown, unlockOn } from './sync/testing/test-phones.ts'
import { watchUpdates } from './sync/watch-updates.ts'

vi.mock('workbox-precaching', () => ({
  cleanupOutdatedCaches: () => {},
  createHandlerBoundToURL: () => {},
  precacheAndRoute: () => {},
}))
vi.mock('workbox-routing', () => ({ NavigationRoute: vi.fn(), registerRoute: () => {} }))

type Handler = (event: { data?: unknown; waitUntil: (work: Promise<unknown>) => void }) => void

/** The new worker as it waits, on a page that another one serves: what it does, and when it has taken over. */
async function waitingWorker() {
  const handlers = new Map<string, Handler>()
  const page = Object.assign(new EventTarget(), {
    controller: {},
    register: async () =>
      Object.assign(new EventTarget(), { waiting: worker, update: async () => undefined }),
  })
  const claim = async (): Promise<boolean> => page.dispatchEvent(new Event('controllerchange'))
  const tell = (name: string, data?: unknown): Promise<unknown> => {
    let done: Promise<unknown> = Promise.resolve()
    const waitUntil = (work: Promise<unknown>): void => {
      done = work
    }
    handlers.get(name)?.({ data, waitUntil })
    return done
  }
  const worker = { postMessage: (data: unknown) => void tell('message', data) }
  vi.stubGlobal('self', {
    __WB_MANIFEST: [],
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    skipWaiting: () => tell('activate'),
    clients: { claim },
  })
  await import('./sw.ts')
  return page
}

it('a new version is taken with a full outbox: not a row is touched, and everything leaves afterwards', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  on.online = false
  const children = Array.from({ length: 220 }, child)
  await phone.record(children.flatMap((one) => [drafts.details(one), drafts.registered(one)]))
  await phone.record(children.map((one) => drafts.weighed(one, 7.2)))
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ waiting: 660, kept: 0 })
  const { session } = lineBehind(phone)
  const rows = async (): Promise<unknown> => [
    await session.db.outbox.toArray(),
    await session.db.loose.toArray(),
    await session.db.sent.toArray(),
    await session.db.meta.get('pen'),
  ]
  const before = await rows()

  const serviceWorker = await waitingWorker()
  const reload = vi.fn()
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('location', { reload })
  onTestFinished(() => void vi.unstubAllGlobals())
  const updates = watchUpdates()
  await expect.poll(() => updates.ready.get()).toBe(true)
  expect(reload).not.toHaveBeenCalled()
  updates.apply()
  await expect.poll(() => reload).toHaveBeenCalledOnce()
  expect(await rows()).toEqual(before)

  const sent: Uuid[] = children.map(({ id }) => id)
  void phone.lock()
  on.online = true
  const after = await unlockOn(on, staff.sari)
  await after.syncNow()
  expect(isAllKept(after)).toBe(true)
  expect(after.status.get()).toMatchObject({ waiting: 0, kept: 660, held: [], refused: [] })
  expect(after.people.get().map(({ id }) => id)).toEqual(expect.arrayContaining(sent))
})
