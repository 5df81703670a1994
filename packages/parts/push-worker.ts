import { PushPayload } from '@simpul/domain/wire'

/** What the browser wakes a worker with; it may sleep again when the work is done. */
export interface WakingEvent {
  readonly data: { json(): unknown } | null
  waitUntil(work: Promise<unknown>): void
}

/** A notice was touched; `data` is what it was shown with. */
export interface TouchedEvent {
  readonly notification: { readonly data: unknown; close(): void }
  waitUntil(work: Promise<unknown>): void
}

/** A page of this address that is open. */
interface OpenPage {
  readonly url: string
  focus(): Promise<OpenPage>
  navigate(url: string): Promise<unknown>
}

/** What notices need of a service worker. */
export interface NoticeWorker {
  readonly location: { readonly origin: string }
  readonly registration: {
    readonly scope: string
    showNotification(title: string, options: NotificationOptions): Promise<void>
  }
  readonly clients: {
    matchAll(which: { readonly type: 'window' }): Promise<readonly OpenPage[]>
    openWindow(url: string): Promise<unknown>
  }
  addEventListener(name: 'push', handler: (event: WakingEvent) => void): void
  addEventListener(name: 'notificationclick', handler: (event: TouchedEvent) => void): void
}

/** Shows what the server woke this browser with, tells it so, and opens its page when it is touched. */
export function listenForPush(worker: NoticeWorker): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(worker, event.data)))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(worker, String(event.notification.data)))
  })
}

async function show(worker: NoticeWorker, data: WakingEvent['data']): Promise<void> {
  const read = PushPayload.safeParse(data?.json())
  if (!read.success) return
  const { id, text, path } = read.data
  const icon = `${worker.registration.scope}icon.svg`
  await worker.registration.showNotification('Simpul', {
    ...{ body: text.id, tag: id, lang: 'id', data: path, icon },
  })
  const headers = { 'content-type': 'application/json' }
  // It is shown whether or not the server learns of it.
  await fetch('/api/push/arrived', { method: 'POST', headers, body: JSON.stringify({ id }) }).catch(
    () => undefined,
  )
}

/** A page that is there already comes to the front; no other is led away from what somebody types in it. */
async function open(worker: NoticeWorker, path: string): Promise<void> {
  const address = new URL(path, worker.location.origin).href
  const pages = await worker.clients.matchAll({ type: 'window' })
  const page = pages.find(({ url }) => pageOf(url) === pageOf(address))
  if (page === undefined) await worker.clients.openWindow(address)
  else await (await page.focus()).navigate(address)
}

/** What stands after the # changes within a page. */
const pageOf = (address: string): string => address.split('#')[0] ?? ''
