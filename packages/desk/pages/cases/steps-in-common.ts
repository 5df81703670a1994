import { isInForce } from '@simpul/domain/areas'
import { type StatusCode, statusOf, WORKFLOWS, wantedAnswers } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { PlainDate } from '@simpul/domain/core'
import type { CaseRow, Me } from '@simpul/domain/wire'

/** A step that can be taken, and the answers it needs. */
export interface OfferedStep {
  readonly to: StatusCode
  readonly wants: readonly string[]
}

/** The roles somebody has on a day. */
export const rolesOf = ({ assignments }: Pick<Me, 'assignments'>, on: PlainDate): ReadonlySet<string> =>
  new Set(
    assignments
      .filter(({ from, to }) => isInForce(from as PlainDate, to as PlainDate | undefined, on))
      .map(({ role }) => role),
  )

/**
 * The steps that the walks of all these cases list for one of the roles, in the order of the first. A queue does not
 * know who wrote a case down: the server asks that, and the rest, once more for each.
 */
export function stepsInCommon(
  rows: readonly Pick<CaseRow, 'code' | 'state'>[],
  roles: ReadonlySet<string>,
): readonly OfferedStep[] {
  const [first, ...others] = rows.map((row) => stepsOf(row, roles))
  return (first ?? []).flatMap(({ to, wants }) => {
    const alike = others.map((steps) => steps.find((step) => step.to === to))
    if (alike.includes(undefined)) return []
    return [{ to, wants: [...new Set([...wants, ...alike.flatMap((step) => step?.wants ?? [])])] }]
  })
}

function stepsOf(
  { code, state }: Pick<CaseRow, 'code' | 'state'>,
  roles: ReadonlySet<string>,
): OfferedStep[] {
  const sheet = sheetByCode(code)
  if (sheet === undefined) return []
  const walk = WORKFLOWS[sheet.workflow]
  return (statusOf(walk, state)?.next ?? [])
    .filter((to) => statusOf(walk, to)?.actors.some((mover) => roles.has(mover)))
    .map((to) => ({ to, wants: wantedAnswers(walk, to) }))
}
