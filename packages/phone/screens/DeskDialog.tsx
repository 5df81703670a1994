import { Button, Choices, Dialog } from '@simpul/parts'
import { day } from '../text/day-text.ts'
import { say } from '../text/language.ts'
import type { DayChoices, Desk } from './day-choices.ts'
import type { DayOrder } from './day-lists.ts'

export const deskTexts = { all: day.deskAll, registration: day.deskRegistration, weighing: day.deskWeighing }

const DESKS: readonly Desk[] = ['registration', 'weighing', 'all']
const ORDERS: readonly DayOrder[] = ['name', 'rt']

interface DeskDialogProps {
  readonly choices: DayChoices
  readonly onChange: (change: Partial<DayChoices>) => void
  readonly onClose: () => void
}

/** *Meja saya*: where this phone stands, and how its list is sorted. */
export function DeskDialog({ choices, onChange, onClose }: DeskDialogProps) {
  return (
    <Dialog title={say(day.myDesk)} onClose={onClose}>
      <Choices
        legend={say(day.deskAsk)}
        value={choices.desk}
        options={DESKS.map((value) => ({ value, label: say(deskTexts[value]) }))}
        onChange={(desk) => onChange({ desk })}
      />
      <p class="small">{say(day.deskHint)}</p>
      <Choices
        legend={say(day.orderAsk)}
        value={choices.order}
        options={ORDERS.map((value) => ({ value, label: say(value === 'rt' ? day.byRt : day.byName) }))}
        onChange={(order) => onChange({ order })}
      />
      <Button look="main" wide onClick={onClose}>
        {say(day.ready)}
      </Button>
    </Dialog>
  )
}
