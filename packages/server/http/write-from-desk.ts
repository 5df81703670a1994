import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { clockReading, type Subject, type Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { House } from './house.ts'
import { ProblemError } from './problem.ts'
import type { Caller } from './route.ts'

/** What somebody at a desk writes down; who, when and where from are filled in. */
export interface DeskDraft {
  readonly service: string
  readonly subject: Subject
  readonly unit: Uuid
  readonly body: unknown
}

/**
 * Writes an entry for somebody at a desk, by the same door as a phone's: parsed, judged by the policy, appended. A desk
 * keeps nothing and counts nothing, so every entry comes from a device of its own. Anything but kept is a problem for the
 * person, who is still there to read it.
 * @throws ProblemError `bad-request` for answers that the form does not take, `not-allowed`
 */
export async function writeFromDesk(house: House, caller: Caller, draft: DeskDraft): Promise<void> {
  const service = anyServiceById(draft.service)
  if (service === undefined) throw new Error(`no service ${draft.service}`)
  const happenedOn = await house.units.today()
  const read = service.readBody({ version: service.version, happenedOn, body: draft.body })
  if (!read.ok) throw new ProblemError('bad-request', { detail: read.problem.code })
  const nowMs = house.now().getTime()
  const entry = {
    ...draft,
    ...{ id: v7({ msecs: nowMs }), version: service.version, happenedOn, recordedAt: clockReading(nowMs, 0) },
    ...{ recordedBy: caller.session.user, device: v7(), deviceSeq: 1 },
  }
  const [receipt] = await house.appender.append([entry], { nowMs, from: { user: caller.session.user } })
  if (receipt?.standing !== 'kept') throw new ProblemError('not-allowed')
}
