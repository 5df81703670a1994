export { whoCredit } from './credit-text.ts'
export type { LmsTable } from './decode.ts'
export { loadWhoGrowth, type WhoGrowth } from './who-growth.ts'
