import { maskNik, maskPhone } from '@simpul/domain/access'
import type { Question } from '@simpul/domain/core'

/** Numbers that say who somebody is, as screens show them; undefined for every other answer. */
export function maskedText({ type }: Question, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (type === 'nik' || type === 'nokk') return maskNik(value)
  return type === 'phone' ? maskPhone(value) : undefined
}
