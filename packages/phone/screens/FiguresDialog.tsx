import { indicatorById, type Tally } from '@simpul/domain/catalogue'
import { figureOf, type Month } from '@simpul/domain/core'
import { Button, Dialog } from '@simpul/parts'
import { say, sayDate } from '../text/language.ts'
import { home, shell } from '../text/text.ts'

interface FiguresDialogProps {
  readonly tallies: readonly Tally[]
  readonly month: Month
  readonly onClose: () => void
}

/** What the letters of the month stand for, in the words of their definitions. */
export function FiguresDialog({ tallies, month, onClose }: FiguresDialogProps) {
  return (
    <Dialog title={say(home.monthTitle, { month: sayDate(month, 'month') })} onClose={onClose}>
      <dl class="meanings">
        {tallies.map(({ indicator, contribution }) => {
          const sheet = indicatorById(indicator)
          return (
            sheet && (
              <div key={indicator}>
                <dt>
                  <span>{say(sheet.name)}</span>
                  <span>{figureOf(contribution)}</span>
                </dt>
                <dd>{say(sheet.definition)}</dd>
              </div>
            )
          )
        })}
      </dl>
      <Button look="main" wide onClick={onClose}>
        {say(shell.close)}
      </Button>
    </Dialog>
  )
}
