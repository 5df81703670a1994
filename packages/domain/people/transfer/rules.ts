import { daysBetween, type Finding, type PlainDate, type Uuid } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { findings } from './text.ts'
import type { Transfer, TransferView } from './view.ts'

/** After so many days without an answer a transfer shows at both posts. Source: design, *Lines and moves*. */
export const TRANSFER_PATIENCE_DAYS = 30

/** The posts that see the person on a day: the sender counts until accepted, the receiver is reminded. */
export function showsAt(transfer: Transfer, today: PlainDate): readonly Uuid[] {
  return isOverdue(transfer, today) ? [transfer.sender, transfer.receiver] : [transfer.sender]
}

const isOverdue = (transfer: Transfer, today: PlainDate): boolean =>
  daysBetween(transfer.proposedOn, today) >= TRANSFER_PATIENCE_DAYS

export function transferRules(_subject: PersonSubject, view: TransferView, today: PlainDate): Finding[] {
  return view.open
    .filter((transfer) => isOverdue(transfer, today))
    .map((transfer) => ({
      service: 'transfer',
      code: 'unaccepted',
      level: 'watch',
      reason: findings.unaccepted,
      params: { movedOn: transfer.movedOn, days: daysBetween(transfer.proposedOn, today) },
      todo: findings.callReceiver,
    }))
}
