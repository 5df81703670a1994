import type { Result, Uuid } from '@simpul/domain/core'
import { writeAudit } from '../access/audit.ts'
import type { Db } from '../db/db.ts'
import type { Reader } from '../projector/reads/reader.ts'
import type { House } from './house.ts'
import { problemOf } from './problem.ts'
import { readerOf } from './reader-of.ts'
import type { Caller } from './route.ts'

type Read<Asked, Answer> = (
  db: Db,
  cell: Uuid,
  reader: Reader,
  asked: Asked,
) => Promise<Result<Answer, Parameters<typeof problemOf>[0]>>

/** Reads a list of people of a unit for somebody, and notes that they opened it. */
export async function listPeople<Asked extends { readonly unit?: Uuid | undefined }, Answer>(
  house: House,
  caller: Caller,
  asked: Asked,
  read: Read<Asked, Answer>,
): Promise<Answer> {
  const { db, cell } = house
  const listed = await read(db, cell, await readerOf(house, caller), asked)
  if (!listed.ok) throw problemOf(listed.problem)
  const { user: actor } = caller.session
  await writeAudit(db, cell, { actor, action: 'people-listed', unit: asked.unit })
  return listed.value
}
