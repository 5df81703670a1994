import { type Actor, may, writtenResource } from '../../access/index.ts'
import type { PlainDate, Uuid } from '../../core/index.ts'
import { report } from './definition.ts'

/** Whether somebody may read the reports of a post: the column of reports of the policy. `postPath` starts with the post. */
export const mayReadReport = (actor: Actor, postPath: readonly Uuid[], on: PlainDate): boolean =>
  may(actor, 'read', writtenResource(report, postPath), on)
