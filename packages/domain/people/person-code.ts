import { isUuid, type Uuid } from '../core/index.ts'

/**
 * What the QR on a KIA book holds: the id of the person and nothing else, so that whoever reads it with another app
 * learns nothing. The words in front tell it from any other QR.
 */
const PREFIX = 'simpul:orang:'

export const personCode = (person: Uuid): string => `${PREFIX}${person}`

/** The person of a scanned text; undefined when it is no code of ours. */
export function readPersonCode(text: string): Uuid | undefined {
  const clean = text.trim().toLowerCase()
  const id = clean.startsWith(PREFIX) ? clean.slice(PREFIX.length) : ''
  return isUuid(id) ? id : undefined
}
