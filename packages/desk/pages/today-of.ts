import { localDate, type PlainDate } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'

/** Today where the cell is: at six in the morning it is not yesterday any more, whatever the day is in Greenwich. */
export const todayOf = ({
  serverTime,
  cell,
}: {
  readonly serverTime: string
  readonly cell: Pick<Me['cell'], 'utcOffset'>
}): PlainDate => localDate(Date.parse(serverTime), cell.utcOffset)
