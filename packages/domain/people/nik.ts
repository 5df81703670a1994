import { err, ok, type PlainDate, parsePlainDate, type Result } from '../core/index.ts'
import { NIK_PROVINCES } from './nik-provinces.ts'
import type { Sex } from './person-subject.ts'

/** Hard errors in the order in which they are looked for. There is no check digit. */
export type NikProblem = 'length' | 'characters' | 'province' | 'regency' | 'district' | 'date' | 'sequence'

/** Worth asking about, never a reason to refuse: a NIK is not changed when the facts it was made from are. */
export type NikWarning = 'birthdate-mismatch' | 'sex-mismatch' | 'region-unknown'

export interface NikParts {
  readonly nik: string
  /** Province, regency and district of first issue: six digits. */
  readonly region: string
  readonly sex: Sex
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

function dayAndSex(nik: string): { day: number; sex: Sex } {
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

/** Without the spaces, dots and hyphens people write between the groups. */
export const normalizeNik = (written: string): string => written.replace(/[\s.\u2010-\u2015-]/g, '')

export interface NikCheck {
  /** As it is stored. */
  readonly nik: string
  readonly problem: NikProblem | undefined
  readonly warnings: readonly NikWarning[]
  readonly parts: NikParts | undefined
}

/** What is known about the person besides the NIK. */
export interface NikContext {
  readonly today: PlainDate
  readonly birth?: PlainDate
  readonly sex?: Sex
  /** Whether a district code is in today's list; left out, nobody asks. */
  readonly isKnownRegion?: (region: string) => boolean
}

/** Reads a NIK as somebody typed it and holds it against what else is known. */
export function checkNik(written: string, context: NikContext): NikCheck {
  const nik = normalizeNik(written)
  const parsed = parseNik(nik, context.today)
  if (!parsed.ok) return { nik, problem: parsed.problem, warnings: [], parts: undefined }
  return { nik, problem: undefined, warnings: warningsOf(parsed.value, context), parts: parsed.value }
}

function warningsOf(parts: NikParts, context: NikContext): NikWarning[] {
  const warnings: NikWarning[] = []
  if (context.birth !== undefined && !parts.births.includes(context.birth))
    warnings.push('birthdate-mismatch')
  if (context.sex !== undefined && context.sex !== parts.sex) warnings.push('sex-mismatch')
  if (context.isKnownRegion?.(parts.region) === false) warnings.push('region-unknown')
  return warnings
}
