import type { Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { Db } from '../db/db.ts'
import { type Judged, pairOf } from './judged.ts'
import { JournalsChanged, keep, type Push } from './keep.ts'
import { heldAfterAll } from './not-kept.ts'

const attempts = 4

/**
 * Keeps pushes in as few transactions as possible. A push or entry that makes the database fail is set apart, so that
 * it never takes others with it; if nothing else helps the entry is held for a person.
 * @throws when the database itself fails: then nothing may be told as kept, and the phones send again
 */
export async function keepSafely(db: Db, cell: Uuid, pushes: readonly Push[]): Promise<Receipt[][]> {
  try {
    return await keepTrying(db, cell, pushes)
  } catch (error) {
    if (!isAboutData(error)) throw error
    if (pushes.length === 1 && pushes[0] !== undefined) return [await keepInParts(db, cell, pushes[0], error)]
    const receipts: Receipt[][] = []
    for (const push of pushes) receipts.push(...(await keepSafely(db, cell, [push])))
    return receipts
  }
}

async function keepTrying(db: Db, cell: Uuid, pushes: readonly Push[]): Promise<Receipt[][]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction((tx) => keep(tx, cell, pushes))
    } catch (error) {
      if (attempt === attempts || !isWorthAnotherTry(error)) throw error
    }
  }
}

/** One push that failed as a whole: halves of it, down to the entries that cause it. */
async function keepInParts(db: Db, cell: Uuid, push: Push, error: unknown): Promise<Receipt[]> {
  const parts = inseparable(push.judged)
  if (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2)
    const halves = [parts.slice(0, middle), parts.slice(middle)]
    const receipts: Receipt[][] = []
    for (const half of halves) {
      receipts.push(...(await keepSafely(db, cell, [{ ...push, judged: half.flat() }])))
    }
    return receipts.flat().sort((a, b) => a.index - b.index)
  }
  if (!push.judged.some((one) => one.verdict === 'keep')) throw error
  const judged = push.judged.map((one) => (one.verdict === 'keep' ? heldAfterAll(one.index, one.entry) : one))
  return (await keepSafely(db, cell, [{ ...push, judged }])).flat()
}

/** The entries of a push, those together that mend one wrong person. */
function inseparable(judged: readonly Judged[]): Judged[][] {
  const parts = new Map<unknown, Judged[]>()
  for (const one of judged) {
    const key = pairOf(one) ?? one
    parts.set(key, [...(parts.get(key) ?? []), one])
  }
  return [...parts.values()]
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Deadlock or serialization failure: the other one has gone on, so try again. */
const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof JournalsChanged || ['40001', '40P01'].includes(codeOf(error))

/** SQLSTATE classes 21 to 23 and 54: what was sent cannot be stored. Everything else is the database's own trouble. */
const isAboutData = (error: unknown): boolean => /^(2[1-3]|54)[0-9A-Z]{3}$/.test(codeOf(error))
