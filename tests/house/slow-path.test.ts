import { foldActivity, foldPerson, tallyMonths } from '@simpul/domain/catalogue'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import {
  type Entry,
  figureOf,
  type JournalEntry,
  monthRange,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import type { SessionDayView } from '@simpul/domain/institution'
import type { Db } from '@simpul/server/db/db.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { openAppender } from '@simpul/server/journal/appender.ts'
import { createCell } from '@simpul/server/journal/cell.ts'
import { addUnits } from '@simpul/server/journal/units.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { checkSlowPath } from '@simpul/server/projector/check-slow-path.ts'
import { markPostsBehind } from '@simpul/server/projector/mark-posts-behind.ts'
import { projectDue } from '@simpul/server/projector/project-due.ts'
import { openProjection } from '@simpul/server/projector/turn.ts'
import { postStory, simulateDistrict } from '@simpul/simulator'
import { beforeAll, expect, it } from 'vitest'
import { slowFigures } from './parts/slow-figures.ts'
import { computedTiles, storedTiles } from './parts/tiles.ts'

/*
 * Every tile of a made-up district, the fast way and the slow way. Fast: appended, projected, summed up the tree, read
 * from the table. Slow: the entries themselves, by code that shares nothing with the house (parts/slow-figures.ts).
 */
const FROM: PlainDate = '2025-01-01'
const TODAY: PlainDate = '2026-03-10'
const MONTHS = monthRange('2025-01', '2026-03')

const plan = {
  seed: 'slow-path',
  district: { code: '18.72', name: 'Kota Contoh' },
  subdistricts: [{ code: '18.72.01', name: 'Contoh Pusat' }],
  villages: [
    { code: '18.72.01.1001', name: 'Contoh' },
    { code: '18.72.01.1002', name: 'Teladan' },
  ],
  postsPerVillage: 3,
  from: FROM,
} as const
const district = simulateDistrict(plan)
const posts = district.posts.map(({ unit }) => unit.id)
const { cell } = district

/** The whole life of six posts, month by month as phones would send it. */
function lives(): Entry[] {
  const counters = new Map()
  const stories = posts.map((_, index) =>
    postStory(district, index, { from: FROM, to: TODAY, underFives: 22, others: 6 }, counters),
  )
  return MONTHS.flatMap((month) =>
    stories.flatMap(({ registerOf, sessionOf }) => [...registerOf(month), ...sessionOf(month)]),
  )
}
const entries = lives()

async function fill(db: Db): Promise<void> {
  await createCell(db, {
    ...{ cell, name: 'Kota Contoh', area: '18.72', utcOffset: 420, publicKey: '' },
  })
  await addUnits(db, cell, district.units)
  const appender = openAppender(db, { cell, ...wholeCatalogue, actorOf: async () => undefined })
  const nowMs = Date.parse(`${TODAY}T05:00:00.000Z`)
  for (let at = 0; at < entries.length; at += 400) {
    const receipts = await appender.append(entries.slice(at, at + 400), { nowMs, from: 'server' })
    expect(receipts.filter(({ standing }) => standing !== 'kept')).toEqual([])
    // In the middle of it all, as in life: what is due is computed while more arrives.
    if (at % 2000 === 0) await project(db)
  }
  await appender.close()
  await project(db)
}

async function project(db: Db): Promise<void> {
  await openProjection(db, cell)
  await markPostsBehind(db, cell, TODAY)
  expect(await projectDue(db, cell, TODAY)).toBe(true)
}

describeOnBothEngines('every tile of a made-up district', (open) => {
  let db: Db
  beforeAll(async () => {
    db = await open({ migrations })
    await fill(db)
  })

  it('is what a slow count straight from the entries says, in posts, villages and above', async () => {
    const slow = slowFigures(entries, posts, MONTHS)
    let compared = 0
    for (const { id, name } of district.units) {
      const below = posts.filter((post) => isBelow(post, id))
      const stored = await storedTiles(db, cell, id)
      for (const month of MONTHS) {
        const sums: Record<string, number> = {}
        for (const post of below)
          for (const [indicator, count] of Object.entries(slow.get(`${post} ${month}`) ?? {}))
            sums[indicator] = (sums[indicator] ?? 0) + count
        for (const [indicator, count] of Object.entries(sums)) {
          const tile = stored[`${month} ${indicator}`]
          expect(tile === undefined ? undefined : figureOf(tile), `${name} ${month} ${indicator}`).toBe(count)
          compared++
        }
      }
    }
    // Offices and case teams have no posts below them.
    const withPosts = district.units.filter(({ id }) => posts.some((post) => isBelow(post, id)))
    expect(compared).toBe(withPosts.length * MONTHS.length * 9)
    const some = [...slow.values()]
    for (const indicator of ['skdn.N', 'skdn.T', 'skdn.O', 'skdn.B', 'day.closed'])
      expect(
        some.reduce((sum, one) => sum + (one[indicator] ?? 0), 0),
        indicator,
      ).toBeGreaterThan(10)
  })

  it('is what the second set of definitions of the projector counts, every indicator of every unit', async () => {
    const { figures, wrong, skipped } = await checkSlowPath(db, cell, TODAY)
    expect({ wrong, skipped }).toEqual({ wrong: [], skipped: [] })
    expect(figures).toBeGreaterThan(posts.length * MONTHS.length * 9)
  })

  it('is, for every other indicator, what the definitions give for the same entries', async () => {
    const kept: JournalEntry[] = entries.map((entry, at) => ({ ...entry, seq: at + 1 }))
    const people = grouped(kept, 'person').map(([id, own]) => foldPerson(id, own))
    const days = grouped(kept, 'activity').map(([id, own]) => foldActivity(id, own).views['session-day'])
    for (const { unit } of district.posts) {
      const own = (days as SessionDayView[]).filter((day) => day.unit === unit.id)
      const computed = computedTiles(tallyMonths({ id: unit.id, from: FROM }, people, own, MONTHS))
      expect(await storedTiles(db, cell, unit.id)).toEqual(computed)
    }
  })
})

function isBelow(post: Uuid, unit: Uuid): boolean {
  const row = district.units.find(({ id }) => id === post)
  return post === unit || (row?.parent !== undefined && isBelow(row.parent, unit))
}

function grouped(all: readonly JournalEntry[], kind: string): [Uuid, JournalEntry[]][] {
  const groups = new Map<Uuid, JournalEntry[]>()
  for (const entry of all.filter(({ subject }) => subject.kind === kind))
    groups.set(entry.subject.id, [...(groups.get(entry.subject.id) ?? []), entry])
  return [...groups]
}
