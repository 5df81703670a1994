import { type Actor, mayWrite } from '@simpul/domain/access'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { UnitsSource } from '../access/units.ts'
import type { Db } from '../db/db.ts'
import type { Appender } from '../journal/appender.ts'
import type { ImportRights } from './plan-line.ts'

/** What the work of imports needs of the server it runs in. */
export interface ImportHouse {
  readonly db: Db
  readonly cell: Uuid
  readonly units: UnitsSource
  readonly appender: Appender
  readonly actorOf: (user: Uuid) => Promise<Actor | undefined>
  readonly now: () => Date
}

/** Whether somebody may write entries of a service that come from a list. */
function mayBring(
  actor: Actor,
  service: string,
  path: readonly Uuid[],
  on: PlainDate,
  how: 'create' | 'correct',
): boolean {
  const known = anyServiceById(service)
  if (known === undefined) throw new Error(`there is no service ${service}`)
  return mayWrite(actor, { ...known, list: true }, path, on, how)
}

/** What somebody may do with a list at a unit; as the journal will judge it when the entries come. */
export const rightsAt = (actor: Actor, path: readonly Uuid[], on: PlainDate): ImportRights => ({
  register: mayBring(actor, 'person', path, on, 'create'),
  correct: mayBring(actor, 'person', path, on, 'correct'),
  measure: mayBring(actor, 'child-growth', path, on, 'create'),
})
