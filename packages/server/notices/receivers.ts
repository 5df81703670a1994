import { isInCaseTeam, isRestricted, type NoticeTo, receives } from '@simpul/domain/cases'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import { loadActors } from '../access/actors.ts'
import type { Queryable } from '../db/db.ts'
import type { OpenedCase } from '../journal/open-cases.ts'

/**
 * Who is behind a recipient of a case on a day. Closed accounts hear nothing; of a restricted case nobody but its team,
 * whatever was asked for.
 */
export async function receiversOf(
  tx: Queryable,
  cell: Uuid,
  { sheet, unitPath, office, teamPlace, report }: OpenedCase,
  on: PlainDate,
): Promise<(to: Exclude<NoticeTo, 'citizen'>) => Uuid[]> {
  const around = await tx.query<{ user: Uuid }>(
    `select distinct app_user as "user"
     from assignment
     where cell = $1
       and (unit = any($2::uuid[]) or app_user = $3)
       and valid_from <= $4::date
       and (valid_to is null or valid_to > $4::date)`,
    [cell, unitPath, report.by, on],
  )
  const users = await loadActors(
    tx,
    cell,
    around.map(({ user }) => user),
  )
  const actors = users
    .filter(({ disabled }) => !disabled)
    .map(({ actor }) => actor)
    .filter((actor) => !isRestricted(sheet) || isInCaseTeam(actor, { place: teamPlace, office }, on))
  const place = { unitPath, sector: sheet.sector }
  return (to) =>
    actors
      .filter((actor) =>
        'user' in to
          ? actor.user === to.user
          : actor.assignments.some((assignment) => receives(assignment, to, place, on)),
      )
      .map(({ user }) => user)
}
