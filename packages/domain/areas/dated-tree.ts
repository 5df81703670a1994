import type { PlainDate, Uuid } from '../core/index.ts'

/** Where a row stands in the tree, and when. `to` is the first day it no longer did. */
export interface Place {
  readonly parent: Uuid | undefined
  readonly from: PlainDate
  readonly to: PlainDate | undefined
}

/**
 * A tree whose nodes keep their id while name, code and parent change: each row says what a node was for a
 * time, and several rows may share an id.
 */
export interface DatedTree<Row> {
  /** The row in force on a day, or undefined before its time and after its end. */
  readonly find: (id: Uuid, on: PlainDate) => Row | undefined
  /**
   * The node and what is around it on a day, itself first, the root last; empty when the id is unknown. A node
   * that has ended keeps its last place, one not yet begun has its first: its papers still belong somewhere.
   */
  readonly path: (id: Uuid, on: PlainDate) => Row[]
  /** Everything in force on a day that has the node on its path, the node itself included; widest first. */
  readonly under: (id: Uuid, on: PlainDate) => Row[]
  /** All rows in force on a day. */
  readonly all: (on: PlainDate) => Row[]
}

/** Whether a day lies in a half-open time: `from` is in it, `to` no longer is. */
export const isInForce = (from: PlainDate, to: PlainDate | undefined, on: PlainDate): boolean =>
  from <= on && (to === undefined || on < to)

/** Builds a tree from its rows; `place` reads where and when a row stands. A loop is a bug and throws when walked. */
export function datedTree<Row extends { readonly id: Uuid }>(
  rows: readonly Row[],
  place: (row: Row) => Place,
): DatedTree<Row> {
  const byId = group(rows, (row) => row.id)
  for (const same of byId.values()) same.sort((a, b) => (place(a).from < place(b).from ? -1 : 1))
  const byParent = group(rows, (row) => place(row).parent)
  const stands = (row: Row, on: PlainDate): boolean => isInForce(place(row).from, place(row).to, on)
  const find = (id: Uuid, on: PlainDate): Row | undefined => byId.get(id)?.find((row) => stands(row, on))

  function nearest(id: Uuid, on: PlainDate): Row | undefined {
    const same = byId.get(id)
    return same?.filter((row) => place(row).from <= on).at(-1) ?? same?.[0]
  }

  function path(id: Uuid, on: PlainDate): Row[] {
    const found: Row[] = []
    for (let next: Uuid | undefined = id; next !== undefined; ) {
      const row = nearest(next, on)
      if (row === undefined) break
      if (found.some((known) => known.id === row.id)) throw new Error(`${row.id} lies within itself`)
      found.push(row)
      next = place(row).parent
    }
    return found
  }

  function under(id: Uuid, on: PlainDate): Row[] {
    const reached = [nearest(id, on)].filter((row) => row !== undefined)
    // The list grows while it is walked. What has ended is walked through: its posts still count above it.
    for (const row of reached) {
      for (const child of byParent.get(row.id) ?? []) if (nearest(child.id, on) === child) reached.push(child)
      if (reached.length > rows.length) throw new Error(`${id} lies within itself`)
    }
    return reached.filter((row) => stands(row, on))
  }

  return { find, path, under, all: (on) => rows.filter((row) => stands(row, on)) }
}

function group<Row>(rows: readonly Row[], key: (row: Row) => Uuid | undefined): Map<Uuid | undefined, Row[]> {
  const groups = new Map<Uuid | undefined, Row[]>()
  for (const row of rows) {
    const known = groups.get(key(row))
    if (known === undefined) groups.set(key(row), [row])
    else known.push(row)
  }
  return groups
}
