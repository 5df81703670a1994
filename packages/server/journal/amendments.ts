import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Delivery, LateAmendment } from './keep-statement.ts'
import { ensureLinesOf } from './lines.ts'

/**
 * Amendments that were kept before what they amend: they now go where their target went, and so does what amends
 * them in turn. The journals of the deliveries are locked.
 */
export async function deliverLateAmendments(
  tx: Queryable,
  cell: Uuid,
  deliveries: readonly Delivery[],
  late: readonly LateAmendment[],
): Promise<void> {
  const journals = new Map(deliveries.map((delivery) => [delivery.keepable.entry.id, delivery.journals]))
  for (const { entry, target } of late) {
    const chain = await chainOf(tx, cell, entry)
    for (const journal of journals.get(target) ?? []) await ensureLinesOf(tx, cell, journal, chain)
  }
}

/** An amendment, what amends it, and so on. */
async function chainOf(tx: Queryable, cell: Uuid, amendment: Uuid): Promise<Uuid[]> {
  const rows = await tx.query<{ id: Uuid }>(
    `with recursive chain as (
       select $2::uuid as id
       union
       select entry.id
       from chain
       join entry on entry.cell = $1 and entry.amends = chain.id
     )
     select id
     from chain`,
    [cell, amendment],
  )
  return rows.map((row) => row.id)
}
