import { may } from '@simpul/domain/access'
import { caseResource, isInCaseTeam, isRestricted } from '@simpul/domain/cases'
import type { OpenedCase } from '../journal/open-cases.ts'
import type { Reader } from '../projector/reads/reader.ts'

/** What one asks the policy for who reads or works on a case. */
export function resourceOf({ sheet, file, unitPath, office, teamPlace }: OpenedCase, reader: Reader) {
  const isTeam = isInCaseTeam(reader.actor, { place: teamPlace, office }, reader.today)
  const caseTeam = isRestricted(sheet) && isTeam ? [reader.actor.user] : []
  return caseResource(sheet, file.walk, { unitPath, caseTeam })
}

export const mayRead = (one: OpenedCase, reader: Reader): boolean =>
  may(reader.actor, 'read', resourceOf(one, reader), reader.today)

export const mayNote = (one: OpenedCase, reader: Reader): boolean =>
  may(reader.actor, 'note', { ...resourceOf(one, reader), column: 'case-moves' }, reader.today)
