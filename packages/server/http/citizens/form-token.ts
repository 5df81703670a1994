import { randomUUID, timingSafeEqual } from 'node:crypto'
import { PUBLIC_FORM } from '@simpul/domain/cases'
import type { CellKey } from '../../access/cell-key.ts'

const SECOND_MS = 1000
const HOUR_MS = 3600 * SECOND_MS
const SHAPE = /^([0-9a-z]{6,12})\.([0-9a-f-]{36})\.([\w-]{43})$/

/** What goes out with a public form and comes back with it: when it was opened, and a number of its own. */
export function newFormToken(key: CellKey, village: string, nowMs: number): string {
  const opened = nowMs.toString(36)
  const nonce = randomUUID()
  return `${opened}.${nonce}.${sign(key, village, opened, nonce).toString('base64url')}`
}

/**
 * The number of a form that we gave out for this village; *early* and *late* when it came back too quickly for a person
 * or after it had closed, undefined when we did not make it.
 */
export function readFormToken(
  key: CellKey,
  village: string,
  token: string,
  nowMs: number,
): { readonly nonce: string } | 'early' | 'late' | undefined {
  const [, opened = '', nonce = '', signature = ''] = SHAPE.exec(token) ?? []
  const shown = Buffer.from(signature, 'base64url')
  const made = sign(key, village, opened, nonce)
  if (shown.length !== made.length || !timingSafeEqual(shown, made)) return undefined
  const age = nowMs - Number.parseInt(opened, 36)
  if (age < PUBLIC_FORM.secondsToFill * SECOND_MS) return 'early'
  return age > PUBLIC_FORM.hoursOpen * HOUR_MS ? 'late' : { nonce }
}

const sign = (key: CellKey, village: string, opened: string, nonce: string): Buffer =>
  key.keyedHash('public form', `${village} ${opened} ${nonce}`)
