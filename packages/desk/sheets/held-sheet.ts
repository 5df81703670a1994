import { HELD_DECISION_TEXT, type HeldReason, type HeldRow, type Me } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { serviceName } from '../pages/service-name.ts'
import { say } from '../text/say.ts'
import { held as text } from '../text/text.ts'
import { namedLines } from './named-lines.ts'

/** Entries that wait for a person. Whom they are about does not stand in it: nobody has let them in yet. */
export const heldSheet = (rows: readonly HeldRow[], why: string, me: Me): SheetTable[] => [
  {
    name: say(text.title),
    title: [say(text.title), ...namedLines(me, why)],
    columns: [
      { header: say(text.entry), width: 28 },
      { header: say(text.place), width: 24 },
      { header: say(text.writer), width: 24 },
      { header: say(text.arrived), kind: 'date' },
      { header: say(text.why), width: 70 },
    ],
    rows: rows.map(({ service, unitName, recordedBy, receivedAt, reason }) => [
      serviceName(service),
      unitName,
      recordedBy,
      receivedAt.slice(0, 10),
      say(HELD_DECISION_TEXT[reason as HeldReason]),
    ]),
    landscape: true,
  },
]
