import type { PlainDate, Text } from '../../core/index.ts'
import { HOLIDAY_TEXT } from './holiday-text.ts'
import type { PublishedHoliday, YearlyHoliday } from './published-holiday.ts'

const T = HOLIDAY_TEXT

const SKB_2025 = 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024'
const SKB_2025_CHANGED = 'SKB 3 Menteri 933/2025, 1/2025, 3/2025 (7 August 2025)'
const SKB_2026 = 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025 (19 September 2025)'

const national = (source: string, name: Text, ...days: PlainDate[]): PublishedHoliday[] =>
  days.map((on) => ({ on, kind: 'national', name, source }))
const jointLeave = (source: string, name: Text, ...days: PlainDate[]): PublishedHoliday[] =>
  days.map((on) => ({ on, kind: 'joint-leave', name, source }))

/**
 * What the three ministers (religion, labour, state apparatus) have published, year by year. A year that is missing
 * here is not known yet: its decree comes in the autumn before, and an operator may enter it first.
 */
export const NATIONAL_HOLIDAYS: readonly PublishedHoliday[] = [
  ...national(SKB_2025, T.newYear, '2025-01-01'),
  ...national(SKB_2025, T.ascensionOfMuhammad, '2025-01-27'),
  ...jointLeave(SKB_2025, T.lunarNewYear, '2025-01-28'),
  ...national(SKB_2025, T.lunarNewYear, '2025-01-29'),
  ...jointLeave(SKB_2025, T.nyepi, '2025-03-28'),
  ...national(SKB_2025, T.nyepi, '2025-03-29'),
  ...national(SKB_2025, T.eidAlFitr, '2025-03-31', '2025-04-01'),
  ...jointLeave(SKB_2025, T.eidAlFitr, '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'),
  ...national(SKB_2025, T.goodFriday, '2025-04-18'),
  ...national(SKB_2025, T.easter, '2025-04-20'),
  ...national(SKB_2025, T.labourDay, '2025-05-01'),
  ...national(SKB_2025, T.vesak, '2025-05-12'),
  ...jointLeave(SKB_2025, T.vesak, '2025-05-13'),
  ...national(SKB_2025, T.ascensionOfJesus, '2025-05-29'),
  ...jointLeave(SKB_2025, T.ascensionOfJesus, '2025-05-30'),
  ...national(SKB_2025, T.pancasila, '2025-06-01'),
  ...national(SKB_2025, T.eidAlAdha, '2025-06-06'),
  ...jointLeave(SKB_2025, T.eidAlAdha, '2025-06-09'),
  ...national(SKB_2025, T.islamicNewYear, '2025-06-27'),
  ...national(SKB_2025, T.independence, '2025-08-17'),
  ...jointLeave(SKB_2025_CHANGED, T.independence, '2025-08-18'),
  ...national(SKB_2025, T.birthOfMuhammad, '2025-09-05'),
  ...national(SKB_2025, T.christmas, '2025-12-25'),
  ...jointLeave(SKB_2025, T.christmas, '2025-12-26'),

  ...national(SKB_2026, T.newYear, '2026-01-01'),
  ...national(SKB_2026, T.ascensionOfMuhammad, '2026-01-16'),
  ...jointLeave(SKB_2026, T.lunarNewYear, '2026-02-16'),
  ...national(SKB_2026, T.lunarNewYear, '2026-02-17'),
  ...jointLeave(SKB_2026, T.nyepi, '2026-03-18'),
  ...national(SKB_2026, T.nyepi, '2026-03-19'),
  ...jointLeave(SKB_2026, T.eidAlFitr, '2026-03-20', '2026-03-23', '2026-03-24'),
  ...national(SKB_2026, T.eidAlFitr, '2026-03-21', '2026-03-22'),
  ...national(SKB_2026, T.goodFriday, '2026-04-03'),
  ...national(SKB_2026, T.easter, '2026-04-05'),
  ...national(SKB_2026, T.labourDay, '2026-05-01'),
  ...national(SKB_2026, T.ascensionOfJesus, '2026-05-14'),
  ...jointLeave(SKB_2026, T.ascensionOfJesus, '2026-05-15'),
  ...national(SKB_2026, T.eidAlAdha, '2026-05-27'),
  ...jointLeave(SKB_2026, T.eidAlAdha, '2026-05-28'),
  ...national(SKB_2026, T.vesak, '2026-05-31'),
  ...national(SKB_2026, T.pancasila, '2026-06-01'),
  ...national(SKB_2026, T.islamicNewYear, '2026-06-16'),
  ...national(SKB_2026, T.independence, '2026-08-17'),
  ...national(SKB_2026, T.birthOfMuhammad, '2026-08-25'),
  ...jointLeave(SKB_2026, T.christmas, '2026-12-24'),
  ...national(SKB_2026, T.christmas, '2026-12-25'),
]

/** The days off whose date needs no decree of the year: known before the calendar of a year is published. */
export const YEARLY_HOLIDAYS: readonly YearlyHoliday[] = [
  { monthDay: '01-01', name: T.newYear, source: 'Keppres 8/2024' },
  { monthDay: '05-01', name: T.labourDay, source: 'Keppres 8/2024' },
  { monthDay: '06-01', name: T.pancasila, source: 'Keppres 8/2024' },
  { monthDay: '08-17', name: T.independence, source: 'Keppres 8/2024' },
  { monthDay: '12-25', name: T.christmas, source: 'Keppres 8/2024' },
]
