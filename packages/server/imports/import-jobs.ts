import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { JobHandler } from '../jobs/worker.ts'
import { checkImport } from './check.ts'
import type { ImportHouse } from './import-context.ts'
import { dropFile, dropRows } from './import-rows.ts'
import { startWriting } from './import-steps.ts'
import { undoImport } from './undo.ts'
import { writeImport } from './write.ts'

/** One kind of job for all three: the state of the import says what is to be done. */
const KIND = 'import.work'

/** Does what the state of an import asks for. */
export const importHandlers = (house: ImportHouse): Record<string, JobHandler> => ({
  [KIND]: (payload, signal) => workOn(house, (payload as { readonly import: Uuid }).import, signal),
})

/** The steps of an import one after the other; each of them looks whether it is its turn. */
export async function workOn(house: ImportHouse, id: Uuid, signal: AbortSignal): Promise<void> {
  await checkImport(house, id, signal)
  await goOnToWriting(house, id)
  await writeImport(house, id, signal)
  await undoImport(house, id, signal)
}

/** Asks for the work in the transaction that gives it its state. */
export const askWork = (tx: Queryable, cell: Uuid, id: Uuid): Promise<void> =>
  enqueue(tx, { cell, kind: KIND, key: id, payload: { import: id } })

/** Whether the work was given up after many attempts. */
export async function stuckImports(db: Queryable, cell: Uuid): Promise<Set<string>> {
  const rows = await db.query<{ key: string }>(
    'select key from job where cell = $1 and kind = $2 and failed_at is not null',
    [cell, KIND],
  )
  return new Set(rows.map(({ key }) => key))
}

/** A check that somebody asked to write behind it. */
async function goOnToWriting({ db, cell, now }: ImportHouse, id: Uuid): Promise<void> {
  await db.transaction(async (tx) => {
    const [asked] = await tx.query(
      `select 1 from import where cell = $1 and id = $2 and state = 'checked' and then_write for update`,
      [cell, id],
    )
    if (asked !== undefined) await startWriting(tx, cell, id, now())
  })
}

/** So long a list can be undone; then its lines, which hold names and numbers, are let go. */
const KEPT_DAYS = 90

/** Lets go of lists that are old, whatever became of them. */
export async function forgetOldImports({
  db,
  cell,
  now,
}: Pick<ImportHouse, 'db' | 'cell' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString()
  const old = await db.query<{ id: Uuid }>(
    `select id from import where cell = $1 and created_at < $2 and sheets <> '[]'::jsonb`,
    [cell, before],
  )
  for (const { id } of old) {
    await dropFile(db, cell, id)
    await dropRows(db, cell, id)
    await db.run(`update import set sheets = '[]' where cell = $1 and id = $2`, [cell, id])
  }
}
