import { duplicateReasonText } from '@simpul/domain/people'
import { Button, Dialog, Icon } from '@simpul/parts'
import type { PersonRow } from '../db/known.ts'
import { say, sayDate } from '../text/language.ts'
import { ages, alike as text } from '../text/people-text.ts'
import { nameText } from './name-text.ts'
import { ageOf, StandingBadge, whoseText } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import type { Alike } from './use-duplicates.ts'

/** One line above the button: somebody known looks like the person being typed. Nothing moves, nothing stops. */
export function AlikeBar({
  alikes,
  onOpen,
}: {
  readonly alikes: readonly Alike[]
  readonly onOpen: () => void
}) {
  const [first] = alikes
  if (first === undefined) return null
  return (
    <button type="button" class="alike-bar" onClick={onOpen} aria-live="polite">
      <Icon name="people" />
      <span class="row-main">
        <strong>{say(text.title)}</strong>
        <span class="row-side">
          {[nameText(first.row.name), whoseText(first.row)].filter((part) => part !== '').join(' · ')}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  )
}

interface AlikeDialogProps {
  readonly alikes: readonly Alike[]
  readonly onSame: (row: PersonRow) => void
  readonly onDifferent: (row: PersonRow) => void
  /** What ends the dialog in words: back to the form, or saving all the same. */
  readonly end: string
  readonly onEnd: () => void
  readonly onClose: () => void
}

/** Everybody who may be meant, with the reasons; each is answered by itself. */
export function AlikeDialog({ alikes, onSame, onDifferent, end, onEnd, onClose }: AlikeDialogProps) {
  return (
    <Dialog title={say(text.title)} onClose={onClose}>
      {alikes.map((alike) => (
        <AlikeCard key={alike.row.id} alike={alike} onSame={onSame} onDifferent={onDifferent} />
      ))}
      <Button wide onClick={onEnd}>
        {end}
      </Button>
    </Dialog>
  )
}

function AlikeCard({
  alike: { row, reasons },
  onSame,
  onDifferent,
}: { readonly alike: Alike } & Pick<AlikeDialogProps, 'onSame' | 'onDifferent'>) {
  const today = usePhone().today()
  const born = row.birth === undefined ? '' : say(ages.born, { date: sayDate(row.birth, 'short') })
  return (
    <section class="card stack stack-tight">
      <div>
        <div class="alike-name">
          <strong>{nameText(row.name)}</strong>
          <StandingBadge row={row} />
        </div>
        <p class="row-side">{whoseText(row)}</p>
        <p class="row-side">{[ageOf(row, today), born].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <div class="cluster">
        {reasons.map((reason) => (
          <span class="badge" key={reason}>
            {say(duplicateReasonText(reason))}
          </span>
        ))}
      </div>
      <Button look="main" wide onClick={() => onSame(row)}>
        {say(text.open)}
      </Button>
      <Button wide onClick={() => onDifferent(row)}>
        {say(text.notSame)}
      </Button>
    </section>
  )
}
