import type { Contribution } from './indicator.ts'

/** One tally as it stood: what was counted, by which definition, and all of it, so that it can be added up later. */
export interface FrozenFigure {
  readonly indicator: string
  readonly version: number
  readonly contribution: Contribution
}

const INDICATOR = /^[a-z][A-Za-z0-9.'-]{1,59}$/
const PART = /^[A-Za-z0-9?.-]{1,40}$/

/** The names of the numbers of each kind; every other key makes a figure unreadable. */
const NUMBERS: Readonly<Record<'reach' | 'count' | 'sum', readonly string[]>> = {
  reach: ['counted', 'reached'],
  count: ['count'],
  sum: ['sum', 'of'],
}

/** Whether something from the wire is a list of figures, none twice. */
export function areFrozenFigures(answer: unknown): answer is readonly FrozenFigure[] {
  if (!Array.isArray(answer) || !answer.every(isFrozenFigure)) return false
  return new Set(answer.map(({ indicator, version }) => `${indicator} ${version}`)).size === answer.length
}

function isFrozenFigure(value: unknown): value is FrozenFigure {
  if (!isRecord(value) || Object.keys(value).length !== 3) return false
  const { indicator, version, contribution } = value
  return (
    typeof indicator === 'string' &&
    INDICATOR.test(indicator) &&
    isCount(version) &&
    version > 0 &&
    isContribution(contribution)
  )
}

function isContribution(value: unknown): value is Contribution {
  if (!isRecord(value)) return false
  const { kind, ...rest } = value
  if (kind === 'days') return isParts(rest.histogram) && Object.keys(rest).length === 1
  if (kind === 'parts') return isParts(rest.parts) && Object.keys(rest).length === 1
  if (kind !== 'reach' && kind !== 'count' && kind !== 'sum') return false
  const names = NUMBERS[kind]
  return Object.keys(rest).length === names.length && names.every((name) => isCount(rest[name]))
}

const isParts = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).every(([part, count]) => PART.test(part) && isCount(count))

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Figures as they are written into a report: in the order of their names, parts as well, the same bytes everywhere. */
export const frozen = (figures: readonly FrozenFigure[]): FrozenFigure[] =>
  figures
    .map(({ indicator, version, contribution }) => ({
      indicator,
      version,
      contribution: inOrder(contribution),
    }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1))

function inOrder(contribution: Contribution): Contribution {
  switch (contribution.kind) {
    case 'reach':
      return { kind: 'reach', counted: contribution.counted, reached: contribution.reached }
    case 'count':
      return { kind: 'count', count: contribution.count }
    case 'sum':
      return { kind: 'sum', sum: contribution.sum, of: contribution.of }
    case 'days':
      return { kind: 'days', histogram: sortedParts(contribution.histogram) }
    case 'parts':
      return { kind: 'parts', parts: sortedParts(contribution.parts) }
  }
}

const sortedParts = (parts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
