import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { sealedContributions } from './sealed-contributions.ts'
import { countDays, type Day, dayOf, type Report, reportOf } from './slow-path/count-days.ts'
import { type Count, countPerson } from './slow-path/count-person.ts'
import { type Figures, noFigures } from './slow-path/figures.ts'
import { endOf, monthsBetween } from './slow-path/months.ts'
import { type RawEntry, rawEntries } from './slow-path/raw-entries.ts'
import { samePeople } from './slow-path/same-people.ts'

/** A figure that is not what the entries say. */
export interface WrongFigure {
  readonly unit: Uuid
  readonly month: string
  readonly indicator: string
  /** `reached/counted` for shares, else the count; as the table has it. */
  readonly stored: string
  readonly counted: string
}

export interface SlowPathAnswer {
  /** How many figures were counted again. */
  readonly figures: number
  readonly wrong: readonly WrongFigure[]
  /** Units whose journal grew meanwhile: check them again. */
  readonly skipped: readonly Uuid[]
}

interface CountedUnit {
  readonly id: Uuid
  readonly kind: string
  readonly path: readonly Uuid[]
  /** The month it began in. */
  readonly first: string
  readonly lastDay: string | null
  readonly seq: number
}

/**
 * Counts every tile once more, straight from the entries and by definitions written a second time
 * (`slow-path/`), so that a mistake in views, services or tallies cannot hide. Nothing of the projector is
 * used; only the z-score is the domain's, which has its own examples. Slow: it reads everything, page by
 * page. Whatever is due must be projected.
 */
export async function checkSlowPath(db: Db, cell: Uuid, today: PlainDate): Promise<SlowPathAnswer> {
  const units = await countedUnits(db, cell)
  const figures = await countAll(db, cell, units, today.slice(0, 7))
  const now = new Map((await countedUnits(db, cell)).map(({ id, seq }) => [id, seq]))
  const grown = new Set(units.filter(({ id, seq }) => now.get(id) !== seq).flatMap(({ path }) => path))
  const wrong: WrongFigure[] = []
  for (const { id } of units) if (!grown.has(id)) wrong.push(...(await compare(db, cell, id, figures)))
  return { figures: figures.size(), wrong, skipped: [...grown] }
}

const countedUnits = (db: Db, cell: Uuid): Promise<CountedUnit[]> =>
  db.query<CountedUnit>(
    `select id, kind, path, to_char(from_day, 'YYYY-MM') as first, to_day as "lastDay", seq
     from unit
     where cell = $1
     order by id`,
    [cell],
  )

async function countAll(
  db: Db,
  cell: Uuid,
  units: readonly CountedUnit[],
  thisMonth: string,
): Promise<Figures> {
  const figures = noFigures()
  const posts = new Map(units.filter(({ kind }) => kind === 'post').map((unit) => [unit.id, unit]))
  const months = monthsBetween(
    [...posts.values()].map(({ first }) => first).sort()[0] ?? thisMonth,
    thisMonth,
  )
  const count: Count = (unit, month, indicator, of, is) => {
    const post = posts.get(unit)
    if (post === undefined || month < post.first) return
    for (const above of post.path) figures.add(above, month, indicator, of, is)
  }
  const roots = samePeople(await decisions(db, cell))
  const joined = new Map<string, RawEntry[]>()
  const days: Day[] = []
  const reports: Report[] = []
  for await (const entries of rawEntries(db, cell)) {
    const [{ kind, subject } = { kind: '', subject: '' }] = entries
    const root = roots.get(subject)
    // Records of one person wait until all of them have been read.
    if (root !== undefined) joined.set(root, [...(joined.get(root) ?? []), ...entries])
    else if (kind === 'person') countPerson(entries, months, count)
    const day = kind === 'activity' ? dayOf(entries) : undefined
    if (day !== undefined) days.push(day)
    const report = kind === 'activity' ? reportOf(entries) : undefined
    if (report !== undefined) reports.push(report)
  }
  for (const entries of joined.values()) countPerson(entries, months, count)
  countPosts([...posts.values()], days, reports, months, count)
  // Of those who were erased nothing is left to count again.
  for (const { unit, month, indicator, contribution } of await sealedContributions(db, cell, [
    ...posts.keys(),
  ])) {
    if (contribution.kind === 'reach')
      count(unit, month, indicator, contribution.counted, contribution.reached)
    else if (contribution.kind === 'count')
      count(unit, month, indicator, contribution.count, contribution.count)
    else if (contribution.kind === 'parts')
      for (const [part, sealed] of Object.entries(contribution.parts))
        count(unit, month, `${indicator}#${part}`, sealed, sealed)
  }
  return figures
}

function countPosts(
  posts: readonly CountedUnit[],
  days: readonly Day[],
  reports: readonly Report[],
  months: readonly string[],
  count: Count,
): void {
  const byPost = new Map<string, Day[]>()
  for (const day of days) byPost.set(day.unit, [...(byPost.get(day.unit) ?? []), day])
  for (const post of posts)
    for (const month of months) {
      const own = reports.filter(({ unit }) => unit === post.id)
      countDays(post, byPost.get(post.id) ?? [], own, month, endOf(month), count)
    }
}

async function decisions(db: Db, cell: Uuid): Promise<RawEntry[]> {
  const found: RawEntry[] = []
  for await (const entries of rawEntries(db, cell))
    found.push(...entries.filter(({ service }) => service === 'same-person'))
  return found
}

/** Every stored figure of a unit against the counted one; what was counted and is not stored is wrong too. */
async function compare(db: Db, cell: Uuid, unit: Uuid, figures: Figures): Promise<WrongFigure[]> {
  const counted = new Map(figures.of(unit))
  const rows = await db.query<{ month: string; indicator: string; stored: string; kind: string }>(
    `select month, indicator, kind, coalesce(reached || '/' || counted, count::text) as stored
     from tally
     where cell = $1 and unit = $2 and kind <> 'parts'
     union all
     select month, indicator || '#' || part.key, kind, part.value
     from tally
     cross join lateral jsonb_each_text(histogram) as part
     where cell = $1 and unit = $2 and kind = 'parts'`,
    [cell, unit],
  )
  const wrong = rows.flatMap(({ month, indicator, kind, stored }): WrongFigure[] => {
    const [of, is] = counted.get(`${month} ${indicator}`) ?? [0, 0]
    counted.delete(`${month} ${indicator}`)
    const byHand = kind === 'reach' ? `${is}/${of}` : String(is)
    return byHand === stored ? [] : [{ unit, month, indicator, stored, counted: byHand }]
  })
  const missing = [...counted].map(([key, [of, is]]) => {
    const [month = '', indicator = ''] = key.split(' ')
    return { unit, month, indicator, stored: 'nothing', counted: `${is}/${of}` }
  })
  return [...wrong, ...missing]
}
