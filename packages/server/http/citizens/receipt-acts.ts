import { holderMay, moveServiceId, nextCaseMove, noteServiceId } from '@simpul/domain/cases'
import type { Receipt, TrackRatingRequest, TrackReopenRequest } from '@simpul/domain/wire'
import { countedAddress, takeTry } from '../../access/throttle.ts'
import type { OpenedCase } from '../../journal/open-cases.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { appendFromHolder, holderEntryId } from './holder-entry.ts'
import { plainWords } from './plain-words.ts'

/**
 * The holder of a receipt says how they found it; the latest word stands.
 * @throws ProblemError `case-moved-on` while there is no outcome
 */
export async function rateCase(
  house: House,
  one: OpenedCase,
  { once, stars, words = '' }: TrackRatingRequest,
): Promise<void> {
  const today = await house.units.today()
  if (!holderMay(one.sheet, one.file, one.unitPath, today).rate) throw new ProblemError('case-moved-on')
  const text = plainWords(words)
  const body = { kind: 'rating', stars, ...(text === '' ? {} : { text }) }
  const draft = { service: noteServiceId(one.sheet.code), body, once: [once] }
  mustBeKept(await appendFromHolder(house, heldCase(one), [draft]))
}

/**
 * The holder of a receipt opens a case again: a step like any other, judged under the lock. A step that cannot be taken
 * is not tried, for what the journal refused once it refuses for good.
 * @throws ProblemError `too-late-to-reopen` after thirty days, `case-moved-on` from any other state
 */
export async function reopenCase(
  house: House,
  one: OpenedCase,
  { step, reason }: TrackReopenRequest,
): Promise<void> {
  const { sheet, file, unitPath } = one
  const draft = { service: moveServiceId(sheet.code), once: ['reopened', String(step)] }
  const taken = holderEntryId(file.id, draft)
  if (file.walk.steps.some(({ entry }) => entry === taken)) return
  const today = await house.units.today()
  const may = holderMay(sheet, file, unitPath, today)
  if (may.reopenUntil !== undefined && today > may.reopenUntil) throw new ProblemError('too-late-to-reopen')
  if (!may.reopen || step !== file.walk.step) throw new ProblemError('case-moved-on')
  const body = nextCaseMove(file, 'reopened', { note: plainWords(reason) })
  mustBeKept(await appendFromHolder(house, heldCase(one), [{ ...draft, body }]))
}

const heldCase = ({ file, report }: OpenedCase) => ({ caseId: file.id, unit: report.unit })

function mustBeKept(receipts: readonly Receipt[] | undefined): void {
  if (receipts === undefined) throw new ProblemError('bad-request', { detail: 'body' })
  if (receipts.some(({ standing }) => standing !== 'kept')) throw new ProblemError('case-moved-on')
}

/**
 * Counts one act of a citizen, before anything is written: some for an address, few for one case.
 * @throws ProblemError `too-many-tries`
 */
export async function countAct({ access }: House, address: string, one: OpenedCase): Promise<void> {
  const waits = [
    await takeTry(access, { kind: 'citizen-address', of: countedAddress(address) }),
    await takeTry(access, { kind: 'receipt-case', of: one.file.id }),
  ]
  const wait = Math.max(...waits)
  if (wait > 0) throw new ProblemError('too-many-tries', { retryAfterS: wait })
}
