import type { ContributionKind, Indicator, Ratio, Text } from '../core/index.ts'
import { type PostDay, type PostSubject, unitIndicators } from '../institution/index.ts'
import type { PersonSubject } from '../people/index.ts'
import { services } from './services.ts'

/** An indicator of a person service with the service whose view it reads. */
export interface PersonIndicator {
  readonly service: string
  readonly indicator: Indicator<PersonSubject, unknown>
}

/** Every indicator that sums over the people of a post, in the order of the services. */
export const personIndicators: readonly PersonIndicator[] = services
  .filter((service) => service.subject === 'person')
  .flatMap((service) => (service.indicators ?? []).map((indicator) => ({ service: service.id, indicator })))

/** Every indicator about a post itself. */
export const postIndicators: readonly Indicator<PostSubject, readonly PostDay[]>[] = unitIndicators

/** An indicator as desks print it: what it is called, what it means, how it adds up. */
export interface IndicatorSheet {
  readonly id: string
  readonly version: number
  readonly kind: ContributionKind
  readonly name: Text
  readonly definition: Text
  readonly unit?: string
  /** The service it is read from. */
  readonly service: string
}

/** All indicators of the house. */
export const indicatorSheets: readonly IndicatorSheet[] = [
  ...postIndicators.map((indicator) => sheetOf('session-day', indicator)),
  ...personIndicators.map(({ service, indicator }) => sheetOf(service, indicator)),
]

function sheetOf(service: string, indicator: Omit<IndicatorSheet, 'service'>): IndicatorSheet {
  const { id, version, kind, name, definition, unit } = indicator
  return { id, version, kind, name, definition, ...(unit === undefined ? {} : { unit }), service }
}

const sheets: ReadonlyMap<string, IndicatorSheet> = new Map(indicatorSheets.map((sheet) => [sheet.id, sheet]))

export const indicatorById = (id: string): IndicatorSheet | undefined => sheets.get(id)

/** All ratios of the house: `over` and `under` name their parts. */
export const ratios: readonly Ratio[] = services.flatMap((service) => service.ratios ?? [])

const ratiosById: ReadonlyMap<string, Ratio> = new Map(ratios.map((ratio) => [ratio.id, ratio]))

export const ratioById = (id: string): Ratio | undefined => ratiosById.get(id)
