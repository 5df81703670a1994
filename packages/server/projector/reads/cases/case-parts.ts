import { isAssignedOn } from '@simpul/domain/access'
import {
  type CaseScope,
  caseScopes,
  isClosed,
  STATUS_CODES,
  type StatusCode,
  statesWaitingFor,
} from '@simpul/domain/cases'
import type { CasesRequest } from '@simpul/domain/wire'
import type { Reader } from '../reader.ts'
import type { Params } from './params.ts'

/**
 * A part of the cases a reader may read, as an index holds it: one post, village or office, state by state in the order
 * of a queue. Parts of one reader share no case.
 */
export interface CasePart {
  /** Of `case_row c`, its cell and state apart. */
  readonly conditions: readonly string[]
  readonly states: readonly StatusCode[]
}

/** None for who reads no cases. Parameters are added to `params`, the first of which is the cell. */
export function partsOf(reader: Reader, params: Params): CasePart[] {
  const scopes = caseScopes(reader.actor, reader.today)
  const conditions = scopes.map((scope) => conditionOf(scope, params))
  return scopes.map(({ states = STATUS_CODES }, at) => ({
    conditions: [
      conditions[at] ?? 'false',
      ...conditions.slice(0, at).map((earlier) => `(${earlier}) is not true`),
    ],
    states,
  }))
}

const COLUMNS = { unit: 'c.unit', village: 'c.village', office: 'c.office' } as const

function conditionOf({ by, id, villages, sectors, states, codes }: CaseScope, params: Params): string {
  const among = (column: string, values: readonly string[] | undefined, type: string) =>
    values === undefined ? [] : [`${column} = any(${params.add(values)}::${type}[])`]
  return [
    `${COLUMNS[by]} = ${params.add(id)}::uuid`,
    ...among('c.village', villages, 'uuid'),
    ...among('c.sector', sectors, 'text'),
    ...among('c.state', states, 'text'),
    ...among('c.code', codes, 'text'),
  ].join(' and ')
}

/** What counts are kept to as well: which part of the work somebody looks at. */
export function filtersOf({ sector, code, office, village }: CasesRequest, params: Params): string[] {
  const is = (column: string, value: string | undefined, type: string) =>
    value === undefined ? [] : [`c.${column} = ${params.add(value)}::${type}`]
  return [
    ...is('sector', sector, 'text'),
    ...is('code', code, 'text'),
    ...is('office', office, 'uuid'),
    ...is('village', village, 'uuid'),
  ]
}

/** The states that are asked for. */
export function statesAsked(reader: Reader, { show = 'open', states, mine }: CasesRequest): StatusCode[] {
  const waiting = mine === true ? waitingFor(reader) : STATUS_CODES
  return STATUS_CODES.filter(
    (state) =>
      (show === 'all' || isClosed(state) === (show === 'closed')) &&
      (states === undefined || states.includes(state)) &&
      waiting.includes(state),
  )
}

const waitingFor = ({ actor, today }: Reader): readonly StatusCode[] =>
  statesWaitingFor(actor.assignments.filter((one) => isAssignedOn(one, today)).map(({ role }) => role))
