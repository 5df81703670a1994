import { mayBringLists } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import { ROW_OUTCOMES, type RowOutcome } from '@simpul/domain/lists'
import {
  DoneAnswer,
  type ImportAction,
  ImportAction as ImportActionBody,
  ImportRowsAnswer,
  ImportsAnswer,
  ImportView,
  MAX_LIST_BYTES,
  type ProblemCode,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import type { Units } from '../../access/units.ts'
import { askWork } from '../../imports/import-jobs.ts'
import { type ImportRecord, listImports, rowsShown } from '../../imports/import-rows.ts'
import {
  choose,
  discard,
  headersOf,
  importIn,
  start,
  startCheck,
  startUndo,
  takeFile,
} from '../../imports/import-steps.ts'
import { resultTable } from '../../imports/results.ts'
import { shownCells } from '../../imports/shown-cells.ts'
import { importRowOf } from '../../imports/shown-row.ts'
import { writeFile } from '../../sheets/write-file.ts'
import { fileDownload, XLSX_TYPE } from '../file-download.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { importSummaries, importView } from '../import-view.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readBytes } from '../read-body.ts'
import { type AnyRoute, type Caller, guardedRoute } from '../route.ts'

/** Lists are brought in at desks. */
const DESKS = ['session'] as const
const PAGE = 50

const params = z.object({ id: uuid })

async function requireImporter(house: House, { user }: Caller, unit: Uuid): Promise<void> {
  const path = (await house.units.read()).path(unit)
  if (!mayBringLists(user.actor, path, await house.units.today())) throw new ProblemError('not-allowed')
}

/** What lies outside somebody's area is not even said to exist. */
async function ownImport(house: House, { user }: Caller, id: Uuid): Promise<ImportRecord> {
  const units = await house.units.read()
  const today = await house.units.today()
  const record = await importIn(house.db, house.cell, id, (unit) =>
    mayBringLists(user.actor, units.path(unit), today),
  )
  if (record === undefined || !isShown(record, units, user.actor.user)) throw new ProblemError('not-found')
  return record
}

/** Colleagues of one Puskesmas serve different villages: each sees the lists that they brought in. */
const isShown = ({ unit, byUser }: ImportRecord, units: Units, user: Uuid): boolean =>
  byUser === user || units.get(unit)?.kind !== 'health-center'

const viewOf = async (house: House, caller: Caller, id: Uuid) =>
  importView(house, await ownImport(house, caller, id), caller.session.user)

/** What a person asked for, and whether work follows from it. */
async function act(house: House, caller: Caller, record: ImportRecord, asked: ImportAction): Promise<void> {
  const { db, cell } = house
  if (asked.action === 'discard') return orThrow(await discard(db, cell, record))
  await db.transaction(async (tx) => {
    if (asked.action === 'check') orThrow(await startCheck(tx, cell, record, asked.mapping))
    if (asked.action === 'choose') orThrow(await choose(tx, cell, record, asked.choices))
    if (asked.action === 'start') orThrow(await start(tx, cell, record, house.now()))
    if (asked.action === 'undo') {
      orThrow(await startUndo(tx, cell, record, asked.why))
      const line = { actor: caller.session.user, target: record.id, unit: record.unit }
      await writeAudit(tx, cell, { ...line, action: 'list-undone' })
    }
    if (asked.action !== 'choose') await askWork(tx, cell, record.id)
  })
}

function orThrow(result: { readonly ok: boolean; readonly problem?: { readonly code: ProblemCode } }): void {
  if (!result.ok && result.problem !== undefined) throw problemOf(result.problem)
}

