import { rolesAt } from '@simpul/domain/access'
import { changedSince } from '@simpul/domain/catalogue'
import {
  type Contribution,
  err,
  type FrozenFigure,
  lastDay,
  localDate,
  type Month,
  ok,
  readingMs,
  type Result,
  type Uuid,
} from '@simpul/domain/core'
import {
  figuresToSend,
  mayReadReport,
  NO_REPORT,
  type ReportView,
  report,
  reportId,
  reportMovesFor,
} from '@simpul/domain/institution'
import type { ReportRow, UnitView } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { readSurroundings } from './read-units.ts'
import { isInArea, type Reader, type UnitPath } from './reader.ts'

/** A post with those above it. */
interface ReportingPost {
  readonly unit: UnitView
  readonly path: UnitPath
}

/**
 * Where the reports of a month stand: of a post its own, of a unit above those of the posts right below it.
 * Reports are sums; who may read them is the column of reports in the policy.
 */
export async function reports(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  month: Month,
): Promise<Result<ReportRow[], { code: 'not-found' | 'not-allowed' }>> {
  const around = await readSurroundings(db, cell, unit, lastDay(month))
  const path = around?.path.map(({ id }) => id) ?? []
  if (around === undefined || !isInArea(reader, path)) return err({ code: 'not-found' })
  const below = around.unit.kind === 'post' ? [] : around.children.filter(({ kind }) => kind === 'post')
  const posts: ReportingPost[] =
    around.unit.kind === 'post'
      ? [{ unit: around.unit, path }]
      : below.map((child) => ({ unit: child, path: [child.id, ...path] }))
  const readable = posts.filter((post) => mayReadReport(reader.actor, post.path, reader.today))
  if (posts.length > 0 && readable.length === 0) return err({ code: 'not-allowed' })
  const ids = readable.map((post) => post.unit.id)
  const [views, figures, offset] = await Promise.all([
    reportViews(db, cell, ids, month),
    figuresNow(db, cell, ids, month),
    utcOffset(db, cell),
  ])
  const names = await namesOf(db, cell, [...views.values()])
  return ok(
    readable.map((post) => {
      const view = views.get(post.unit.id) ?? NO_REPORT
      return rowOf(post, view, figures.get(post.unit.id) ?? [], { reader, month, names, offset })
    }),
  )
}

interface RowContext {
  readonly reader: Reader
  readonly month: Month
  readonly names: ReadonlyMap<Uuid, string>
  readonly offset: number
}

function rowOf(
  { unit, path }: ReportingPost,
  view: ReportView,
  now: readonly FrozenFigure[],
  { reader, month, names, offset }: RowContext,
): ReportRow {
  const { sent, state, step } = view
  return {
    unit,
    month,
    state,
    step,
    sentOn: sent === undefined ? null : localDate(readingMs(sent.recordedAt), offset),
    sentBy: sent === undefined ? null : (names.get(sent.by) ?? null),
    revision: sent?.revision ?? 0,
    unsent: sent?.unsent ?? 0,
    why: view.steps.at(-1)?.why ?? null,
    changed: sent === undefined ? [] : changedSince(sent.figures, now),
    moves: [...new Set(reportMovesFor(view, rolesAt(reader.actor, report.sector, path, reader.today)))],
  }
}

/** What stands about the reports of posts in one month, by post. */
export async function reportViews(
  db: Queryable,
  cell: Uuid,
  posts: readonly Uuid[],
  month: Month,
): Promise<Map<Uuid, ReportView>> {
  const postOf = new Map(posts.map((post) => [reportId(post, 'monthly-health', month), post]))
  const rows = await db.query<{ id: Uuid; view: ReportView | null }>(
    `select subject_id as id, views -> 'report' as view
     from subject_view
     where cell = $1 and subject_kind = 'activity' and subject_id = any($2::uuid[])`,
    [cell, [...postOf.keys()]],
  )
  const views = new Map<Uuid, ReportView>()
  for (const { id, view } of rows) {
    const post = postOf.get(id)
    if (post !== undefined && view !== null && view.unit === post) views.set(post, view)
  }
  return views
}

interface FigureRow {
  readonly unit: Uuid
  readonly indicator: string
  readonly version: number
  readonly kind: Contribution['kind']
  readonly counted: number
  readonly reached: number
  readonly count: number
  readonly sum: number
  readonly of: number
  readonly histogram: Readonly<Record<string, number>>
}

/** The figures of posts in one month as a report would carry them, by post. */
export async function figuresNow(
  db: Queryable,
  cell: Uuid,
  posts: readonly Uuid[],
  month: Month,
): Promise<Map<Uuid, FrozenFigure[]>> {
  const rows = await db.query<FigureRow>(
    `select unit, indicator, version, kind, counted, reached, count, sum, of_count as of, histogram
     from tally
     where cell = $1 and unit = any($2::uuid[]) and month = $3`,
    [cell, posts, month],
  )
  const figures = new Map<Uuid, FrozenFigure[]>()
  for (const row of rows) {
    const { unit, indicator, version } = row
    figures.set(unit, [
      ...(figures.get(unit) ?? []),
      { indicator, version, contribution: contributionOf(row) },
    ])
  }
  return new Map([...figures].map(([unit, own]) => [unit, figuresToSend(own)]))
}

function contributionOf({ kind, counted, reached, count, sum, of, histogram }: FigureRow): Contribution {
  switch (kind) {
    case 'reach':
      return { kind, counted, reached }
    case 'count':
      return { kind, count }
    case 'sum':
      return { kind, sum, of }
    case 'days':
      return { kind, histogram }
    case 'parts':
      return { kind, parts: histogram }
  }
}

async function namesOf(
  db: Queryable,
  cell: Uuid,
  views: readonly ReportView[],
): Promise<ReadonlyMap<Uuid, string>> {
  const users = views.flatMap(({ sent }) => (sent === undefined ? [] : [sent.by]))
  const rows = await db.query<{ id: Uuid; name: string }>(
    'select id, name from app_user where cell = $1 and id = any($2::uuid[])',
    [cell, users],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function utcOffset(db: Queryable, cell: Uuid): Promise<number> {
  const [row] = await db.query<{ offset: number }>('select utc_offset as offset from cell where cell = $1', [
    cell,
  ])
  return row?.offset ?? 0
}

/** The last line of a post's journal and its entry: what a report sent from a desk rests on. */
export async function lastLine(
  db: Queryable,
  cell: Uuid,
  post: Uuid,
): Promise<{ readonly seq: number; readonly latest: Uuid } | undefined> {
  const [row] = await db.query<{ seq: number; latest: Uuid }>(
    'select seq, entry as latest from line where cell = $1 and unit = $2 order by seq desc limit 1',
    [cell, post],
  )
  return row
}
