import type { Uuid } from '@simpul/domain/core'
import type { ExportWhy } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'

/** What the audit list may say. */
export type AuditAction =
  | 'signed-in'
  | 'password-changed'
  | 'email-changed'
  | 'phone-activated'
  | 'pin-word-used'
  | 'invited-phone'
  | 'invited-pin'
  | 'invited-desk'
  | 'role-given'
  | 'role-ended'
  | 'cover-given'
  | 'cover-ended'
  | 'emergency-contacts-set'
  | 'device-revoked'
  | 'user-disabled'
  | 'post-created'
  | 'held-released'
  | 'held-discarded'
  | 'people-listed'
  | 'number-shown'
  | 'nik-shown'
  | 'family-card-shown'
  | `exported-${ExportWhy<'people'>}`
  | `exported-users-${ExportWhy<'users'>}`
  | `exported-held-${ExportWhy<'held'>}`
  | `exported-cases-${ExportWhy<'cases'>}`
  | 'rescue-handed-in'
  | 'backup-restored'
  | 'subject-anonymised'
  | 'subject-erased'
  | 'list-taken-in'
  | 'list-written'
  | 'list-undone'
  | 'list-given-out'
  | `list-given-out-${ExportWhy<'people'>}`
  | 'holidays-entered'
  | 'holiday-withdrawn'
  | 'case-opened'
  | 'cases-listed'
  | 'attachment-opened'
  | 'case-route-set'

export interface AuditLine {
  readonly actor: Uuid | null
  readonly action: AuditAction
  readonly target?: Uuid | undefined
  readonly unit?: Uuid | undefined
}

/** Adds a line in the transaction of what it tells of: neither can be without the other. */
export async function writeAudit(
  tx: Queryable,
  cell: Uuid,
  { actor, action, target, unit }: AuditLine,
): Promise<void> {
  await tx.run(`insert into audit (cell, id, actor, action, target, unit) values ($1, $2, $3, $4, $5, $6)`, [
    cell,
    v7(),
    actor,
    action,
    target ?? null,
    unit ?? null,
  ])
}
