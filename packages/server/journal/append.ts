import type { Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import type { Db, Queryable } from '../db/db.ts'
import type { AppendContext } from './house.ts'
import { judge } from './judge.ts'
import type { JudgeLookups } from './judge-lookups.ts'
import { keepSafely } from './keep-safely.ts'
import { keepersOf } from './subject-reach.ts'
import { cellUnits } from './units.ts'

/**
 * Takes a batch into the journal and answers one receipt per entry, in the order given. Appending twice is the same as
 * once. Once this has resolved, what is `kept` or `held` is on the disk.
 */
export async function append(db: Db, batch: readonly unknown[], context: AppendContext): Promise<Receipt[]> {
  const judged = await judge(batch, context, await lookupsFor(db, context.cell))
  const [receipts = []] = await keepSafely(db, context.cell, [{ arrival: context, judged }])
  return receipts
}

/** What judging asks this database. */
export async function lookupsFor(db: Db, cell: Uuid): Promise<JudgeLookups> {
  return {
    units: await cellUnits(db, cell),
    isElsewhere: (unit) => isElsewhere(db, cell, unit),
    isKnownSubject: (subject) => isKnownSubject(db, cell, subject),
    keepersOf: (subjects) => keepersOf(db, cell, subjects),
    journalsWith: (entry) => journalsWith(db, cell, entry),
  }
}

/** The only question that looks beyond one cell; asked for units that nobody here knows, so next to never. */
async function isElsewhere(db: Queryable, cell: Uuid, unit: Uuid): Promise<boolean> {
  const rows = await db.query('select 1 from unit where id = $2 and cell <> $1 limit 1', [cell, unit])
  return rows.length > 0
}

async function isKnownSubject(db: Queryable, cell: Uuid, subject: Uuid): Promise<boolean> {
  const rows = await db.query('select 1 from entry where cell = $1 and subject_id = $2 limit 1', [
    cell,
    subject,
  ])
  return rows.length > 0
}

async function journalsWith(db: Queryable, cell: Uuid, entry: Uuid): Promise<Uuid[]> {
  const rows = await db.query<{ unit: Uuid }>('select unit from line where cell = $1 and entry = $2', [
    cell,
    entry,
  ])
  return rows.map(({ unit }) => unit)
}
