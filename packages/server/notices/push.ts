import webPush from 'web-push'
import type { PushKeys } from './push-keys.ts'
import type { OutgoingPush, PushWay, SendOutcome } from './ways.ts'

export interface PushSettings {
  readonly keys: PushKeys
  /** Whom a push service may write to about us: `mailto:` or https. */
  readonly contact: string
}

const PATIENCE_MS = 15_000
/** A browser that was off for longer is told in the app when it opens. */
const KEPT_S = 86_400
const GONE = new Set([404, 410])
const TRY_LATER = new Set([401, 403, 408, 425, 429])

/**
 * Wakes browsers by Web Push: sealed for the browser (RFC 8291), signed with our key (RFC 8292). `taken` is the yes of
 * the push service; the service worker says by itself when it arrived.
 */
export const pushWay = ({ keys, contact }: PushSettings, patienceMs = PATIENCE_MS): PushWay => ({
  send: async ({ id, target, payload }: OutgoingPush): Promise<SendOutcome | 'gone'> => {
    const { endpoint, p256dh, auth } = target
    try {
      const { headers, body } = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        payload,
        {
          vapidDetails: { subject: contact, ...keys },
          TTL: KEPT_S,
          topic: id.replaceAll('-', ''),
        },
      )
      const answer = await fetch(endpoint, {
        method: 'POST',
        // The signature is meant for this service alone.
        redirect: 'error',
        headers: sentHeaders(headers),
        body: body === null ? null : new Uint8Array(body),
        signal: AbortSignal.timeout(patienceMs),
      })
      await answer.body?.cancel()
      if (answer.ok) return { taken: true, providerId: answer.headers.get('location') ?? id }
      if (GONE.has(answer.status)) return 'gone'
      const final = answer.status < 500 && !TRY_LATER.has(answer.status)
      return { taken: false, why: `status ${answer.status}`, final }
    } catch (error) {
      return { taken: false, why: error instanceof Error ? error.name : 'no answer', final: false }
    }
  },
})

/** Without the length, which fetch counts itself. */
const sentHeaders = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'content-length')
      .map(([name, value]) => [name, String(value)]),
  )

/** Push services of browsers: Chrome and its kin, Firefox, Edge, Safari. */
const SERVICES = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'notify.windows.com',
  'push.apple.com',
] as const

/**
 * Whether an address is one of a push service: what a browser hands in is asked by this server, which must not be sent
 * round its own network.
 */
export function isPushService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false
  return SERVICES.some((service) => url.hostname === service || url.hostname.endsWith(`.${service}`))
}
