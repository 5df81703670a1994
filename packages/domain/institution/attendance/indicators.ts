import type { Indicator } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import { indicators as text } from './text.ts'
import type { AttendanceView } from './view.ts'

export const attendanceIndicators: readonly Indicator<PersonSubject, AttendanceView>[] = [
  {
    id: 'attendance.present',
    version: 1,
    kind: 'reach',
    name: text.present,
    definition: text.presentMeans,
    counts: () => true,
    contribute: (_person, view, month) => {
      const came = view?.days.some(({ day }) => day.startsWith(month)) ?? false
      return { kind: 'reach', counted: 1, reached: came ? 1 : 0 }
    },
  },
]
