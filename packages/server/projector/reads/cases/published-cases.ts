import type { StatusCode } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../../db/db.ts'

/** A case as far as anybody may know it. */
export interface PublishedCase {
  readonly number: string
  readonly code: string
  readonly state: StatusCode
  readonly submittedAt: string
  readonly since: string
  readonly dueAt: string | null
  readonly village: string | null
  readonly area: string | null
  readonly office: string | null
}

/** Which of them; all that is given must hold. */
export interface PublishedFilter {
  readonly codes: readonly string[]
  readonly numbers?: readonly string[]
  readonly states?: readonly StatusCode[]
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

/** Cases of services that may be listed, the latest first. */
export const publishedCases = (
  db: Queryable,
  cell: Uuid,
  { codes, numbers, states, from, to, limit }: PublishedFilter,
): Promise<PublishedCase[]> =>
  db.query<PublishedCase>(
    `select c.number, c.code, c.state, c.submitted_at as "submittedAt", c.since, c.due_at as "dueAt",
       village.name as village, village.area, office.name as office
     from case_row c
     left join unit village on village.cell = c.cell and village.id = c.village
     left join unit office on office.cell = c.cell and office.id = c.office
     where c.cell = $1 and c.code = any($2::text[]) and c.submitted_at is not null
       and ($3::text[] is null or c.number = any($3::text[]))
       and ($4::text[] is null or c.state = any($4::text[]))
       and ($5::timestamptz is null or c.submitted_at >= $5::timestamptz)
       and ($6::timestamptz is null or c.submitted_at <= $6::timestamptz)
     order by c.submitted_at desc, c.id
     limit $7`,
    [cell, codes, numbers ?? null, states ?? null, from ?? null, to ?? null, limit],
  )
