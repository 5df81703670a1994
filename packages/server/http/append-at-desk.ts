import { type Actor, mayWrite } from '@simpul/domain/access'
import type { AnyService } from '@simpul/domain/catalogue'
import { clockReading, type Entry, idFrom, type Subject, type Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import { deviceProgress } from '../journal/device-progress.ts'
import type { House } from './house.ts'
import { ProblemError } from './problem.ts'
import type { Caller } from './route.ts'

/** What somebody at a desk writes down; the rest of the entry is who they are and when it is. */
export interface DeskWords {
  readonly service: AnyService
  readonly subject: Subject
  readonly body: unknown
}

/**
 * Appends one entry in the name of whoever is signed in at a desk, into the journal of the office they work at. The policy
 * is asked here and again by the journal, as for a phone; all sessions of one person count as one device.
 */
export async function appendAtDesk(house: House, caller: Caller, words: DeskWords): Promise<Uuid> {
  const { actor } = caller.user
  const unit = await officeOf(house, actor, words.service)
  if (unit === undefined) throw new ProblemError('not-allowed')
  const entry = await entryOf(house, actor.user, unit, words)
  const [receipt] = await house.appender.append([entry], {
    nowMs: house.now().getTime(),
    from: { user: actor.user },
  })
  if (receipt?.standing !== 'kept') throw new ProblemError('not-allowed', { detail: receipt?.standing ?? '' })
  return entry.id
}

/** Where this person may write such an entry. */
async function officeOf(house: House, actor: Actor, service: AnyService): Promise<Uuid | undefined> {
  const units = await house.units.read()
  const today = await house.units.today()
  return actor.assignments.find(({ unit }) => mayWrite(actor, service, units.path(unit), today))?.unit
}

async function entryOf(
  house: House,
  user: Uuid,
  unit: Uuid,
  { service, ...said }: DeskWords,
): Promise<Entry> {
  const device = idFrom('desk', user)
  const progress = await deviceProgress(house.db, house.cell, [device])
  const highest = progress.find((one) => one.user === user)?.highest ?? 0
  return {
    ...{ id: v7(), service: service.id, version: service.version, unit, ...said },
    happenedOn: await house.units.today(),
    recordedAt: clockReading(house.now().getTime(), 0),
    ...{ recordedBy: user, device, deviceSeq: highest + 1 },
  }
}
