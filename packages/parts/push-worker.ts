/// <reference lib="webworker" />
import { PushPayload } from '@simpul/domain/wire'

/** Shows what the server woke this browser with, tells it so, and opens its page when it is touched. */
export function listenForPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => event.waitUntil(show(worker, event.data)))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(worker, String(event.notification.data)))
  })
}

async function show(worker: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
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
async function open(worker: ServiceWorkerGlobalScope, path: string): Promise<void> {
  const address = new URL(path, worker.location.origin).href
  const pages = await worker.clients.matchAll({ type: 'window' })
  const page = pages.find(({ url }) => pageOf(url) === pageOf(address))
  if (page === undefined) await worker.clients.openWindow(address)
  else await (await page.focus()).navigate(address)
}

/** What stands after the # changes within a page. */
const pageOf = (address: string): string => address.split('#')[0] ?? ''
