import { decodeTable, type LmsTable, type PackedTable } from './decode.ts'
import { tables0to5 } from './tables-0-5.ts'
import { tables5to19 } from './tables-5-19.ts'
import { tablesByLength } from './tables-by-length.ts'

/** Every packed table by the name it has in `WhoGrowth`. */
export const packedTables = { ...tables0to5, ...tablesByLength, ...tables5to19 } as const

type TableName = keyof typeof packedTables

/**
 * The ten WHO tables. Rows: by day (`weightForAge` and the other four of 0-5 years; arm from day 91), by 0.1 cm
 * counted in tenths (`weightForLength`, `weightForHeight`), by month (5-19 years). kg, cm, kg/m2.
 */
export type WhoGrowth = Readonly<Record<TableName, LmsTable>>

let loaded: WhoGrowth | undefined

/** The tables, each decoded when it is first looked at (under 2 ms each) and kept. */
export function loadWhoGrowth(): WhoGrowth {
  loaded ??= lazyTables()
  return loaded
}

function lazyTables(): WhoGrowth {
  const tables = {}
  for (const [name, packed] of Object.entries<PackedTable>(packedTables)) {
    let decoded: LmsTable | undefined
    Object.defineProperty(tables, name, {
      enumerable: true,
      get: () => {
        decoded ??= decodeTable(packed)
        return decoded
      },
    })
  }
  return tables as WhoGrowth
}
