import type { RoutingInForce } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import { readOffices, readRoutes } from '../access/case-offices.ts'
import type { Db } from '../db/db.ts'
import type { Command } from './command.ts'
import { printedRoutes, route } from './route.ts'
import { namesDatabase } from './names-database.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

/** The same question put to a district: its own table and the names of its own offices. */
export const routeInForce: Command = {
  usage: route.usage,
  summary: route.summary,
  run: async (args, output) => {
    if (!namesDatabase(args, process.env)) return route.run(args, output)
    const { values, positionals } = readArgs(args, {})
    output.print(
      await withDatabase(placeOf(values), async ({ db }) =>
        printedRoutes(positionals[0], await routingOf(db, await requireCell(db))),
      ),
    )
    return 0
  },
}

async function routingOf(db: Db, cell: Uuid): Promise<RoutingInForce> {
  const [rows, routes, offices] = await Promise.all([
    db.query<{ area: string }>('select area from cell where cell = $1', [cell]),
    readRoutes(db, cell),
    readOffices(db, cell),
  ])
  const district = rows[0]?.area
  return { routes, offices, ...(district === undefined ? {} : { district }) }
}
