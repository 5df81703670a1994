import type { PlainDate, Subject, Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { takeDueSubjects } from '../journal/due.ts'
import { projectSubjects } from './project-subjects.ts'
import { settleStuck } from './stuck.ts'
import { inTurn, type Turn } from './turn.ts'

/**
 * Takes up to `limit` marks and recomputes their subjects in one transaction. What the database refuses to
 * store is set apart: half the marks are tried, down to the one subject that is to blame, which is then
 * listed as stuck.
 * @returns whether there was something to do; undefined when another server has the turn
 */
export async function projectMarked(
  db: Db,
  cell: Uuid,
  today: PlainDate,
  limit: number,
): Promise<boolean | undefined> {
  try {
    return await inTurn(db, cell, (turn) =>
      takeAnd(turn, limit, (subjects) => projectSubjects(turn, subjects, today)),
    )
  } catch (error) {
    if (!isAboutData(error)) throw error
    if (limit > 1) return projectMarked(db, cell, today, Math.ceil(limit / 2))
    return inTurn(db, cell, (turn) => takeAnd(turn, 1, (subjects) => giveUp(turn, subjects, error)))
  }
}

async function takeAnd(
  { tx, cell }: Turn,
  limit: number,
  work: (subjects: readonly Subject[]) => Promise<void>,
): Promise<boolean> {
  const subjects = await takeDueSubjects(tx, cell, limit)
  if (subjects.length > 0) await work(subjects)
  return subjects.length > 0
}

const giveUp = ({ tx, cell }: Turn, subjects: readonly Subject[], error: { code: string }): Promise<void> =>
  settleStuck(
    tx,
    cell,
    subjects,
    subjects.map((subject) => ({ ...subject, problem: `SQLSTATE ${error.code}` })),
  )

/**
 * SQLSTATE classes 21 to 23 and 54: what was to be written cannot be stored. All else is the database's own
 * trouble.
 */
const isAboutData = (error: unknown): error is { code: string } =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(2[1-3]|54)[0-9A-Z]{3}$/.test(error.code)
