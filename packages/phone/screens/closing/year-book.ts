import {
  contributionsOf,
  type RegisterTable,
  registerTable,
  reportLayouts,
  type Tally,
  tallyContributions,
} from '@simpul/domain/catalogue'
import {
  type Contribution,
  type FrozenFigure,
  type Month,
  monthOf,
  monthRange,
  type PlainDate,
  standingValues,
} from '@simpul/domain/core'
import { type AttendanceView, figuresToSend, type ReportView } from '@simpul/domain/institution'
import { homeOn, type PersonView, type Sex } from '@simpul/domain/people'
import type { Phone } from '../../db/phone.ts'
import { postDays } from './post-days.ts'
import { reportOf } from './report-of.ts'

/** One line of the attendance register. */
export interface RegisterRow {
  readonly name: string
  readonly sex: Sex | undefined
  readonly birth: PlainDate | undefined
  readonly motherName: string | undefined
  readonly rt: string | undefined
  /** Whether they came, January to December; null in months that are still to come. */
  readonly came: readonly (boolean | null)[]
}

/** The registers of a post and year as they are printed and written into a workbook. */
export interface YearBook {
  readonly post: string
  readonly year: string
  readonly tables: readonly RegisterTable[]
  /** Months whose figures are those that were sent. */
  readonly reported: readonly Month[]
  readonly register: readonly RegisterRow[]
}

interface Walked {
  readonly adds: readonly Readonly<Record<string, Contribution>>[]
  readonly row: RegisterRow | undefined
}

/**
 * Everything of one year, from one walk over everybody. A month that was sent shows what was sent, so that paper,
 * workbook and desk say the same for ever; every other month shows the figures of now.
 */
export async function yearBook(phone: Phone, year: string): Promise<YearBook> {
  const today = phone.today()
  const all = monthRange(`${year}-01` as Month, `${year}-12` as Month)
  const past = all.filter((month) => month <= monthOf(today))
  const unit = { id: phone.post.id, from: '1900-01-01' as PlainDate }
  const walked = await phone.everyone((person): Walked => {
    const view = person.views.attendance as AttendanceView | undefined
    const came = all.map((month) =>
      month > monthOf(today) ? null : (view?.days.some(({ day }) => day.startsWith(month)) ?? false),
    )
    const { motherName, rt } = standingValues((person.views.person as PersonView | undefined) ?? {})
    const { name, sex, birth } = person.subject
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    return {
      adds: past.map((month) => contributionsOf(person, unit.id, month)),
      row:
        homeOn(person.subject, today) === unit.id
          ? { name, sex, birth, motherName: text(motherName), rt: text(rt), came }
          : undefined,
    }
  })
  const days = await postDays(phone)
  const reports = await Promise.all(past.map((month) => reportOf(phone, month)))
  const figures = past.map((month, at) => {
    const now = tallyContributions(
      unit,
      walked.map(({ adds }) => adds[at] ?? {}),
      days,
      month,
    )
    return figuresOf(reports[at], now)
  })
  const months = all.map((month, at) => ({ month, figures: figures[at] }))
  return {
    post: phone.post.name,
    year,
    tables: reportLayouts.map((layout) => registerTable(layout, months)),
    reported: past.filter((_, at) => reports[at]?.sent !== undefined),
    register: walked.flatMap(({ row }) => row ?? []).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

const figuresOf = (report: ReportView | undefined, now: readonly Tally[]): readonly FrozenFigure[] =>
  report?.sent?.figures ?? figuresToSend(now)
