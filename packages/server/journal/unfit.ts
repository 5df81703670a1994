import type { AnyService } from '@simpul/domain/catalogue'
import { type Entry, isUuid, MAX_ENTRY_BYTES } from '@simpul/domain/core'
import type { HeldReason } from '@simpul/domain/wire'
import type { Numbered, ToRefuse } from './judged.ts'
import { isWritable, isWritableJson } from './writable.ts'

/** What becomes of something whose envelope cannot be read: as much of it as can be named. */
export function unreadable(index: number, input: unknown, path: string): ToRefuse {
  const given =
    typeof input === 'object' && input !== null ? (input as Partial<Record<keyof Entry, unknown>>) : {}
  const { id } = given
  const named = typeof id === 'string' && id.length <= 64 && isWritable(id) ? id : null
  const detail = path.slice(0, 200)
  return {
    verdict: 'refuse',
    index,
    id: named,
    reason: 'unreadable-envelope',
    ...(isWritable(detail) ? { detail } : {}),
    numbered: numberedOf(given),
  }
}

function numberedOf({
  device,
  deviceSeq,
  recordedBy,
}: Partial<Record<keyof Entry, unknown>>): Numbered | undefined {
  if (typeof device !== 'string' || typeof recordedBy !== 'string' || !Number.isSafeInteger(deviceSeq))
    return undefined
  const numbered = { device, recordedBy, deviceSeq: deviceSeq as number }
  return isUuid(device) && isUuid(recordedBy) && numbered.deviceSeq >= 1 ? numbered : undefined
}

/** The envelope around a body: names, ids, dates and the longest reason of an amendment. */
const MAX_ENVELOPE_BYTES = 4096

/** Whether an entry is larger than any may be. */
export function isTooLarge(bodyText: string, entry: Entry): boolean {
  // A character is three bytes at most; nearly every entry passes without being counted.
  if (bodyText.length * 3 + MAX_ENVELOPE_BYTES < MAX_ENTRY_BYTES) return false
  return Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES
}

/** What no permission mends: it cannot be read, or it names a day or a report that is not its unit's. */
export function unfitReason(service: AnyService, entry: Entry, bodyText: string): HeldReason | undefined {
  if (service.subject !== entry.subject.kind) return 'unreadable-body'
  if (!isWritableJson(bodyText, entry.body) || !isWritable(entry.amends?.why)) return 'unreadable-body'
  if (entry.amends?.how === 'void') return entry.body == null ? undefined : 'unreadable-body'
  const read = service.readBody(entry)
  if (!read.ok) return read.problem.code
  const subject = service.madeSubject?.({ ...entry, body: read.value as never })
  return subject === undefined || subject === entry.subject.id ? undefined : 'wrong-subject'
}
