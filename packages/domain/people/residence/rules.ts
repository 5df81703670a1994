import type { Finding, PlainDate } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { findings } from './text.ts'
import type { ResidenceView } from './view.ts'

/** Contradictions about a death, which the fold has to decide without asking anybody. */
export function residenceRules(_subject: PersonSubject, view: ResidenceView, _today: PlainDate): Finding[] {
  const deaths = [...new Set(view.events.filter((event) => event.event === 'died').map((event) => event.day))]
  const died = deaths[0]
  if (died === undefined) return []
  const found: Finding[] = []
  const other = deaths[1]
  if (other !== undefined)
    found.push({ ...base, code: 'died-twice', reason: findings.diedTwice, params: { first: died, other } })
  const later = view.events.find((event) => event.home !== undefined && event.day > died)
  if (later !== undefined)
    found.push({
      ...base,
      code: 'seen-after-death',
      reason: findings.seenAfterDeath,
      params: { died, day: later.day },
    })
  return found
}

const base = { service: 'residence', level: 'watch', todo: findings.checkFamily } as const
