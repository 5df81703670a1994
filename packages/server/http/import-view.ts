import type { Uuid } from '@simpul/domain/core'
import type { ImportSummary, ImportView } from '@simpul/domain/wire'
import { loadActors } from '../access/actors.ts'
import { stuckImports } from '../imports/import-jobs.ts'
import type { ImportRecord } from '../imports/import-rows.ts'
import { proposedMapping } from '../imports/import-steps.ts'
import { isMaskedFor, shownSheets } from '../imports/shown-cells.ts'
import { postBook } from '../imports/posts.ts'
import type { House } from './house.ts'

/** Imports as screens list them. */
export async function importSummaries(
  { db, cell, units }: House,
  records: readonly ImportRecord[],
): Promise<ImportSummary[]> {
  const known = await units.read()
  const stuck = await stuckImports(db, cell)
  const people = await loadActors(db, cell, [...new Set(records.map(({ byUser }) => byUser))])
  const nameOf = (user: Uuid) => people.find(({ actor }) => actor.user === user)?.name ?? ''
  return records.map(({ id, unit, byUser, fileName, createdAt, state, total, done, counts }) => ({
    ...{ id, unit, fileName, createdAt, state, total, done, counts },
    unitName: known.get(unit)?.name ?? '',
    by: nameOf(byUser),
    stuck: stuck.has(id),
  }))
}

/** One of them with what it takes to choose its columns, as this reader may see it. */
export async function importView(house: House, record: ImportRecord, reader: Uuid): Promise<ImportView> {
  const [summary] = await importSummaries(house, [record])
  if (summary === undefined) throw new Error('an import has no summary')
  const actor = (await house.gate.actor(record.byUser))?.actor
  const { posts } = postBook(await house.units.read(), record.unit, actor)
  const mapping = record.mapping ?? (await proposedMapping(house.db, house.cell, record))
  return {
    ...summary,
    sheets: [...shownSheets(record, mapping, reader)],
    masked: isMaskedFor(record, reader),
    mapping,
    posts: posts.map(({ unit, village }) => ({ id: unit.id, name: unit.name, village })),
  }
}
