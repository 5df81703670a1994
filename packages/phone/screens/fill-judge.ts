import type { PlainDate } from '@simpul/domain/core'
import {
  assessMeasurement,
  type ChildGrowthBody,
  type Doubt,
  type Measure,
  withBody,
} from '@simpul/domain/sectors/health'
import type { FoldedPerson } from '../db/known.ts'
import { doubtsOf, growthOf } from './weighing-draft.ts'

/** What a row says at once: something to ask first, and what the weight means. */
export interface FillJudgement {
  readonly doubt: Doubt | undefined
  /** N, T, O, B; undefined without a weight, or while the history is not whole. */
  readonly status: string | undefined
  /** Below the red line of the card. */
  readonly bgm: boolean
}

/** The rules of the form, asked for one row of the grid. */
export function judgeRow(
  person: FoldedPerson,
  body: ChildGrowthBody,
  on: PlainDate,
  sure: readonly Measure[],
): FillJudgement {
  const [doubt] = doubtsOf(person, body, on, sure)
  const view = growthOf(person)
  const before = view.measurements.find((known) => known.on === on) ?? { on }
  const { verdict, band } = assessMeasurement(person.subject, view, withBody(before, body))
  return {
    doubt,
    status: person.complete ? verdict?.status : undefined,
    bgm: band?.bgm === true,
  }
}

/** Red on the row: it was not gained, or the child is below the red line. */
export const isRed = ({ status, bgm }: Pick<FillJudgement, 'status' | 'bgm'>): boolean =>
  bgm || status === 'T'
