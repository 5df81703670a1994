import type { Actor } from '../access/index.ts'
import { idFrom, type PlainDate, type ServiceSheet, type Uuid } from '../core/index.ts'
import type { CaseFile } from './case-file.ts'
import { caseMoveProblem, lastDayToReopen } from './may-move-case.ts'
import { outcomeOf } from './outcome.ts'

/**
 * Whoever holds the receipt of a case and has no account. What they write is recorded by this id, one for each case, so
 * that two cases of the same citizen do not point at each other.
 */
export const receiptHolder = (caseId: Uuid): Uuid => idFrom('receipt-holder', caseId)

/** As policy and walks know them: a citizen on that day, at the unit of the report and nowhere else. */
export const receiptActor = (caseId: Uuid, unit: Uuid, on: PlainDate): Actor => ({
  user: receiptHolder(caseId),
  assignments: [{ role: 'citizen', unit, from: on }],
})

/** What the holder of a receipt may do today. */
export interface HolderMay {
  readonly reopen: boolean
  /** The last day on which a closed case can be opened again. */
  readonly reopenUntil?: PlainDate
  /** There is an outcome to find good or bad. */
  readonly rate: boolean
}

/** What a citizen may do with the receipt of a case. Source: domain notes on the institution, 2.9 (reopening, rating). */
export function holderMay(
  sheet: ServiceSheet,
  file: CaseFile,
  unitPath: readonly Uuid[],
  on: PlainDate,
): HolderMay {
  const { id, walk } = file
  const actor = receiptActor(id, unitPath[0] ?? '', on)
  const until = lastDayToReopen(sheet.workflow, walk.state, walk)
  return {
    reopen: caseMoveProblem(sheet, file, 'reopened', { actor, unitPath, on }) === undefined,
    ...(until === undefined ? {} : { reopenUntil: until }),
    rate: outcomeOf(walk) !== undefined,
  }
}
