import {
  type JournalEntry,
  type MoveBody,
  movesInEffect,
  type PlainDate,
  standingEntries,
  standingValues,
  type Uuid,
} from '@simpul/domain/core'
import { type PersonView, type Transfer, transfer } from '@simpul/domain/people'
import type { FoldedPerson } from '../db/known.ts'
import type { Draft } from '../db/phone.ts'

/** The state from which the next step of one subject id starts, with the steps that still wait for signal. */
function stateOf({ entries }: FoldedPerson, subject: Uuid): string {
  const { workflow } = transfer
  if (workflow === undefined) throw new Error('transfers lost their workflow')
  const counted = entries.filter(({ service, standing }) => service === transfer.id && standing !== 'refused')
  const own = standingEntries(counted).filter((entry) => entry.subject.id === subject)
  const { state, proposed } = movesInEffect(workflow, own as JournalEntry<MoveBody>[])
  return proposed.at(-1)?.body.to ?? state
}

/** Asks another post to take somebody over; it says whom, for the other post knows nothing of them yet. */
export function proposal(person: FoldedPerson, sender: Uuid, receiver: Uuid, movedOn: PlainDate): Draft {
  const { id, name, birth } = person.subject
  const { motherName } = standingValues((person.views.person as PersonView | undefined) ?? {})
  return {
    service: transfer.id,
    subject: { kind: 'person', id },
    body: {
      ...{ from: stateOf(person, id), to: 'proposed', sender, receiver, movedOn },
      ...(name === '' ? {} : { name }),
      ...(birth === undefined ? {} : { birthDate: birth }),
      ...(typeof motherName === 'string' ? { motherName } : {}),
    },
  }
}

/** The next step of an open hand-over; the receiver accepts or declines, the sender withdraws. */
export const answer = (
  { subject }: Transfer,
  to: 'accepted' | 'declined' | 'withdrawn',
  reason = '',
): Draft => ({
  service: transfer.id,
  subject: { kind: 'person', id: subject },
  body: { from: 'proposed', to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
})
