import { receiptActor } from '@simpul/domain/cases'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { clockReading, type Entry, idFrom, type Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { House } from '../house.ts'

/** What the holder of a receipt says in their case. */
export interface HolderDraft {
  readonly caseId: Uuid
  /** The unit of the report. */
  readonly unit: Uuid
  readonly service: string
  readonly body: object
  /** Makes it one thing said: the same words sent again get the same id, and are kept once. */
  readonly once: readonly string[]
}

/** The id of what the holder of a receipt says: the same thing said twice has the same. */
export const holderEntryId = ({
  caseId,
  service,
  once,
}: Pick<HolderDraft, 'caseId' | 'service' | 'once'>): Uuid => idFrom('holder-entry', caseId, service, ...once)

/**
 * Appends what the holder of a receipt says, judged like what anybody says: the policy and the walk of the case know
 * them as a citizen. They have no device; every entry comes from one of its own.
 * @returns undefined when the form does not take the answers
 */
export async function appendFromHolder(
  house: House,
  { caseId, unit, service: serviceId, body, once }: HolderDraft,
): Promise<Receipt | undefined> {
  const service = anyServiceById(serviceId)
  if (service === undefined) throw new Error(`no service ${serviceId}`)
  const happenedOn = await house.units.today()
  const { version } = service
  if (!service.readBody({ version, happenedOn, body } as never).ok) return undefined
  const guest = receiptActor(caseId, unit, happenedOn)
  const nowMs = house.now().getTime()
  const id = holderEntryId({ caseId, service: serviceId, once })
  const entry: Entry = {
    ...{ id, service: serviceId, version, subject: { kind: 'case', id: caseId }, unit, happenedOn, body },
    ...{ recordedAt: clockReading(nowMs, 0), recordedBy: guest.user, device: id, deviceSeq: 1 },
  }
  const [receipt] = await house.appender.append([entry], { nowMs, from: { user: guest.user, guest } })
  if (receipt === undefined) throw new Error('an entry without a receipt')
  return receipt
}
