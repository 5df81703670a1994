import { z } from 'zod'
import type { MessageWay, OutgoingNotice, SendOutcome } from './ways.ts'

/** A gateway for WhatsApp or SMS, spoken to as the guide for operators says. */
export interface GatewaySettings {
  readonly url: string
  readonly token: string
}

const PATIENCE_MS = 15_000
const Answer = z.object({ id: z.string().min(1).max(200) })

/** Too busy or too slow: the same message may be taken later. Every other 4xx never will be. */
const TRY_LATER = new Set([408, 425, 429])

/**
 * Hands messages to a gateway: POST of JSON `{id, to, text}` with a bearer token, answered 2xx with `{id}`. An answer
 * without an id is no yes.
 */
export const gatewayWay = ({ url, token }: GatewaySettings, patienceMs = PATIENCE_MS): MessageWay => ({
  send: async ({ id, phone, text }: OutgoingNotice): Promise<SendOutcome> => {
    const later = (why: string): SendOutcome => ({ taken: false, why, final: false })
    try {
      const answer = await fetch(url, {
        method: 'POST',
        // A message must not follow wherever somebody points: the token would go there too.
        redirect: 'error',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify({ id, to: phone, text }),
        signal: AbortSignal.timeout(patienceMs),
      })
      const said = Answer.safeParse(await answer.json().catch(() => undefined))
      if (!answer.ok) {
        const final = answer.status < 500 && !TRY_LATER.has(answer.status)
        return { taken: false, why: `status ${answer.status}`, final }
      }
      return said.success ? { taken: true, providerId: said.data.id } : later('answer without an id')
    } catch (error) {
      return later(error instanceof Error ? error.name : 'no answer')
    }
  },
})
