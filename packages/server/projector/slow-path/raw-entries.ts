import type { Uuid } from '@simpul/domain/core'
import type { Db } from '../../db/db.ts'

/** An entry as it lies in the table. */
export interface RawEntry {
  readonly id: Uuid
  readonly service: string
  readonly kind: string
  readonly subject: Uuid
  readonly unit: Uuid
  readonly on: string
  readonly recordedAt: string
  readonly amends: Uuid | null
  readonly how: 'replace' | 'void' | null
  readonly moveOrder: number | null
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read here as they were typed, without the services
  readonly body: any
}

const rowsPerPage = 2000

/** Every kept entry of a cell, subject by subject. */
export async function* rawEntries(db: Db, cell: Uuid): AsyncGenerator<RawEntry[]> {
  let subject: RawEntry[] = []
  let last: RawEntry | undefined
  for (;;) {
    const page = await rawPage(db, cell, last)
    for (const entry of page) {
      if (subject.length > 0 && subject[0]?.subject !== entry.subject) {
        yield subject
        subject = []
      }
      subject.push(entry)
    }
    last = page.at(-1)
    if (page.length < rowsPerPage) break
  }
  if (subject.length > 0) yield subject
}

const rawPage = (db: Db, cell: Uuid, last: RawEntry | undefined): Promise<RawEntry[]> =>
  db.query<RawEntry>(
    `select id, service, subject_kind as kind, subject_id as subject, unit, happened_on as "on",
       recorded_at as "recordedAt", amends, amends_how as how, move_order as "moveOrder", body
     from entry
     where cell = $1 and not emptied and ($2::uuid is null or (subject_id, id) > ($2, $3::uuid))
     order by subject_id, id
     limit $4`,
    [cell, last?.subject ?? null, last?.id ?? null, rowsPerPage],
  )
