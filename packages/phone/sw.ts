/// <reference lib="webworker" />
import { listenForPush } from '@simpul/parts/push-worker'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { OUTBOX_TAG } from './sync/background-sync.ts'
import { pushAllSealed } from './sync/push-sealed.ts'
import { bareFetch } from './sync/bare-fetch.ts'
import { APPLY_UPDATE } from './sync/watch-updates.ts'

/**
 * The app from its own store, with or without a network, and the sealed outboxes on their way while the app is
 * closed. A new version waits until a person says so: see `watchUpdates`.
 */
declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string })[]
}

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')))
listenForPush(self)

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === APPLY_UPDATE) void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('sync', ((event: SyncEvent) => {
  if (event.tag === OUTBOX_TAG) event.waitUntil(sendSealed())
}) as EventListener)

/** An open app sends the same entries plain, in a tenth of the bytes; the browser then asks again later. */
async function sendSealed(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.some((page) => page.visibilityState === 'visible')) throw new Error('the open app sends')
  const sent = await pushAllSealed({
    fetch: bareFetch,
    wallNow: () => Date.now(),
    timeoutMs: 60_000,
  })
  // Only a rejection makes the browser try again.
  if (!sent.ok) throw new Error(sent.problem.code)
}
