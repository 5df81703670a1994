import { maskNik, maskPhone } from '../access/index.ts'
import type { ColumnUses, ListField } from './fields.ts'

const IDENTITY: ReadonlySet<ListField> = new Set<ListField>(['nik', 'familyCardNo', 'phone'])

/** Whether a column holds identity numbers. */
export const holdsNumbers = (use: ListField | null | undefined): use is ListField =>
  use != null && IDENTITY.has(use)

/** A number as long as a NIK, also where somebody put spaces, dots or dashes into it. */
const LONG_NUMBER = /\d(?:[ .-]?\d){11,}/g

/** A title such as "No. HP 2" is no number of anybody. */
const FEWEST_DIGITS = 4

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Whatever looks like an identity number in free words, hidden. */
export const hideLongNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (found) => maskNik(digitsOf(found)))

function hiddenCell(text: string, use: ListField | null): string {
  if (!holdsNumbers(use)) return hideLongNumbers(text)
  const digits = digitsOf(text)
  if (digits.length < FEWEST_DIGITS) return text
  return use === 'phone' ? maskPhone(digits) : maskNik(digits)
}

/**
 * The cells of one line for somebody who did not bring the list: NIK, family card and phone number are hidden, and so is
 * a number as long as a NIK in any other column. Source: domain notes on the institution, 3.3.
 */
export const hideNumbers = <Cell extends string | number | null>(
  cells: readonly Cell[],
  uses: ColumnUses,
): (Cell | string)[] =>
  cells.map((cell, at) => {
    if (cell === null) return cell
    const hidden = hiddenCell(String(cell), uses[at] ?? null)
    return hidden === String(cell) ? cell : hidden
  })

/** The uses without those that hold identity numbers: what can be read of hidden cells. */
export const withoutNumbers = (uses: ColumnUses): ColumnUses =>
  uses.map((use) => (holdsNumbers(use) ? null : use))
