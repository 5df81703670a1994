import { isInArea } from '@simpul/domain/areas'
import { type CaseRoute, type Routed, routeOf } from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import type { Sector, Text } from '@simpul/domain/core'
import type { CaseRoutesAnswer } from '@simpul/domain/wire'
import { routing as text } from '../../text/routing-text.ts'

type Route = CaseRoutesAnswer['routes'][number]

/** Where the cases of one service go from an area, and the line of the table that says so for that area itself. */
export interface RoutingLine {
  /** Undefined: all services of the sector that have no line of their own. */
  readonly code: string | undefined
  readonly name: Text
  readonly office: string | undefined
  readonly via: Routed['via'] | undefined
  /** The line in force, also of a wider area. */
  readonly route: Route | undefined
  /** The line of exactly this area and service: what a change replaces. */
  readonly own: Route | undefined
}

/** What the table says for a sector in an area: first for the sector as a whole, then service by service. */
export function routingLines(answer: CaseRoutesAnswer, sector: Sector, area: string): readonly RoutingLine[] {
  const whole = lineOf(answer, { code: '', sector, referralTo: [] }, area)
  return [
    { ...whole, code: undefined, name: text.whole, own: ownLine(answer, sector, undefined, area) },
    ...sheets
      .filter((sheet) => sheet.sector === sector)
      .map((sheet) => ({
        ...lineOf(answer, sheet, area),
        ...{ code: sheet.code, name: sheet.name, own: ownLine(answer, sector, sheet.code, area) },
      })),
  ]
}

const ownLine = (
  { routes }: CaseRoutesAnswer,
  sector: Sector,
  code: string | undefined,
  area: string,
): Route | undefined =>
  routes.find((route) => route.sector === sector && route.code === code && route.area === area)

function lineOf(
  { routes, offices }: CaseRoutesAnswer,
  sheet: Parameters<typeof routeOf>[0],
  area: string,
): Pick<RoutingLine, 'office' | 'via' | 'route'> {
  const working = offices.filter(({ until }) => until === null)
  const found = routeOf(sheet, area, routes as readonly CaseRoute[], working)
  const fitting = routes
    .filter((route) => route.sector === sheet.sector && isInArea(area, route.area))
    .filter((route) => route.code === undefined || route.code === sheet.code)
  const route = fitting.find((one) =>
    found?.via === 'stand-in'
      ? one.standIn === found.office && one.office !== found.office
      : one.office === found?.office,
  )
  return {
    office: found && offices.find(({ id }) => id === found.office)?.name,
    via: found?.via,
    route: found === undefined || found.via === 'catalogue' ? undefined : route,
  }
}
