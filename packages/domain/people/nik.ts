import { type NikParts, type NikProblem, type PlainDate, parseNik } from '../core/index.ts'
import type { Sex } from './person-subject.ts'

/** Worth asking about, never a reason to refuse: a NIK is not changed when the facts it was made from are. */
export type NikWarning = 'birthdate-mismatch' | 'sex-mismatch' | 'region-unknown'

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
