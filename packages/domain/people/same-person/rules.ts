import type { Finding, PlainDate } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { rootsOf } from './roots-of.ts'
import { findings } from './text.ts'
import type { SamePersonView } from './view.ts'

/** Decisions that contradict each other: the fold has picked one, a person must choose. */
export function samePersonRules(_subject: PersonSubject, view: SamePersonView, _today: PlainDate): Finding[] {
  const found: Finding[] = []
  if (view.pairs.some((pair) => pair.clash)) found.push({ ...base, code: 'clash', reason: findings.clash })
  const roots = rootsOf(view.pairs)
  const joined = view.pairs.some(
    (pair) => pair.verdict === 'different' && roots.get(pair.a) === roots.get(pair.b),
  )
  if (joined) found.push({ ...base, code: 'still-joined', reason: findings.stillJoined })
  return found
}

const base = { service: 'same-person', level: 'watch', todo: findings.decide } as const
