import { addMonthsToDate, completedMonths, monthOf, type PlainDate } from '../../core/index.ts'
import { hasBookOn } from '../../sectors/health/index.ts'
import { worklistEdition } from './edition.ts'
import { bookOf, isIn, measuredDays, seenDays, type WorklistPerson } from './known.ts'
import type { MonthSession, PostMonth } from './post-month.ts'
import { reasons } from './text.ts'
import type { WorkItem } from './work-item.ts'

/** What is owed to a small child. Who was absent was not weighed either, and is told so once. */
export const dueItems = (
  person: WorklistPerson,
  session: MonthSession,
  post: PostMonth,
  asked: PlainDate,
  wasAbsent: boolean,
): WorkItem[] => [
  ...(wasAbsent ? [] : weighingDue(person, session, post)),
  ...lengthDue(person, asked),
  ...bookDue(person, asked),
]

/** Not weighed although nobody missed them: they came, the day was called off, or they arrived after it. */
function weighingDue(person: WorklistPerson, session: MonthSession, post: PostMonth): WorkItem[] {
  if (session.is === 'ahead' || isIn(measuredDays(person, 'weightKg'), post.month)) return []
  const came = seenDays(person).find((day) => monthOf(day) === post.month)
  const base = { kind: 'due', service: 'child-growth', level: 'watch' } as const
  if (came !== undefined) {
    const params = { day: came }
    return [{ ...base, code: 'came-not-weighed', reason: reasons.cameNotWeighed, params, since: came }]
  }
  if (session.is !== 'called-off') return [{ ...base, code: 'not-weighed', reason: reasons.notWeighed }]
  const { day } = session
  return [{ ...base, code: 'day-called-off', reason: reasons.dayCalledOff, params: { day }, since: day }]
}

/** A newborn's first length may wait as long as any other. */
function lengthDue(person: WorklistPerson, asked: PlainDate): WorkItem[] {
  const { birth } = person.subject
  const edition = worklistEdition(asked)
  const months = edition.lengthMonths.value
  if (birth === undefined || completedMonths(birth, asked) >= edition.lengthUnderMonths.value) return []
  const last = measuredDays(person, 'lengthCm')
    .filter((day) => day <= asked)
    .at(-1)
  if (addMonthsToDate(last ?? birth, months) >= asked) return []
  return [
    {
      kind: 'due',
      code: 'length',
      service: 'child-growth',
      level: 'inform',
      reason: last === undefined ? reasons.neverLength : reasons.noLength,
      ...(last === undefined ? {} : { params: { day: last, months }, since: last }),
    },
  ]
}

function bookDue(person: WorklistPerson, asked: PlainDate): WorkItem[] {
  const book = bookOf(person)
  const has = book === undefined ? undefined : hasBookOn(book, asked)
  if (has === true) return []
  const base = { kind: 'due', service: 'kia-book', level: 'inform' } as const
  return has === undefined
    ? [{ ...base, code: 'book-unknown', reason: reasons.bookUnknown }]
    : [{ ...base, code: 'no-book', reason: reasons.noBook }]
}

/** Somebody weighed as a child whose birth date nobody wrote down is in no figure and gets no verdict. */
export function birthDue({ subject, views }: WorklistPerson): WorkItem[] {
  if (subject.birth !== undefined || views['child-growth'] === undefined) return []
  return [
    { kind: 'due', code: 'no-birth-date', service: 'child-growth', level: 'watch', reason: reasons.noBirth },
  ]
}
