import type { PlainDate } from '@simpul/domain/core'
import { judgePage } from './judge-day.ts'
import type { Turn } from './turn.ts'
import { vulnerabilityPage } from './vulnerability/vulnerability-page.ts'
import { worklistPage } from './worklist/worklist-page.ts'

/**
 * The next piece of what changes with the calendar alone: first the findings of everybody, then the worklists and
 * the judging of homes, which read them.
 * @returns whether all of it is done for `today`
 */
export const dayPage = async (turn: Turn, today: PlainDate): Promise<boolean> =>
  (await judgePage(turn, today)) &&
  (await worklistPage(turn, today)) &&
  (await vulnerabilityPage(turn, today))
