import { type Actor, may } from '@simpul/domain/access'
import { err, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import type { NewPostRequest } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import { addUnits } from '../journal/units.ts'
import type { AccessContext } from './access-context.ts'
import { writeAudit } from './audit.ts'
import type { Units } from './units.ts'

export type CreatePostProblem = { readonly code: 'not-allowed' | 'bad-request'; readonly detail?: string }

/** Sets up a post from today on, for whoever keeps the institution's papers of the village. */
export async function createPost(
  { db, cell }: AccessContext,
  by: Actor,
  units: Units,
  today: PlainDate,
  { name, village, sessionDayRule }: NewPostRequest,
): Promise<Result<Uuid, CreatePostProblem>> {
  const parent = units.get(village)
  const asked = { column: 'institution', dataClass: 'L1', unitPath: units.path(village) } as const
  if (parent === undefined || !may(by, 'create', asked, today)) return err({ code: 'not-allowed' })
  if (parent.kind !== 'village-office') return err({ code: 'bad-request', detail: 'body.village' })
  const id = v7()
  await db.transaction(async (tx) => {
    const rule = sessionDayRule === undefined ? {} : { sessionDayRule }
    const { area } = parent
    await addUnits(tx, cell, [
      { id, kind: 'post', name: name.trim(), area, parent: village, from: today, ...rule },
    ])
    await writeAudit(tx, cell, { actor: by.user, action: 'post-created', unit: id })
  })
  return ok(id)
}
