import type { Uuid } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import type { Caller } from '../parts/canary-callers.ts'
import { offices, places } from '../parts/canary-district.ts'

export const UNITS: readonly Uuid[] = [
  ...Object.values(places),
  ...Object.values(offices),
  idOf('unit', 'nobody knows'),
]
export const MONTH = '2026-02'

/** Somebody types a name where none belongs: it must not come back from there, nor stand in a log. */
export const TYPED = 'Zqmawarregistersatu'

/** The one route that shows a whole number, of one person at a time, and notes who asked. */
export const SHOWS_NUMBER = 'post /api/desk/phone-number'

export interface Asked {
  readonly path: string
  readonly init?: RequestInit
}

/** What the cell holds when it is asked. */
export interface State {
  readonly epoch: Uuid
  readonly held: Uuid
  readonly ids: readonly Uuid[]
  readonly people: readonly Uuid[]
  readonly everybody: readonly Uuid[]
}

/** By route, as in *get /api/me*: what a caller asks it with the headers of one of their ways. */
export type Questions = Readonly<
  Record<string, (caller: Caller, headers: Record<string, string>, state: State) => readonly Asked[]>
>

/** The same question of several paths. */
export const over = (headers: Record<string, string>, ...paths: string[]): Asked[] =>
  paths.map((path) => ({ path, init: { headers } }))
