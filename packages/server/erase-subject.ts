import { localDate, type Uuid } from '@simpul/domain/core'
import { writeAudit } from './access/audit.ts'
import { forgetAttachments } from './attachments/attachment-table.ts'
import type { Db } from './db/db.ts'
import { forgetInImports } from './imports/forget-person.ts'
import { type Erasure, erase } from './journal/erase.ts'
import { sealContributions } from './projector/sealed-contributions.ts'

/**
 * Carries out an erasure: past figures are sealed, bodies emptied, phones and snapshots told, all in one transaction with
 * its line in the audit list. Doing it again does no harm.
 * @returns how many entries were emptied now
 */
export function eraseSubject(db: Db, cell: Uuid, erasure: Erasure): Promise<number> {
  const { subject, strength, by, at } = erasure
  return db.transaction(
    async (tx) => {
      const [found] = await tx.query<{ offset: number }>(
        'select utc_offset as offset from cell where cell = $1',
        [cell],
      )
      const on = localDate(Date.parse(at), found?.offset ?? 0)
      const seal = strength === 'erase' && subject.kind === 'person'
      const emptied = await erase(tx, cell, erasure, async () => {
        if (seal) await sealContributions(tx, cell, subject.id, on)
        // A picture says who somebody is, whatever the strength.
        await forgetAttachments(tx, cell, [subject.id])
      })
      if (subject.kind === 'person') await forgetInImports(tx, cell, subject.id)
      const action = strength === 'erase' ? 'subject-erased' : 'subject-anonymised'
      await writeAudit(tx, cell, { actor: by, action, target: subject.id })
      return emptied
    },
    { role: 'owner' },
  )
}
