import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** A row that was not as the journal says. */
export interface Difference {
  readonly table: string
  /** The subject or unit it is about. */
  readonly id: Uuid
}

interface DumpedRow extends Difference {
  readonly row: string
}

/** Tables with rows about subjects, and the column that names the subject. */
const subjectTables = [
  ['subject_view', 'subject_id'],
  ['person', 'id'],
  ['person_stay', 'person'],
  ['person_home', 'person'],
  ['finding', 'subject_id'],
  ['session_day', 'id'],
  ['case_row', 'id'],
  ['case_word', 'id'],
  ['household_member', 'person'],
] as const

const unitTables = [
  ['tally', 'unit'],
  ['tally_digest', 'unit'],
  ['unit_through', 'unit'],
  ['worklist', 'unit'],
] as const

const homeTables = [['vulnerability', 'id']] as const

type Tables = typeof subjectTables | typeof unitTables | typeof homeTables

/** Every row about these subjects as text, byte for byte. */
export const dumpSubjects = (tx: Queryable, cell: Uuid, ids: readonly Uuid[]): Promise<DumpedRow[]> =>
  dump(tx, cell, subjectTables, ids)

/** Every row of figures of these units as text. */
export const dumpUnits = (tx: Queryable, cell: Uuid, ids: readonly Uuid[]): Promise<DumpedRow[]> =>
  dump(tx, cell, unitTables, ids)

/** Every row about these homes as text. */
export const dumpHomes = (tx: Queryable, cell: Uuid, ids: readonly Uuid[]): Promise<DumpedRow[]> =>
  dump(tx, cell, homeTables, ids)

const dump = (tx: Queryable, cell: Uuid, tables: Tables, ids: readonly Uuid[]): Promise<DumpedRow[]> =>
  tx.query<DumpedRow>(
    tables
      .map(
        ([table, column]) => `
          select '${table}' as table, t.${column} as id, t::text as row
          from ${table} t
          where t.cell = $1 and t.${column} = any($2::uuid[])`,
      )
      .join(' union all '),
    [cell, ids],
  )

/** What two dumps do not have in common: once per table and subject or unit. */
export function differencesOf(before: readonly DumpedRow[], after: readonly DumpedRow[]): Difference[] {
  const was = new Set(before.map(textOf))
  const is = new Set(after.map(textOf))
  const differing = [
    ...before.filter((row) => !is.has(textOf(row))),
    ...after.filter((row) => !was.has(textOf(row))),
  ]
  const once = new Map(differing.map(({ table, id }) => [`${table} ${id}`, { table, id }]))
  return [...once.values()]
}

const textOf = ({ table, row }: DumpedRow): string => `${table} ${row}`
