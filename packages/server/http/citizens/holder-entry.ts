import { receiptActor } from '@simpul/domain/cases'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { clockReading, type Entry, idFrom, type Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { House } from '../house.ts'

/** A case, and the unit of its report. */
export interface HeldCase {
  readonly caseId: Uuid
  readonly unit: Uuid
}

/** What the holder of a receipt says in their case. */
export interface HolderDraft {
  readonly service: string
  readonly body: object
  /** Makes it one thing said: the same words sent again get the same id, and are kept once. */
  readonly once: readonly string[]
}

/** The id of what the holder of a receipt says: the same thing said twice has the same. */
export const holderEntryId = (caseId: Uuid, { service, once }: Omit<HolderDraft, 'body'>): Uuid =>
  idFrom('holder-entry', caseId, service, ...once)

/**
 * Appends what the holder of a receipt says, judged like what anybody says: the policy and the walk of the case know
 * them as a citizen. They have no device; every entry comes from one of its own.
 * @returns a receipt for each, or undefined when a form does not take its answers: then nothing is appended
 */
export async function appendFromHolder(
  house: House,
  { caseId, unit }: HeldCase,
  drafts: readonly HolderDraft[],
): Promise<readonly Receipt[] | undefined> {
  const happenedOn = await house.units.today()
  const guest = receiptActor(caseId, unit, happenedOn)
  const nowMs = house.now().getTime()
  const recordedAt = clockReading(nowMs, 0)
  const about = {
    subject: { kind: 'case', id: caseId },
    unit,
    happenedOn,
    recordedAt,
    recordedBy: guest.user,
  } as const
  const entries: Entry[] = []
  for (const { service: serviceId, body, once } of drafts) {
    const service = anyServiceById(serviceId)
    if (service === undefined) throw new Error(`no service ${serviceId}`)
    const id = holderEntryId(caseId, { service: serviceId, once })
    const entry = {
      ...about,
      id,
      service: serviceId,
      version: service.version,
      body,
      device: id,
      deviceSeq: 1,
    }
    if (!service.readBody(entry).ok) return undefined
    entries.push(entry)
  }
  return house.appender.append(entries, { nowMs, from: { user: guest.user, guest } })
}
