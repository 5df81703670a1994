import { type AreaCode, isInArea, OFFICE_CODES, parseAreaCode } from '../areas/index.ts'
import { type CaseOffice, type CaseRoute, type Routed, routeOf, statusOf, WORKFLOWS } from '../cases/index.ts'
import type { ServiceSheet } from '../core/index.ts'
import { sheetByCode } from './sheets.ts'

/** An office that works, and how it is called. */
export interface KnownOffice extends CaseOffice {
  readonly name: string
}

/** Where cases go in one district. */
export interface RoutingInForce {
  /** The district; without one any area may be asked for. */
  readonly district?: AreaCode
  readonly routes: readonly CaseRoute[]
  readonly offices: readonly KnownOffice[]
}

/** Of a district that has set nothing: the first office each service names, by its code. */
export const CATALOGUE_ROUTING: RoutingInForce = {
  routes: [],
  offices: Object.keys(OFFICE_CODES).map((code) => ({ id: code, name: code, codes: [code] })),
}

export type RouteProblem = 'unknown-service' | 'unknown-area' | 'no-office'

/** Where a case goes, or why nobody knows. */
export type RouteAnswer =
  | {
      readonly id: unknown
      readonly office: string
      readonly via: Routed['via']
      /** The office that stands between village and department, where the walk of the service has one. */
      readonly through?: 'KECAMATAN'
    }
  | { readonly id: unknown; readonly problem: RouteProblem }

/**
 * Answers a list of `{id, service, area}` as it was read from a file, in its order: the office that is proposed for such
 * a case. `area` is a Kemendagri code: a village, or a wider area where its villages are asked for together.
 */
export const runRoutes = (asked: readonly unknown[], routing: RoutingInForce): RouteAnswer[] =>
  asked.map((one) => answerOf(membersOf(one), routing))

function answerOf({ id = null, service, area: text }: Members, routing: RoutingInForce): RouteAnswer {
  const sheet = typeof service === 'string' ? sheetByCode(service) : undefined
  if (sheet === undefined) return { id, problem: 'unknown-service' }
  const area = typeof text === 'string' ? parseAreaCode(text) : undefined
  if (area === undefined || !isInArea(area, routing.district ?? area)) return { id, problem: 'unknown-area' }
  const found = routeOf(sheet, area, routing.routes, routing.offices)
  const office = routing.offices.find((one) => one.id === found?.office)
  if (found === undefined || office === undefined) return { id, problem: 'no-office' }
  return { id, office: office.name, via: found.via, ...through(sheet) }
}

const through = ({ workflow }: ServiceSheet): { through?: 'KECAMATAN' } =>
  statusOf(WORKFLOWS[workflow], 'forwarded_subdistrict') === undefined ? {} : { through: 'KECAMATAN' }

type Members = Readonly<Record<string, unknown>>

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {}
