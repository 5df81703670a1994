import { may } from '@simpul/domain/access'
import { type CaseScope, caseResource, caseScopes, NOT_MOVED, type StatusCode } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { CaseRow as ShownRow } from '@simpul/domain/wire'
import type { Reader } from '../reader.ts'

/** A row of a queue, with the units around it. */
export interface StoredCase {
  readonly id: Uuid
  readonly code: string
  readonly number: string
  readonly title: string
  readonly state: StatusCode
  readonly steps: number
  readonly since: string
  readonly writtenAt: string
  readonly submittedAt: string | null
  readonly dueAt: string | null
  readonly sortAt: string
  readonly emergency: boolean
  readonly unit: Uuid
  readonly unitName: string
  readonly unitPath: readonly Uuid[]
  readonly village: Uuid | null
  readonly villageName: string | null
  readonly office: Uuid | null
  readonly officeName: string | null
}

/** Of `case_row c`: the row and the names of its places. */
export const storedCases = (condition: string): string => `
  select c.id, c.code, c.number, c.title, c.state, c.steps, c.since, c.written_at as "writtenAt",
    c.submitted_at as "submittedAt", c.due_at as "dueAt", c.sort_at as "sortAt", c.emergency, c.unit,
    u.name as "unitName", u.path as "unitPath", c.village, v.name as "villageName", c.office,
    o.name as "officeName"
  from case_row c
  join unit u on u.cell = $1 and u.id = c.unit
  left join unit v on v.cell = $1 and v.id = c.village
  left join unit o on o.cell = $1 and o.id = c.office
  where c.cell = $1 and ${condition}`

/** The wall behind the scopes: no row leaves that the policy does not give. */
export function mayReadCase({ actor, today }: Reader, row: StoredCase): boolean {
  const sheet = sheetByCode(row.code)
  if (sheet === undefined) return false
  const place = row.office === null ? {} : { office: row.office }
  const resource = caseResource(
    sheet,
    { ...NOT_MOVED, state: row.state, ...place },
    { unitPath: row.unitPath },
  )
  return may(actor, 'read', resource, today)
}

export function shownCase(row: StoredCase, now: Date): ShownRow {
  const sheet = sheetByCode(row.code)
  const { id, code, number, title, state, since, writtenAt, submittedAt, dueAt, emergency } = row
  return {
    ...{ id, code, number, title, state, since, writtenAt, submittedAt, dueAt, emergency },
    sector: sheet?.sector ?? '',
    service: sheet?.name ?? { id: code, en: code },
    step: row.steps,
    late: dueAt !== null && Date.parse(dueAt) < now.getTime(),
    post: { id: row.unit, name: row.unitName },
    village: placeOf(row.village, row.villageName),
    office: placeOf(row.office, row.officeName),
  }
}

const placeOf = (id: Uuid | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** Collects the values of a statement while its conditions are written. */
export class Params {
  readonly values: unknown[] = []

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}

const COLUMNS = { unit: 'c.unit', village: 'c.village', office: 'c.office' } as const

/** The cases a reader may read, as a condition on `case_row c`; undefined for who reads none. */
export function scopeCondition({ actor, today }: Reader, params: Params): string | undefined {
  const scopes = caseScopes(actor, today)
  if (scopes.length === 0) return undefined
  return `(${scopes.map((scope) => `(${conditionOf(scope, params)})`).join(' or ')})`
}

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
