import {
  type Actor,
  canSeeNames,
  invitableRoles,
  laneResource,
  may,
  mayReleaseHeld,
} from '@simpul/domain/access'
import { caseScopes } from '@simpul/domain/cases'
import type { Month, PlainDate, Uuid } from '@simpul/domain/core'
import { DoneAnswer, EXPORT_WHYS, ExportRequest, type NamedList } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { type AuditAction, writeAudit } from '../../access/audit.ts'
import { ppgbmCsv, ppgbmPortions, ppgbmTable } from '../../exports/ppgbm.ts'
import { isInArea } from '../../projector/reads/reader.ts'
import { writeFile } from '../../sheets/write-file.ts'
import { CSV_TYPE, fileDownload, XLSX_TYPE } from '../file-download.ts'
import type { House } from '../house.ts'
import { month, uuid } from '../ids.ts'
import { ProblemError } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, type Caller, guardedRoute, PEOPLE } from '../route.ts'

/** Names with measurements are for those who may read both, at the unit itself. */
async function requireReader(house: House, { user }: Caller, unit: Uuid): Promise<void> {
  const path = (await house.units.read()).path(unit)
  const today = await house.units.today()
  const reads = (['register', 'health:L3'] as const).every((lane) =>
    may(user.actor, 'read', laneResource(lane, path), today),
  )
  if (!reads) throw new ProblemError('not-allowed')
}

function exportAction(asked: ExportRequest): AuditAction {
  switch (asked.list) {
    case 'people':
      return `exported-${asked.why}`
    case 'users':
      return `exported-users-${asked.why}`
    case 'held':
      return `exported-held-${asked.why}`
    case 'cases':
      return `exported-cases-${asked.why}`
  }
}

/** Whoever sees a list with names may take it out. */
const MAY_TAKE: Record<NamedList, (actor: Actor, unitPath: readonly Uuid[], today: PlainDate) => boolean> = {
  people: canSeeNames,
  users: (actor, _, today) => invitableRoles(actor, today).length > 0,
  held: mayReleaseHeld,
  cases: (actor, _, today) => caseScopes(actor, today).length > 0,
}

export const exportRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/desk/export',
    summary: 'Notes that a file with names is made, and what for',
    doors: PEOPLE,
    body: ExportRequest,
    answer: DoneAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, body }, caller) => {
      const { list, unit } = body
      const reader = await readerOf(house, caller)
      const path = (await house.units.read()).path(unit)
      if (!isInArea(reader, path)) throw new ProblemError('not-found')
      if (!MAY_TAKE[list](reader.actor, path, reader.today)) throw new ProblemError('not-allowed')
      const actor = reader.actor.user
      await writeAudit(house.db, house.cell, { actor, action: exportAction(body), unit })
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/exports/ppgbm',
    summary:
      'The measurements of a unit in one month as the columns of e-PPGBM; giving it out is noted, and what for',
    doors: PEOPLE,
    query: z.object({ unit: uuid, month, format: z.enum(['xlsx', 'csv']), why: z.enum(EXPORT_WHYS.people) }),
    answer: { type: XLSX_TYPE, about: 'A workbook with one sheet, or separated values' },
    run: async ({ house, query: { unit, month: asked, format, why } }, caller) => {
      await requireReader(house, caller, unit)
      const units = await house.units.read()
      const today = await house.units.today()
      const { name } = caller.user
      const portions = ppgbmPortions(house.db, house.cell, units, { unit, month: asked as Month })
      const { user: actor } = caller.session
      await writeAudit(house.db, house.cell, { actor, action: `list-given-out-${why}`, unit })
      const file = `e-ppgbm-${asked}`
      if (format === 'csv') return fileDownload(ppgbmCsv(portions), CSV_TYPE, `${file}.csv`)
      const title = [`e-PPGBM ${asked}, ${units.get(unit)?.name ?? ''}`, `Diunduh ${today} oleh ${name}`]
      return fileDownload(await writeFile([await ppgbmTable(portions, title)]), XLSX_TYPE, `${file}.xlsx`)
    },
  }),
]
