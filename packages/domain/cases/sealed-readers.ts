import type { ServiceSheet } from '../core/index.ts'
import type { CaseFile } from './case-file.ts'
import { isInCaseTeam, type TeamPlace } from './case-team.ts'
import { type CaseActor, caseMovesFor } from './may-move-case.ts'

/**
 * Whether somebody who may read a case may read its sealed answers too: the case team, and whoever of village or office
 * has the next step in it, for nobody verifies or decides what they may not read. A kader who filled the form in has seen
 * it and sees it no more. Source: domain notes on the institution, 3.3 (row rule) and decision 0027.
 */
export function mayReadSealed(
  sheet: ServiceSheet,
  file: CaseFile,
  mover: CaseActor,
  team: TeamPlace,
): boolean {
  if (isInCaseTeam(mover.actor, team, mover.on)) return true
  const assignments = mover.actor.assignments.filter(({ role }) => role !== 'kader')
  return caseMovesFor(sheet, file, { ...mover, actor: { ...mover.actor, assignments } }).length > 0
}
