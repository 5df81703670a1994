import type { FoldedPerson } from '@simpul/domain/catalogue'
import type { PlainDate, Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { markUnits } from './due-units.ts'
import { rowsOf, type SubjectRows } from './fold.ts'
import { markClocks } from './cases/mark-clocks.ts'
import { dropCases, writeCases } from './cases/write-cases.ts'
import { isolate, settleStuck } from './stuck.ts'
import { type SubjectSet, subjectSets } from './subject-sets.ts'
import type { Turn } from './turn.ts'
import { markHomes } from './vulnerability/mark-homes.ts'
import { writeMembers } from './vulnerability/write-members.ts'
import { writeDays } from './write-days.ts'
import { writeFindings } from './write-findings.ts'
import { dropHomes, writePersonHomes } from './write-homes.ts'
import { writeStays } from './write-stays.ts'
import { removeViews, writePersons, writeViews } from './write-views.ts'

/**
 * Recomputes subjects from all their entries, and marks the posts due in whose months they count or counted.
 * @param today the local day, for findings
 */
export async function projectSubjects(
  turn: Turn,
  subjects: readonly Subject[],
  today: PlainDate,
): Promise<void> {
  const { tx, cell } = turn
  const sets = await subjectSets(tx, cell, subjects)
  await markHomes(tx, cell, sets)
  const posts = await projectSets(turn, sets, today)
  await markHomes(tx, cell, sets)
  await markUnits(tx, cell, posts)
}

/**
 * Puts the rows of subjects in the place of what was there. A subject the code fails on keeps its old rows
 * and is listed; the others do not wait for it.
 * @returns the posts in whose months they count or counted
 */
export async function projectSets(
  { tx, cell, anyStuck }: Turn,
  sets: readonly SubjectSet[],
  today: PlainDate,
): Promise<Uuid[]> {
  const told = sets.filter(({ entries }) => entries.length > 0)
  const { done, stuck } = isolate(told.map(asSubject), ({ set }) => ({ set, rows: rowsOf(set, today) }))
  const failed = new Set(stuck.map(({ id }) => id))
  const gone = sets.filter(({ root }) => !failed.has(root)).flatMap(withoutRows)
  await writeRows(
    tx,
    cell,
    done.map(({ rows }) => rows),
    gone,
  )
  const posts = await writePlaces(
    tx,
    cell,
    done.map(({ rows }) => rows),
    gone,
  )
  if (anyStuck || stuck.length > 0) await settleStuck(tx, cell, told.map(asSubject), stuck)
  await markClocks(
    tx,
    cell,
    sets.filter(({ kind }) => kind === 'case').map(({ root }) => root),
  )
  await dropHomes(
    tx,
    cell,
    sets.filter(({ entries }) => entries.length === 0).flatMap(({ ids }) => ids),
  )
  // Last, for it may lock journals, and whoever appends there waits until this transaction ends.
  await writePersonHomes(tx, cell, done.filter(({ set }) => set.kind === 'person').map(homed))
  return posts
}

const asSubject = (set: SubjectSet) => ({ kind: set.kind, id: set.root, set })

const homed = ({ set, rows }: { set: SubjectSet; rows: SubjectRows }) => ({
  set,
  folded: rows.folded as FoldedPerson,
})

/** Ids that no row is about: joined with another, or nothing is left of what was written about them. */
const withoutRows = ({ kind, root, ids, entries }: SubjectSet): Subject[] =>
  ids.filter((id) => entries.length === 0 || id !== root).map((id) => ({ kind, id }))

async function writeRows(
  tx: Queryable,
  cell: Uuid,
  rows: readonly SubjectRows[],
  gone: readonly Subject[],
): Promise<void> {
  await writeViews(tx, cell, rows)
  await writePersons(tx, cell, rows)
  await writeCases(
    tx,
    cell,
    rows.filter(({ kind }) => kind === 'case').map((one) => ({ id: one.id, row: one.case })),
  )
  await writeMembers(tx, cell, rows, gone)
  await removeViews(tx, cell, gone)
  await dropCases(tx, cell, gone)
  await writeFindings(tx, cell, [...rows, ...gone.map((subject) => ({ ...subject, findings: [] }))])
}

/** Stays and session days. @returns the posts they are or were at, and those that reported */
async function writePlaces(
  tx: Queryable,
  cell: Uuid,
  rows: readonly SubjectRows[],
  gone: readonly Subject[],
): Promise<Uuid[]> {
  const stays = rows.flatMap(({ id, folded }) =>
    'subject' in folded ? [{ person: id, stays: folded.subject.stays }] : [],
  )
  const noStays = gone.filter(({ kind }) => kind === 'person').map(({ id }) => ({ person: id, stays: [] }))
  const activities = [...rows, ...gone].filter(({ kind }) => kind === 'activity').map(({ id }) => id)
  const homes = await writeStays(tx, cell, [...stays, ...noStays])
  const posts = await writeDays(tx, cell, activities, rows)
  const reporters = rows.flatMap(({ reporter }) => (reporter === undefined ? [] : [reporter]))
  return [...new Set([...homes, ...posts, ...reporters])]
}
