/** What is to be sent to a citizen, and where. */
export interface OutgoingNotice {
  /** The same at every try: a provider that had it already sends nothing again. */
  readonly id: string
  /** The phone in international form: +62812... */
  readonly phone: string
  /** Bahasa Indonesia, whole sentences. */
  readonly text: string
}

/** What is to be mailed to somebody who works on cases. */
export interface OutgoingMail {
  /** The same at every try: it names the mail, so that a second copy is known for one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A browser that may be woken, as it described itself. */
export interface PushTarget {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

/** What a browser is woken with. */
export interface OutgoingPush {
  /** The same at every try: a copy that still waits at the push service is replaced. */
  readonly id: string
  readonly target: PushTarget
  /** JSON, read by the service worker alone. */
  readonly payload: string
}

/** How a try ended. Only a provider's yes, with the name it gave the message, is `taken`. */
export type SendOutcome =
  | { readonly taken: true; readonly providerId: string }
  | {
      readonly taken: false
      readonly why: string
      /** Trying again cannot help: the provider will never take this one. */
      readonly final: boolean
    }

/** A provider. It never throws for what may happen: no answer is an outcome too. */
interface Way<Outgoing> {
  send(outgoing: Outgoing): Promise<SendOutcome>
}

export type MessageWay = Way<OutgoingNotice>
export type MailWay = Way<OutgoingMail>

export interface PushWay {
  /** `gone`: the browser withdrew, and the address is to be forgotten. */
  send(push: OutgoingPush): Promise<SendOutcome | 'gone'>
}

/** The providers that are set up; a way without one is never used. */
export interface Ways {
  readonly message?: MessageWay
  readonly mail?: MailWay
  readonly push?: PushWay
}
