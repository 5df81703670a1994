import { aspirationQuestions } from '@simpul/domain/cases'
import { sheetByCode, sheets } from '@simpul/domain/catalogue/whole'
import type { ServiceSheet } from '@simpul/domain/core'
import type { AspirationFormAnswer, AspirationReceipt, AspirationRequest } from '@simpul/domain/wire'
import { countedAddress, takeTry } from '../../access/throttle.ts'
import type { UnitRow } from '../../access/units.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { newFormToken, readFormToken } from './form-token.ts'
import { handIn } from './hand-in.ts'
import { postsOf, shownVillage } from './villages.ts'

/** The forms anybody may send. */
export const complaintSheets: readonly ServiceSheet[] = sheets.filter(({ kind }) => kind === 'complaint')

/** The public form of a village, and a token to send it with. */
export async function aspirationForm(house: House, village: UnitRow): Promise<AspirationFormAnswer> {
  const units = await house.units.read()
  return {
    village: shownVillage(units, village),
    posts: postsOf(units, village).map(({ id, name }) => ({ id, name })),
    forms: complaintSheets.map((sheet) => ({
      sector: sheet.sector,
      code: sheet.code,
      questions: aspirationQuestions(sheet),
    })),
    token: newFormToken(house.access.key, village.area, house.now().getTime()),
  }
}

/**
 * Takes a word from the public form: one for each token that we gave out, some for an address, a number a day for the
 * village.
 * @throws ProblemError `looks-automatic`, `form-again`, `too-many-tries`, `village-full`, `bad-request`
 */
export async function takeAspiration(
  house: House,
  village: UnitRow,
  { token, code, post, answers, website }: AspirationRequest,
  address: string,
): Promise<AspirationReceipt> {
  const form = readFormToken(house.access.key, village.area, token, house.now().getTime())
  if (form === undefined || (website ?? '') !== '') throw new ProblemError('looks-automatic')
  if (form === 'early' || form === 'late') throw new ProblemError('form-again')
  const sheet = complaintSheets.find((one) => one === sheetByCode(code))
  if (sheet === undefined) throw new ProblemError('bad-request', { detail: 'body.code' })
  await countWord(house, address)
  const { id: _, ...receipt } = await handIn(house, { sheet, village, post, answers, once: form.nonce })
  return receipt
}

/** @throws ProblemError `too-many-tries` */
export async function countWord({ access }: House, address: string): Promise<void> {
  const wait = await takeTry(access, { kind: 'aspiration-address', of: countedAddress(address) })
  if (wait > 0) throw new ProblemError('too-many-tries', { retryAfterS: wait })
}
