import type { Service } from '../core/index.ts'
import { institutionServices } from '../institution/index.ts'
import { peopleServices } from '../people/index.ts'
import { healthServices } from '../sectors/health/services.ts'

/** A service of which one knows no more than that it is one: its body, view and subject are behind it. */
export type AnyService = Service

/** Every service of the house, in the order in which rooms and findings are shown. One more service is one more line. */
export const services: readonly AnyService[] = withoutTwins(
  anyServices([...peopleServices, ...institutionServices, ...healthServices]),
)

/** The one place where a service's own types are dropped: a list of all cannot keep them. */
function anyServices(all: readonly Pick<AnyService, 'id'>[]): readonly AnyService[] {
  return all as readonly AnyService[]
}

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
