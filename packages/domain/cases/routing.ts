import type { AreaCode } from '../areas/index.ts'
import { isInArea } from '../areas/index.ts'
import type { Sector, ServiceSheet, Uuid } from '../core/index.ts'
import type { CaseWalk } from './move-service.ts'

/** One line of the routing table: where cases of an area go. */
export interface CaseRoute {
  readonly sector: Sector
  /** One service; without it every service of the sector. */
  readonly code?: string
  /** A village, a kecamatan or the whole district. */
  readonly area: AreaCode
  readonly office: Uuid
  /** Where they go while the office does not work, such as when it was dissolved. */
  readonly standIn?: Uuid
}

/** An office, and the codes under which the catalogue knows it. */
export interface CaseOffice {
  readonly id: Uuid
  readonly codes: readonly string[]
}

/** Where a case goes, and why: by a line of the table, by its stand-in, or as the service says. */
export interface Routed {
  readonly office: Uuid
  readonly via: 'route' | 'stand-in' | 'catalogue'
}

/**
 * The office that is proposed for a case of a village. The narrowest area wins, and in one area the service before the
 * sector; where no line fits, the first office the service names that the district has. Only offices that work now are
 * proposed. Source: domain notes on the institution, 2.2 (one office may hold several codes).
 * @param offices those that work now
 */
export function routeOf(
  { code, sector, referralTo }: Pick<ServiceSheet, 'code' | 'sector' | 'referralTo'>,
  village: AreaCode,
  routes: readonly CaseRoute[],
  offices: readonly CaseOffice[],
): Routed | undefined {
  const works = (id: Uuid | undefined): id is Uuid => offices.some((office) => office.id === id)
  const fitting = routes
    .filter((route) => route.sector === sector && (route.code === undefined || route.code === code))
    .filter((route) => isInArea(village, route.area))
    .sort(
      (a, b) => b.area.length - a.area.length || Number(b.code !== undefined) - Number(a.code !== undefined),
    )
  for (const { office, standIn } of fitting) {
    if (works(office)) return { office, via: 'route' }
    if (works(standIn)) return { office: standIn, via: 'stand-in' }
  }
  const named = referralTo.map((kind) => offices.find(({ codes }) => codes.includes(kind)))
  const first = named.find((office) => office !== undefined)
  return first && { office: first.id, via: 'catalogue' }
}

/** The offices that said a case was not theirs: they are not proposed for it again. */
export function officesPassedOver({ steps }: Pick<CaseWalk, 'steps'>): ReadonlySet<Uuid> {
  const passed = new Set<Uuid>()
  let sentTo: Uuid | undefined
  for (const { to, office } of steps) {
    sentTo = office ?? sentTo
    if (to === 'opd_rerouted' && sentTo !== undefined) passed.add(sentTo)
  }
  return passed
}
