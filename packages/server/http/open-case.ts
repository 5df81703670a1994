import { may } from '@simpul/domain/access'
import { caseResource, isInCaseTeam, isRestricted, mayReadSealed } from '@simpul/domain/cases'
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

/** The sealed answers of an ordinary case, for whoever of its readers may see them. */
export function sealedFor({ sheet, file, unitPath, office, teamPlace }: OpenedCase, reader: Reader) {
  const mover = { actor: reader.actor, unitPath, on: reader.today }
  return mayReadSealed(sheet, file, mover, { place: teamPlace, office }) ? file.sealed : undefined
}
