import {
  addMonthsToDate,
  completedMonths,
  type MembersMeant,
  type PlainDate,
  type ScreeningQuestion,
  type Sector,
  type SectorScreening,
  type Uuid,
} from '../../core/index.ts'
import { screenings } from './screenings.ts'

/** Somebody who lives in the house, as far as it decides what to ask. */
export interface VisitMember {
  readonly id: Uuid
  readonly birth?: PlainDate
  readonly sex?: 'L' | 'P'
}

/** A form that was filled in already, or a child that was weighed. */
export interface DoneService {
  readonly service: string
  readonly on: PlainDate
  /** Absent: about the household. */
  readonly member?: Uuid
  /** The case it became, while that is open. */
  readonly openCase?: Uuid
}

/** A service of the own sector, for the household or for one of those who live there. */
export interface OwnWork {
  readonly sector: Sector
  readonly service: string
  readonly member?: Uuid
  readonly last?: PlainDate
  /** It is asked for now: never done, or longer ago than its round. What is open already is not asked again. */
  readonly due: boolean
  readonly openCase?: Uuid
}

/** A question for another sector, and whom of the house it may be about. */
export interface AskedForOthers {
  readonly question: ScreeningQuestion
  /** Empty: the household as a whole. */
  readonly members: readonly Uuid[]
}

export interface OtherSector {
  readonly sector: Sector
  readonly questions: readonly AskedForOthers[]
}

export interface VisitAgenda {
  /** What is due first. */
  readonly own: readonly OwnWork[]
  readonly others: readonly OtherSector[]
}

/**
 * What to ask in a house: the own sectors' services in full, and of every other sector a few plain questions that fit
 * those who live there. Somebody without a birthday is asked about like everybody: better one question too many.
 *
 * Source: domain notes on the institution, 3.4 (one sector per kader, cover) and 4.7; design 5 (write across, read own).
 * @param served the kader's own sector and those covered on `today`
 */
export function visitAgenda(
  members: readonly VisitMember[],
  served: readonly Sector[],
  done: readonly DoneService[],
  today: PlainDate,
): VisitAgenda {
  const isOwn = ({ sector }: SectorScreening): boolean => served.includes(sector)
  const own = screenings.filter(isOwn).flatMap((one) => ownWork(one, members, done, today))
  return {
    own: [...own.filter(({ due }) => due), ...own.filter(({ due }) => !due)],
    others: screenings
      .filter((one) => !isOwn(one))
      .map((one) => ({ sector: one.sector, questions: questionsFor(one, members, today) }))
      .filter(({ questions }) => questions.length > 0),
  }
}

function ownWork(
  { sector, services }: SectorScreening,
  members: readonly VisitMember[],
  done: readonly DoneService[],
  today: PlainDate,
): OwnWork[] {
  return services.flatMap(({ service, about, everyMonths }) => {
    const whom = about === undefined ? [undefined] : meant(members, about, today).map(({ id }) => id)
    return whom.map((member): OwnWork => {
      const before = done.filter((one) => one.service === service && one.member === member)
      const last = before
        .map(({ on }) => on)
        .sort()
        .at(-1)
      const openCase = before.find((one) => one.openCase !== undefined)?.openCase
      const isOver = last === undefined || addMonthsToDate(last, everyMonths) <= today
      return {
        sector,
        service,
        due: isOver && openCase === undefined,
        ...(member === undefined ? {} : { member }),
        ...(last === undefined ? {} : { last }),
        ...(openCase === undefined ? {} : { openCase }),
      }
    })
  })
}

function questionsFor(
  { questions }: SectorScreening,
  members: readonly VisitMember[],
  today: PlainDate,
): AskedForOthers[] {
  return questions.flatMap((question): AskedForOthers[] => {
    if (question.about === undefined) return [{ question, members: [] }]
    const whom = meant(members, question.about, today)
    return whom.length === 0 ? [] : [{ question, members: whom.map(({ id }) => id) }]
  })
}

const meant = (members: readonly VisitMember[], about: MembersMeant, today: PlainDate): VisitMember[] =>
  members.filter(({ birth, sex }) => {
    if (about.sex !== undefined && sex !== undefined && sex !== about.sex) return false
    if (birth === undefined) return true
    const years = Math.floor(completedMonths(birth, today) / 12)
    return years >= (about.fromYears ?? 0) && years <= (about.toYears ?? Number.POSITIVE_INFINITY)
  })
