import { Button, Empty } from '@simpul/parts'
import { queue as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { partOf, type QueueFilter } from './queue-filter.ts'

interface NoCasesProps {
  readonly filter: QueueFilter
  /** How many are under way in other hands. */
  readonly open: number
  readonly onAll: () => void
}

/** Why a queue is empty, and where to look instead. */
export function NoCases({ filter, open, onAll }: NoCasesProps) {
  const { search, sector, code, states } = filter
  if ([search, sector, code, states].some((narrower) => narrower !== undefined))
    return (
      <Empty icon="search" title={say(text.noneFound)}>
        <p>{say(text.noneFoundText)}</p>
      </Empty>
    )
  const part = partOf(filter)
  if (part === 'mine' && open > 0)
    return (
      <Empty icon="check" title={say(text.nothingMine)}>
        <p>{say(text.nothingMineText)}</p>
        <Button onClick={onAll}>{say(text.openAll)}</Button>
      </Empty>
    )
  if (part === 'late') return <Empty icon="check" title={say(text.nothingLate)} />
  if (part === 'closed') return <Empty icon="file" title={say(text.nothingClosed)} />
  return (
    <Empty icon="file" title={say(text.nothing)}>
      <p>{say(text.nothingText)}</p>
    </Empty>
  )
}
