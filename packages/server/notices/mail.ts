import nodemailer from 'nodemailer'
import type { MailWay, OutgoingMail, SendOutcome } from './ways.ts'

export interface MailSettings {
  /** smtp://user:password@host:587, or smtps:// for a server that speaks TLS from the first byte. */
  readonly url: string
  /** The address mails come from. */
  readonly from: string
}

const PATIENCE_MS = 15_000
const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Hands mails to an SMTP server. `taken` is its yes to the whole mail (250 after the data), not more: whether somebody
 * has it, SMTP does not say. Beyond this machine the line is encrypted or nothing is sent, unless the address itself says
 * otherwise (`?ignoreTLS=true`).
 */
export function mailWay({ url, from }: MailSettings, patienceMs = PATIENCE_MS): MailWay {
  const transport = nodemailer.createTransport({
    url,
    requireTLS: needsTls(url),
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const host = from.slice(from.lastIndexOf('@') + 1)
  return {
    send: async ({ id, to, subject, text }: OutgoingMail): Promise<SendOutcome> => {
      const messageId = `<${id}@${host}>`
      try {
        await transport.sendMail({
          ...{ from, to, subject, text, messageId },
          // Nobody's holiday note is wanted back.
          headers: { 'auto-submitted': 'auto-generated' },
        })
        return { taken: true, providerId: messageId }
      } catch (error) {
        return refusal(error)
      }
    },
  }
}

function needsTls(url: string): boolean {
  const { protocol, hostname, searchParams } = new URL(url)
  return protocol === 'smtp:' && !THIS_MACHINE.has(hostname) && !searchParams.has('ignoreTLS')
}

/** 5xx about this mail is final; a wrong password is somebody's to mend, and the mail waits for it. */
function refusal(error: unknown): SendOutcome {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  const why = responseCode === undefined ? (code ?? 'no answer') : `status ${responseCode}`
  return { taken: false, why, final }
}
