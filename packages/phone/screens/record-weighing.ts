import type { JournalEntry, Result } from '@simpul/domain/core'
import type { FoldedPerson, SessionDay } from '../db/known.ts'
import type { Draft, Phone, RecordProblem } from '../db/phone.ts'
import { checkInOf, isPresent, stateOfDay } from './check-in.ts'

/**
 * Saves a weighing of today and, where the session day is open, that the child came: one transaction, one tick. The
 * weighing comes first in what is given back.
 */
export async function recordWeighing(
  phone: Pick<Phone, 'post' | 'record'>,
  day: SessionDay | undefined,
  person: FoldedPerson,
  weighing: Draft,
): Promise<Result<readonly JournalEntry[], RecordProblem>> {
  const isHere = day !== undefined && stateOfDay(day) === 'open' && weighing.happenedOn === day.day
  if (!isHere || isPresent(person, day)) return phone.record(weighing)
  const both = await phone.record([weighing, checkInOf(phone, day, person.subject.id, person)])
  // Another table of this phone was quicker, or the server refused the check-in: the weight is saved all the same.
  return !both.ok && both.problem.code === 'already-recorded' ? phone.record(weighing) : both
}

/** *Batalkan*: takes back everything that one save wrote; false when it is too late or could not be written. */
export async function undoAll(phone: Pick<Phone, 'undo'>, saved: readonly JournalEntry[]): Promise<boolean> {
  for (const { id } of saved) if (!(await phone.undo(id)).ok) return false
  return true
}
