import type { Queryable } from '../../db/db.ts'

/** A table as a backup needs to know it. */
export interface TableShape {
  readonly name: string
  readonly columns: readonly ColumnShape[]
}

export interface ColumnShape {
  readonly name: string
  /** As PostgreSQL writes it: `uuid[]`, `timestamp with time zone`. */
  readonly type: string
}

/** What is not worth carrying: made anew by itself, or only true for this very server. */
const LEFT_OUT: readonly string[] = ['migration', 'snapshot', 'throttle', 'rebuild']

/** Every table of the house, those that others point to first. */
export async function readTableShapes(db: Queryable): Promise<TableShape[]> {
  const rows = await db.query<{ name: string; columns: ColumnShape[] }>(
    `select class.relname as name,
            json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod))
                     order by attnum) as columns
     from pg_class as class
     join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
       and class.relname <> all($1::text[])
     group by class.relname
     order by class.relname collate "C"`,
    [LEFT_OUT],
  )
  return afterTheirTargets(rows, await readReferences(db))
}

/** Which table points to which others. */
async function readReferences(db: Queryable): Promise<Map<string, string[]>> {
  const rows = await db.query<{ from: string; to: string[] }>(
    `select source.relname as "from", array_agg(distinct target.relname::text) as "to"
     from pg_constraint
     join pg_class as source on source.oid = conrelid
     join pg_class as target on target.oid = confrelid
     where contype = 'f' and conrelid <> confrelid and source.relnamespace = 'public'::regnamespace
     group by source.relname`,
  )
  return new Map(rows.map(({ from, to }) => [from, to]))
}

function afterTheirTargets(
  tables: readonly TableShape[],
  references: ReadonlyMap<string, string[]>,
): TableShape[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<TableShape>()
  const add = (table: TableShape | undefined, path: readonly string[]) => {
    if (table === undefined || ordered.has(table)) return
    if (path.includes(table.name)) throw new Error(`tables point to each other in a ring: ${path.join(', ')}`)
    for (const target of references.get(table.name) ?? []) add(byName.get(target), [...path, table.name])
    ordered.add(table)
  }
  for (const table of tables) add(table, [])
  return [...ordered]
}

/** A name as it may stand in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
