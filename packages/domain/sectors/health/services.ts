import { childGrowth } from './child-growth/definition.ts'
import { homeVisit } from './home-visit/definition.ts'
import { kiaBook } from './kia-book/definition.ts'

/** The services of the health sector, in the order in which a session day meets them. */
export const healthServices = [kiaBook, childGrowth, homeVisit] as const
