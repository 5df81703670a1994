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
 * Asks the person and the push service, then tells the server; where the server does not come to know of it, the
 * browser forgets it again. The worker that is to be woken is registered already.
 * @param key of the server, base64url
 * @returns whether notices will come
 */
export async function turnPushOn(
  key: string,
  tell: (address: PushAddress) => Promise<boolean>,
): Promise<boolean> {
  const address = await askPush(key)
  if (address === undefined) return false
  const told = await tell(address)
  if (!told) await endPush()
  return told
}

/**
 * The browser first: what the server still sends then finds nobody, and is forgotten.
 * @returns whether nothing comes any more and the server knows
 */
export async function turnPushOff(forget: (endpoint: string) => Promise<boolean>): Promise<boolean> {
  const endpoint = await endPush()
  if (endpoint === undefined) return false
  return endpoint === null || (await forget(endpoint))
}

/** Undefined when the person or the push service said no. */
async function askPush(key: string): Promise<PushAddress | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  const applicationServerKey = bytesOf(key)
  const { pushManager } = await navigator.serviceWorker.ready
  const before = await pushManager.getSubscription()
  // Made for another server, or before its keys were made anew: nothing would arrive by it.
  if (before !== null && !isFor(before, applicationServerKey)) await before.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(refused)
  return made && addressOf(made)
}

/** @returns the address the server is to forget; null where there was none, undefined where the browser kept it */
async function endPush(): Promise<string | null | undefined> {
  if (!isSupported()) return null
  const registration = await navigator.serviceWorker.getRegistration()
  const made = await registration?.pushManager.getSubscription()
  if (made === undefined || made === null) return null
  const ended = await made.unsubscribe().catch(refused)
  return ended === undefined ? undefined : made.endpoint
}

/** What a browser throws when it or its push service refuses; a mistake of ours is thrown on. */
function refused(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error
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
