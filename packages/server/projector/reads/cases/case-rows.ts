import { may } from '@simpul/domain/access'
import { caseResource, NOT_MOVED, type StatusCode } from '@simpul/domain/cases'
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

/** Of the cases of `place`: the row and the names of its places. */
export const NAMED_CASE = `
  select c.id, c.code, c.number, c.title, c.state, c.steps, c.since, c.written_at as "writtenAt",
    c.submitted_at as "submittedAt", c.due_at as "dueAt", c.sort_at as "sortAt", c.emergency, c.unit,
    u.name as "unitName", u.path as "unitPath", c.village, v.name as "villageName", c.office,
    o.name as "officeName"
  from place
  join case_row c on c.cell = $1 and c.id = place.id
  join unit u on u.cell = $1 and u.id = c.unit
  left join unit v on v.cell = $1 and v.id = c.village
  left join unit o on o.cell = $1 and o.id = c.office`

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
