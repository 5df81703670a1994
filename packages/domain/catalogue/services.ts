import type { Service } from '../core/index.ts'
import { institutionServices } from '../institution/index.ts'
import { peopleServices } from '../people/index.ts'
import { healthServices } from '../sectors/health/services.ts'

/** A service whose own types are behind it: one list holds services of every body, view and subject. */
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` would refuse what asks for more than that
export type AnyService = Service<any, any, any>

/** Every service of the house, in the order in which rooms and findings are shown. One more service is one more line. */
export const services: readonly AnyService[] = withoutTwins([
  ...peopleServices,
  ...institutionServices,
  ...healthServices,
])

const byId: ReadonlyMap<string, AnyService> = new Map(services.map((service) => [service.id, service]))

/** The service of an entry, or undefined when this code does not know it yet. */
export const serviceById = (id: string): AnyService | undefined => byId.get(id)

/** Two services of one name would read each other's entries; two indicators would be added up. Both throw. */
export function withoutTwins(all: readonly AnyService[]): readonly AnyService[] {
  refuseTwins(
    'service',
    all.map((service) => service.id),
  )
  refuseTwins(
    'indicator',
    all.flatMap((service) => (service.indicators ?? []).map((indicator) => indicator.id)),
  )
  refuseTwins(
    'ratio',
    all.flatMap((service) => (service.ratios ?? []).map((ratio) => ratio.id)),
  )
  return all
}

function refuseTwins(what: string, ids: readonly string[]): void {
  const twin = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twin !== undefined) throw new Error(`two ${what}s are called ${twin}`)
}
