import type { JournalEntry, PlainDate } from '../core/index.ts'
import type { ChildGrowthBody } from '../sectors/health/index.ts'
import { type CastMember, cast } from './cast.ts'
import { entry } from './entry.ts'

/** What else was measured that day, of whom (Budi unless said) and anything about the entry itself. */
export interface WeighedMore
  extends Omit<ChildGrowthBody, 'weightKg'>,
    Partial<Omit<JournalEntry, 'subject' | 'body' | 'service' | 'version'>> {
  readonly of?: Pick<CastMember, 'id'>
}

/** A child on the scale: `weighed(7.2, '2026-01-12')`, `weighed(7.2, '2026-01-12', { lengthCm: 67, of: ayu })`. */
export function weighed(weightKg: number, day: PlainDate, more: WeighedMore = {}): JournalEntry {
  const { of = cast.budi, lengthCm, position, headCm, armCm, oedema, confirmed, source, ...rest } = more
  const measured = { weightKg, lengthCm, position, headCm, armCm, oedema, confirmed, source }
  const body = Object.fromEntries(Object.entries(measured).filter(([, value]) => value !== undefined))
  return entry({ service: 'child-growth', about: of.id, happenedOn: day, ...rest, body })
}
