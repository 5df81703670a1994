import { type FrozenFigure, frozen } from '../../core/index.ts'

/** What a report is about, not what it says: it would change by being sent. */
const ABOUT_REPORTS = 'report.'

/** The figures of a month as a report carries them: every tally of the post, the same bytes on every phone. */
export const figuresToSend = (tallies: readonly FrozenFigure[]): FrozenFigure[] =>
  frozen(tallies.filter(({ indicator }) => !indicator.startsWith(ABOUT_REPORTS)))