export const importRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/desk/imports',
    summary:
      'Takes a list in, XLSX or CSV as the body, and proposes what its columns are; nothing is written yet',
    doors: DESKS,
    query: z.object({ unit: uuid, name: z.string().check(z.minLength(1), z.maxLength(200)) }),
    answer: ImportView,
    problems: ['too-large', 'list-unreadable', 'list-empty', 'list-encrypted'],
    run: async ({ house, query: { unit, name }, request }, caller) => {
      await requireImporter(house, caller, unit)
      const file = await readBytes(request, MAX_LIST_BYTES)
      const byUser = caller.session.user
      const day = await house.units.today()
      const taken = await takeFile(house.db, house.cell, { unit, byUser, fileName: name, day }, file)
      if (!taken.ok) throw new ProblemError(PROBLEM_OF[taken.problem.code])
      await writeAudit(house.db, house.cell, {
        ...{ actor: byUser, action: 'list-taken-in', target: taken.value, unit },
      })
      return viewOf(house, caller, taken.value)
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/imports',
    summary: 'Lists that were brought in for a unit and those below it',
    doors: DESKS,
    query: z.object({ unit: uuid }),
    answer: ImportsAnswer,
    run: async ({ house, query: { unit } }, caller) => {
      await requireImporter(house, caller, unit)
      const units = await house.units.read()
      const found = await listImports(
        house.db,
        house.cell,
        units.under(unit).map(({ id }) => id),
      )
      const shown = found.filter((record) => isShown(record, units, caller.session.user))
      return { imports: await importSummaries(house, shown) }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/imports/{id}',
    summary: 'One list: how far it is, its first rows and its columns',
    doors: DESKS,
    params,
    answer: ImportView,
    problems: ['not-found'],
    run: async ({ house, params: { id } }, caller) => viewOf(house, caller, id),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/imports/{id}',
    summary: 'Checks a list with chosen columns, decides who is whom, starts, undoes or lets go of it',
    doors: DESKS,
    params,
    body: ImportActionBody,
    answer: DoneAnswer,
    problems: ['not-found', 'already-decided'],
    limit: 1_048_576,
    run: async ({ house, params: { id }, body }, caller) => {
      await act(house, caller, await ownImport(house, caller, id), body)
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/imports/{id}/rows',
    summary: 'Lines of a list by what becomes of them, or those who may be somebody known',
    doors: DESKS,
    params,
    query: z.object({
      show: z.string().check(z.refine((text) => text === 'alike' || Object.hasOwn(ROW_OUTCOMES, text))),
      after: z.optional(z.string().check(z.regex(/^\d{1,7}$/))),
    }),
    answer: ImportRowsAnswer,
    problems: ['not-found'],
    run: async ({ house, params: { id }, query: { show, after } }, caller) => {
      const record = await ownImport(house, caller, id)
      const from = Number(after ?? 0)
      const rows = await rowsShown(house.db, house.cell, id, show as RowOutcome | 'alike', from, PAGE)
      const shown = shownCells(record, caller.session.user)
      return {
        headers: record.mapping === null ? [] : [...headersOf(record.sheets, record.mapping)],
        rows: rows.map((row) => importRowOf(row, record, shown)),
        next: rows.length < PAGE ? null : (rows.at(-1)?.place ?? null),
      }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/imports/{id}/results',
    summary: 'The list as it came, each line with what became of it and why',
    doors: DESKS,
    params,
    answer: { type: XLSX_TYPE, about: 'A workbook with one sheet' },
    problems: ['not-found'],
    run: async ({ house, params: { id } }, caller) => {
      const record = await ownImport(house, caller, id)
      const shown = shownCells(record, caller.session.user)
      const bytes = await writeFile([await resultTable(house.db, house.cell, record, shown)])
      const line = { actor: caller.session.user, target: id, unit: record.unit }
      await writeAudit(house.db, house.cell, { ...line, action: 'list-given-out' })
      return fileDownload(bytes, XLSX_TYPE, `hasil-impor-${record.day}.xlsx`)
    },
  }),
]

const PROBLEM_OF = {
  'too-large': 'too-large',
  unreadable: 'list-unreadable',
  empty: 'list-empty',
  encrypted: 'list-encrypted',
} as const satisfies Record<string, ProblemCode>
