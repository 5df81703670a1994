import { type Finding, type PlainDate, standingValues, type Text } from '../../core/index.ts'
import { clashFindings } from '../clash-findings.ts'
import { checkNik } from '../nik.ts'
import type { PersonSubject } from '../person-subject.ts'
import { clashes, findings } from './text.ts'
import type { IdentityView } from './view.ts'

/** Warnings, never walls: a NIK is not changed when a birth date is corrected or a region is split. */
export function identityRules(subject: PersonSubject, view: IdentityView, today: PlainDate): Finding[] {
  const { nik } = standingValues(view)
  const clashing = clashFindings('identity', view, clashes, findings.chooseOne, lastFour)
  return typeof nik === 'string' ? [...clashing, ...nikFindings(nik, subject, today)] : clashing
}

function nikFindings(nik: string, { birth, sex }: PersonSubject, today: PlainDate): Finding[] {
  const known = { today, ...(birth === undefined ? {} : { birth }), ...(sex === undefined ? {} : { sex }) }
  const { problem, warnings } = checkNik(nik, known)
  const about = (code: string, level: Finding['level'], reason: Text): Finding => ({
    service: 'identity',
    code,
    level,
    reason,
    params: { tail: lastFour(nik) },
    todo: findings.compareCard,
  })
  const found: Finding[] = []
  if (problem !== undefined) found.push(about('nik-unreadable', 'watch', findings.nikUnreadable))
  if (warnings.includes('birthdate-mismatch'))
    found.push(about('nik-birth-differs', 'inform', findings.nikBirthDiffers))
  if (warnings.includes('sex-mismatch'))
    found.push(about('nik-sex-differs', 'inform', findings.nikSexDiffers))
  return found
}

/** Findings travel further than the identity lane, so they never carry a whole number. */
const lastFour = (value: unknown): string => (typeof value === 'string' ? value.slice(-4) : '–')
