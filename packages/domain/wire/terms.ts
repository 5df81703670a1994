// Apart from the schemas: a phone that starts needs these numbers and no parser.

/** At most this many entries travel in one push; the phone sends the rest in the next. */
export const MAX_PUSH_ENTRIES = 500
/** The largest body the server reads, after unpacking. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024
/** Lines in one pull answer of one lane. */
export const MAX_PULL_LINES = 1000
/** A phone keeps its lanes this long without a contact. */
export const LEASE_DAYS = 90
/** A phone keeps what it sent, sealed, this long: a restored server may ask for it again. */
export const SENT_KEPT_DAYS = 120
/** The numbers of an identity that a phone masks until somebody asks to see them. */
export const NUMBER_FIELDS = ['nik', 'familyCardNo', 'phone'] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]
/** The longest reason for which a refused entry is given up. */
export const MAX_DISCARD_REASON = 500
