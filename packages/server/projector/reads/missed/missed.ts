import { createHash } from 'node:crypto'
import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { nameTokens } from '@simpul/domain/people'
import { isAnswered } from '@simpul/domain/vulnerability'
import type { MissedAnswer, MissedPullAnswer, MissedRequest, MissedRow } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import type { Reader } from '../reader.ts'
import { judgedOn, missedRows } from './missed-rows.ts'
import { missedUnits, phoneUnits } from './missed-scope.ts'

/** Homes in one answer. */
const PAGE = 50

/** Homes by how vulnerable they look, with what they may be missing, as far as the reader may read it. */
export async function missed(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  asked: MissedRequest,
): Promise<Result<MissedAnswer, { code: 'not-allowed' | 'not-found' }>> {
  const own = await missedUnits(db, cell, reader)
  if (own.length === 0) return err({ code: 'not-allowed' })
  const { unit } = asked
  const units = unit === undefined ? own : own.filter(({ path }) => path.includes(unit))
  if (units.length === 0) return err({ code: 'not-found' })
  const all = await missedRows(db, cell, reader, units)
  const found = all.filter((row) => isAsked(row, asked))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return ok({
    rows: shown,
    next: found.length > PAGE && last !== undefined ? { points: last.points, id: last.home.id } : null,
    counts: countsOf(all.filter((row) => !isAnswered(row))),
    posts: own.map(({ id, name }) => ({ id, name })),
    on: await judgedOn(db, cell),
  })
}

function isAsked(row: MissedRow, { band, aid, search, answered, after }: MissedRequest): boolean {
  if (band !== undefined && row.band !== band) return false
  if (aid !== undefined && !row.missed.some((one) => one.aid === aid && one.standing !== 'asked-for'))
    return false
  if (answered !== true && isAnswered(row)) return false
  if (after !== undefined && !isAfter(row, after)) return false
  const words = nameTokens(search)
  const name = nameTokens(row.name).join(' ')
  const isRt = words.length === 1 && row.rt !== null && plainRt(row.rt) === plainRt(words[0] ?? '')
  return isRt || words.every((word) => name.includes(word))
}

const isAfter = ({ points, home }: MissedRow, after: NonNullable<MissedRequest['after']>): boolean =>
  points < after.points || (points === after.points && home.id > after.id)

const plainRt = (rt: string): string => rt.replace(/^0+/, '')

function countsOf(rows: readonly MissedRow[]): MissedAnswer['counts'] {
  const counts = { all: rows.length, low: 0, watch: 0, high: 0, 'very-high': 0 }
  for (const { band } of rows) counts[band]++
  return counts
}

/** What a phone holds at most: whom to look for first. */
const MOST_ON_PHONE = 400

/** The list for a phone, or word that it is as it was. */
export async function missedForPhone(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  known: string,
): Promise<Pick<MissedPullAnswer, 'mark' | 'on' | 'rows'>> {
  const units = await phoneUnits(db, cell, reader)
  const rows = (await missedRows(db, cell, reader, units)).slice(0, MOST_ON_PHONE)
  const mark = createHash('sha1').update(JSON.stringify(rows)).digest('base64url')
  return { mark, on: await judgedOn(db, cell), rows: mark === known ? null : rows }
}
