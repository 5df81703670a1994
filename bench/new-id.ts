import { randomUUID } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'

/** A UUIDv7, as phones make them. */
export function newId(ms = Date.now()): Uuid {
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
