import type { PushSubscriptionRequest } from '@simpul/domain/wire'

/**
 * Whether this browser is woken for notices. unsupported: it cannot be (no https, or an old browser); blocked: its owner
 * said no, and only they can undo it in the settings of the browser.
 */
export type PushState = 'unsupported' | 'blocked' | 'off' | 'on'

export type PushAddress = Omit<PushSubscriptionRequest, 'app'>

const isSupported = (): boolean =>
  'PushManager' in globalThis && 'Notification' in globalThis && 'serviceWorker' in navigator

/** How it stands now; asks nobody anything. */
export async function pushState(): Promise<PushState> {
  if (!isSupported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  const registration = await navigator.serviceWorker.getRegistration()
  return (await registration?.pushManager.getSubscription()) ? 'on' : 'off'
}

/**
 * Asks the person, then the push service of the browser. Undefined when either said no.
 * @param key of the server, base64url
 */
export async function askPush(
  registration: ServiceWorkerRegistration,
  key: string,
): Promise<PushAddress | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  const applicationServerKey = bytesOf(key)
  const { pushManager } = registration
  const before = await pushManager.getSubscription()
  // Made for another server, or before its keys were made anew: nothing would arrive by it.
  if (before !== null && !isFor(before, applicationServerKey)) await before.unsubscribe()
  const made = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey })
    .catch(() => undefined)
  return made && addressOf(made)
}

/** Ends it in this browser. @returns the address the server is to forget */
export async function endPush(): Promise<string | undefined> {
  if (!isSupported()) return undefined
  const registration = await navigator.serviceWorker.getRegistration()
  const made = await registration?.pushManager.getSubscription()
  if (made === undefined || made === null) return undefined
  await made.unsubscribe()
  return made.endpoint
}

function addressOf(made: PushSubscription): PushAddress | undefined {
  const { endpoint, keys } = made.toJSON()
  const { p256dh, auth } = keys ?? {}
  if (endpoint === undefined || p256dh === undefined || auth === undefined) return undefined
  return { endpoint, p256dh, auth }
}

function isFor({ options }: PushSubscription, key: Uint8Array): boolean {
  const made = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  return made.length === key.length && made.every((byte, index) => byte === key[index])
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
