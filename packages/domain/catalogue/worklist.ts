import { type PostMonth, type WorkItem, type WorklistPerson, workItems } from '../across/index.ts'
import type { Finding, PlainDate } from '../core/index.ts'
import { findingsOf } from './fold-subject.ts'

/**
 * Why somebody is on the worklist of a post in a month, the most pressing first; none: they are not on it. The one
 * definition for desks, the worklist lane and the home-visit list of a phone.
 * @param post the facts of the post and month, see `postMonth`
 * @param findings what the rules notice on `today`, for who has computed it already
 */
export const worklistOf = (
  person: WorklistPerson,
  post: PostMonth,
  today: PlainDate,
  findings: readonly Finding[] = findingsOf({ id: person.subject.id, unreadable: [], ...person }, today),
): readonly WorkItem[] => workItems(person, findings, post, today)
