/** What is to be sent, and where. */
export interface OutgoingNotice {
  /** The same at every try: a provider that had it already sends nothing again. */
  readonly id: string
  /** The phone in international form: +62812... */
  readonly phone: string
  /** Bahasa Indonesia, whole sentences. */
  readonly text: string
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

/** A provider of messages. It never throws for what may happen: no answer is an outcome too. */
export interface MessageWay {
  send(notice: OutgoingNotice): Promise<SendOutcome>
}

/** The providers that are set up; a way without one is never used. */
export interface Ways {
  readonly message?: MessageWay
}
