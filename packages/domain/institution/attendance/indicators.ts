import type { Contribution, Indicator, Month } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import { indicators as text } from './text.ts'
import type { AttendanceView } from './view.ts'
import { visitorPart } from './visitors.ts'

/** One function for both, so that a tally asks it once. */
const everyone = (): boolean => true

const NOBODY: Contribution = { kind: 'parts', parts: {} }

const cameIn = (view: AttendanceView | undefined, month: Month): boolean =>
  view?.days.some(({ day }) => day.startsWith(month)) ?? false

export const attendanceIndicators: readonly Indicator<PersonSubject, AttendanceView>[] = [
  {
    id: 'attendance.present',
    version: 1,
    kind: 'reach',
    name: text.present,
    definition: text.presentMeans,
    counts: everyone,
    contribute: (_person, view, month) => ({
      kind: 'reach',
      counted: 1,
      reached: cameIn(view, month) ? 1 : 0,
    }),
  },
  {
    id: 'attendance.visitors',
    version: 1,
    kind: 'parts',
    name: text.visitors,
    definition: text.visitorsMean,
    counts: everyone,
    contribute: (person, view, month) =>
      view !== undefined && cameIn(view, month)
        ? { kind: 'parts', parts: { [visitorPart(person, view, month)]: 1 } }
        : NOBODY,
  },
]
