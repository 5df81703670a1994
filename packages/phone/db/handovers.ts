import type { Uuid } from '@simpul/domain/core'
import type { Summary } from './house.ts'
import type { HandoverRow } from './known.ts'

/** The hand-overs from and to a post, the oldest first. Of somebody who is handed to us nothing else may be known yet. */
export function handoversOf(summaries: Iterable<Summary>, post: Uuid): HandoverRow[] {
  const rows: HandoverRow[] = []
  for (const { id, handover } of summaries) {
    if (handover === undefined) continue
    const { sender, receiver } = handover.transfer
    if (receiver === post) rows.push({ person: id, direction: 'in', ...handover })
    else if (sender === post) rows.push({ person: id, direction: 'out', ...handover })
  }
  return rows.sort((a, b) => (a.transfer.recordedAt < b.transfer.recordedAt ? -1 : 1))
}
