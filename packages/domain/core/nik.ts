import { NIK_PROVINCES } from './nik-provinces.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'
import { err, ok, type Result } from './result.ts'

/** Hard errors in the order in which they are looked for. There is no check digit. */
export type NikProblem = 'length' | 'characters' | 'province' | 'regency' | 'district' | 'date' | 'sequence'

export interface NikParts {
  readonly nik: string
  /** Province, regency and district of first issue: six digits. */
  readonly region: string
  readonly sex: 'L' | 'P'
  readonly day: number
  readonly month: number
  /** The NIK holds only two digits of the year; the entered birth date says the century. */
  readonly yy: number
  /** The days that may be meant, oldest first: one or two. */
  readonly births: readonly PlainDate[]
}

/** Women have 40 added to the day. */
const WOMAN = 40

/**
 * Reads a NIK: 16 ASCII digits PPRRDD ddmmyy ssss. Separators are the input field's to remove (`normalizeNik`).
 * With `today` a birth date in the future is impossible too. Source: UU 23/2006 art. 13; Kemendagri codes.
 */
export function parseNik(nik: string, today?: PlainDate): Result<NikParts, NikProblem> {
  if (/^[0-9]*$/.test(nik) && nik.length !== 16) return err('length')
  if (!/^[0-9]{16}$/.test(nik)) return err('characters')
  if (!Object.hasOwn(NIK_PROVINCES, nik.slice(0, 2))) return err('province')
  if (nik.slice(2, 4) === '00') return err('regency')
  if (nik.slice(4, 6) === '00') return err('district')
  const births = possibleBirths(nik).filter((birth) => today === undefined || birth <= today)
  if (births.length === 0) return err('date')
  if (nik.slice(12) === '0000') return err('sequence')
  return ok({ nik, region: nik.slice(0, 6), ...dayAndSex(nik), ...monthAndYear(nik), births })
}

function dayAndSex(nik: string): { day: number; sex: 'L' | 'P' } {
  const written = Number(nik.slice(6, 8))
  return written > WOMAN ? { day: written - WOMAN, sex: 'P' } : { day: written, sex: 'L' }
}

const monthAndYear = (nik: string) => ({ month: Number(nik.slice(8, 10)), yy: Number(nik.slice(10, 12)) })

/** The day in the 1900s and in the 2000s, where the calendar has it: 29 February 1900 did not exist. */
function possibleBirths(nik: string): PlainDate[] {
  const day = String(dayAndSex(nik).day).padStart(2, '0')
  return ['19', '20']
    .map((century) => parsePlainDate(`${century}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`))
    .filter((birth) => birth !== undefined)
}
