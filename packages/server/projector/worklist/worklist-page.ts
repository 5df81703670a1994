import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Turn } from '../turn.ts'
import { projectWorklists } from './project-worklists.ts'

const postsPerPage = 4

/**
 * Makes the worklists of the next few posts for a new day: planned days pass and services become due with the calendar
 * alone. To be called when the findings of the day have been judged. A stop or a crash goes on where it was.
 * @returns whether the worklists of every post are made for `today`
 */
export async function worklistPage(turn: Turn, today: PlainDate): Promise<boolean> {
  const { tx, cell } = turn
  const [at] = await tx.query<{ on: PlainDate | null; to: Uuid | null }>(
    'select worklist_on as "on", worklist_to as "to" from projection where cell = $1',
    [cell],
  )
  const begun = at?.on === today
  if (begun && at.to === null) return true
  const page = await tx.query<{ id: Uuid }>(
    `select id
     from unit
     where cell = $1 and kind = 'post' and ($2::uuid is null or id > $2)
     order by id
     limit $3`,
    [cell, begun ? at.to : null, postsPerPage],
  )
  await projectWorklists(
    turn,
    page.map(({ id }) => id),
    today,
  )
  const last = page.length < postsPerPage ? undefined : page.at(-1)
  await tx.run('update projection set worklist_on = $2, worklist_to = $3 where cell = $1', [
    cell,
    today,
    last?.id ?? null,
  ])
  return last === undefined
}
