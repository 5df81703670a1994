import { idOf } from '@simpul/domain/testing'
import { expect, it, vi } from 'vitest'
import { listenForPush, type NoticeWorker, type TouchedEvent, type WakingEvent } from './push-worker.ts'

type Event = WakingEvent & TouchedEvent

/** A service worker with these pages open, as far as notices know one. */
function workerWith(urls: readonly string[]) {
  const handlers = new Map<string, (event: Event) => void>()
  const shown: unknown[][] = []
  const opened: string[] = []
  const navigated: string[] = []
  const pages = urls.map((url) => {
    const page = {
      url,
      navigate: async (to: string) => void navigated.push(to),
      focus: async () => page,
    }
    return page
  })
  const worker: NoticeWorker = {
    location: { origin: 'https://simpul.test' },
    addEventListener: (name: string, handler: (event: Event) => void) => void handlers.set(name, handler),
    registration: {
      scope: 'https://simpul.test/meja/',
      showNotification: async (...said: unknown[]) => void shown.push(said),
    },
    clients: { matchAll: async () => pages, openWindow: async (url: string) => void opened.push(url) },
  }
  listenForPush(worker)
  const tell = async (name: string, event: Partial<Event>): Promise<void> => {
    let done: Promise<unknown> = Promise.resolve()
    const untold = { data: null, notification: { data: '', close: () => undefined } }
    handlers.get(name)?.({ ...untold, ...event, waitUntil: (work) => void (done = work) })
    await done
  }
  return { shown, opened, navigated, tell }
}

const payload = {
  id: idOf('notice', 'one'),
  text: { id: 'SPM-1 menunggu Anda.', en: 'SPM-1 waits for you.' },
  path: '/meja/cases/1',
}

it('a notice is shown, and the server is told that it arrived', async () => {
  const asked = vi.fn(async () => new Response())
  vi.stubGlobal('fetch', asked)
  const { shown, tell } = workerWith([])
  await tell('push', { data: { json: () => payload } })
  expect(shown).toMatchObject([['Simpul', { body: payload.text.id, tag: payload.id, data: payload.path }]])
  const body = JSON.stringify({ id: payload.id })
  expect(asked).toHaveBeenCalledWith('/api/push/arrived', expect.objectContaining({ body }))
  asked.mockRejectedValueOnce(new TypeError('offline'))
  await tell('push', { data: { json: () => payload } })
  expect(shown).toHaveLength(2)
  await tell('push', { data: { json: () => ({ text: 'of somebody else' }) } })
  expect(shown).toHaveLength(2)
  vi.unstubAllGlobals()
})

it('touching it opens its page, and leads nobody away from another one', async () => {
  const touched = (path: string) => ({ notification: { close: () => undefined, data: path } })
  const elsewhere = workerWith(['https://simpul.test/meja/users'])
  await elsewhere.tell('notificationclick', touched('/meja/cases/1'))
  expect([elsewhere.opened, elsewhere.navigated]).toEqual([['https://simpul.test/meja/cases/1'], []])
  const there = workerWith(['https://simpul.test/kader/#/session'])
  await there.tell('notificationclick', touched('/kader/#/notices'))
  expect([there.opened, there.navigated]).toEqual([[], ['https://simpul.test/kader/#/notices']])
})
