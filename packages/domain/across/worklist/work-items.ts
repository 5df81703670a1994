import { type Finding, lastDay, type PlainDate } from '../../core/index.ts'
import { homeOn } from '../../people/index.ts'
import { isBalita } from '../../sectors/health/index.ts'
import { absentItems } from './absent.ts'
import { birthDue, dueItems } from './due.ts'
import { measuredDays, type WorklistPerson } from './known.ts'
import { monthSession, type PostMonth } from './post-month.ts'
import { byPriority } from './priority.ts'
import type { WorkItem } from './work-item.ts'

/**
 * Why somebody is on the worklist of a post in a month, the most pressing first; nothing: they are not on it. Only who
 * belongs to the post is on its list. Absent and due are asked of those counted in SKDN, at risk is whoever a rule
 * refers. Pure: desk, phone and home-visit list all ask it.
 *
 * Source: domain notes on health, 1.5 (who goes on the visit list) and 2.9; on the institution, 4.7.
 * @param findings what the rules notice of this person on `today`
 */
export function workItems(
  person: WorklistPerson,
  findings: readonly Finding[],
  post: PostMonth,
  today: PlainDate,
): readonly WorkItem[] {
  const end = lastDay(post.month)
  const asked = today < end ? today : end
  if (homeOn(person.subject, asked) !== post.unit) return []
  const risks = atRiskItems(person, findings, today)
  if (!isBalita(person.subject, post.month)) return byPriority([...risks, ...birthDue(person)])
  const session = monthSession(post, today)
  const absent = absentItems(person, session, post, today)
  const due = dueItems(person, session, post, asked, absent.length > 0)
  return byPriority([...risks, ...absent, ...due])
}

/** What must be followed up by somebody else: refer and urgent. */
function atRiskItems(person: WorklistPerson, findings: readonly Finding[], today: PlainDate): WorkItem[] {
  const measured = measuredDays(person, 'any')
    .filter((day) => day <= today)
    .at(-1)
  return findings
    .filter(({ level }) => level === 'refer' || level === 'urgent')
    .map(({ service, code, level, reason, params }) => {
      const since = service === 'child-growth' ? measured : undefined
      return {
        kind: 'at-risk',
        code,
        service,
        level,
        reason,
        ...(params === undefined ? {} : { params }),
        ...(since === undefined ? {} : { since }),
      }
    })
}
