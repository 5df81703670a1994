import { type Bytes, joinBytes } from './bytes.ts'
import { openBytes, sealBytes } from './seal.ts'
import type { Session } from './session.ts'
import type { PartRow, Shelf } from './user-database.ts'

/** A snapshot under way: which one it is, how much of it lies here, how much there is. */
export interface PartsSoFar {
  readonly etag: string
  readonly upTo: number
  readonly total: number | undefined
  readonly received: number
  readonly count: number
}

const place = (shelf: Shelf, n: number): string => `part/${shelf}/${n}`

const partsOf = ({ db }: Session, shelf: Shelf) =>
  db.parts.where('[shelf+n]').between([shelf, 0], [shelf, Number.POSITIVE_INFINITY])

export async function partsSoFar(session: Session, shelf: Shelf): Promise<PartsSoFar | undefined> {
  const parts = await partsOf(session, shelf).toArray()
  const last = parts.at(-1)
  if (last === undefined) return undefined
  const received = parts.reduce((sum, part) => sum + part.length, 0)
  return { etag: last.etag, upTo: last.upTo, total: last.total, received, count: parts.length }
}

/** Adds the next piece, sealed: a snapshot is people, whole or in pieces. */
export async function addPart(
  session: Session,
  part: Omit<PartRow, 'sealed' | 'length'>,
  bytes: Bytes,
): Promise<void> {
  const sealed = await sealBytes(session.keys.data, place(part.shelf, part.n), bytes)
  await session.db.parts.put({ ...part, sealed, length: bytes.length })
}

export async function joinParts(session: Session, shelf: Shelf): Promise<Bytes> {
  const parts = await partsOf(session, shelf).toArray()
  return joinBytes(
    await Promise.all(parts.map((part) => openBytes(session.keys.data, place(shelf, part.n), part.sealed))),
  )
}

export const dropParts = async (session: Session, shelf: Shelf): Promise<void> => {
  await partsOf(session, shelf).delete()
}
