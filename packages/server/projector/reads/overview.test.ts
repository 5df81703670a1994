import type { Assignment } from '@simpul/domain/access'
import { idFrom, type Month, type Uuid } from '@simpul/domain/core'
import { posts, staff } from '@simpul/domain/testing'
import { Overview } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../../db/db.ts'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { district, noon } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { project, today } from '../testing/projected.ts'
import { tenChildren } from '../testing/ten-children.ts'
import { overview } from './overview.ts'
import type { Reader } from './reader.ts'

const { mawar, melati, kenanga } = posts

const readerWith = (...held: readonly Omit<Assignment, 'from'>[]): Reader => ({
  actor: { user: staff.sari, assignments: held.map((one) => ({ ...one, from: '2025-01-01' })) },
  today,
  now: new Date(noon),
})

const sari = readerWith({ role: 'kader', unit: mawar, sector: 'health' })
const bidan = readerWith({ role: 'health_worker', unit: district.village, villages: [district.village] })
const villageTeam = readerWith({ role: 'village_tp', unit: district.village })
const districtTeam = readerWith({ role: 'district_tp', unit: district.root })
const secretary = readerWith({ role: 'posyandu_secretary', unit: mawar })
const officer = readerWith({ role: 'auditor', unit: district.root })

async function seen(db: Db, reader: Reader, unit: Uuid, month: Month = '2026-03'): Promise<Overview> {
  const read = await overview(db, district.cell, reader, unit, month)
  if (!read.ok) throw new Error(read.problem.code)
  return Overview.parse(read.value)
}

const value = (figures: Overview['figures'], indicator: string, month?: Month) =>
  figures.find((one) => one.indicator === indicator && (month === undefined || one.month === month))?.value

const below = (page: Overview, indicator: string) =>
  Object.fromEntries(page.children.map(({ unit, figures }) => [unit.name, value(figures, indicator)]))

describeOnBothEngines('the page of a unit', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    return db
  }

  it('shows a kader the exact figures of her post, two years of them, and offers the people', async () => {
    const db = await opened()
    const page = await seen(db, sari, mawar)
    expect(page).toMatchObject({ month: '2026-03', names: true, children: [], path: [{ id: mawar }] })
    expect(page.unit).toMatchObject({ name: 'Mawar', areaName: 'Desa Sukamaju', parent: district.village })
    expect(value(page.figures, 'skdn.T')).toBe(3)
    // The district began in January 2025: fifteen months so far.
    expect(new Set(page.trend.map(({ month }) => month)).size).toBe(15)
    expect(value(page.trend, 'skdn.S', '2026-01')).toBe(9)
    expect(page.completeness).toMatchObject({ postsExpected: 1, postsOpened: 1, postsClosed: 0, held: 0 })
    expect(page.completeness.latestEntry).toMatch(/^20/)
  })

  it('shows a bidan the posts of her village, each by itself', async () => {
    const page = await seen(await opened(), bidan, district.village, '2026-01')
    expect(below(page, 'skdn.S')).toEqual({ Mawar: 9, Melati: 1, Kenanga: 0 })
    expect(value(page.figures, 'skdn.S')).toBe(10)
    expect(page.names).toBe(true)
    expect(page.completeness).toMatchObject({ postsExpected: 3, postsOpened: 1 })
  })

  it('does not list what has no posts below it', async () => {
    const db = await opened()
    await db.query(
      `insert into unit (cell, id, kind, name, area, parent, path, from_day)
       select cell, $2, 'case-team', 'Tim kasus', area, id, array[$2::uuid] || path, from_day
       from unit
       where cell = $1 and id = $3`,
      [district.cell, idFrom('case-team', 'Sukamaju'), district.village],
    )
    const page = await seen(db, bidan, district.village)
    expect(page.children.map(({ unit }) => unit.name)).toEqual(['Kenanga', 'Mawar', 'Melati'])
  })

  it('hides small cells from a team, and as many others as it takes', async () => {
    const page = await seen(await opened(), villageTeam, district.village, '2026-01')
    expect(value(page.figures, 'skdn.S')).toBe(10)
    expect(below(page, 'skdn.S')).toEqual({ Mawar: null, Melati: null, Kenanga: 0 })
    expect(page.names).toBe(false)
    const march = await seen(await opened(), villageTeam, district.village)
    expect(value(march.figures, 'skdn.T')).toBeNull()
    expect(march.figures.find(({ indicator }) => indicator === 'skdn.T')).toMatchObject({ hidden: true })
    expect(value(march.figures, 'day.opened')).toBe(1)
  })

  it('does not give away on the page of a post what the page above it hides', async () => {
    const db = await opened()
    for (const reader of [villageTeam, districtTeam]) {
      const page = await seen(db, reader, mawar, '2026-01')
      expect(value(page.figures, 'skdn.S')).toBeNull()
      const later = await seen(db, reader, mawar, '2026-03')
      expect(value(later.trend, 'skdn.S', '2026-01')).toBeNull()
      expect(value(later.trend, 'skdn.S', '2026-03')).toBe(8)
    }
    expect((await seen(db, districtTeam, mawar)).path.map(({ id }) => id)).toEqual([
      district.root,
      district.village,
      mawar,
    ])
  })

  it('is unknown outside one’s area, and closed to those without a right to sums', async () => {
    const db = await opened()
    const problem = async (reader: Reader, unit: Uuid) => {
      const read = await overview(db, district.cell, reader, unit, '2026-03')
      return read.ok ? undefined : read.problem.code
    }
    expect(await problem(sari, district.village)).toBe('not-found')
    expect(await problem(sari, melati)).toBe('not-found')
    expect(await problem(districtTeam, staff.sari)).toBe('not-found')
    const left = readerWith({ role: 'kader', unit: mawar, sector: 'health', to: '2026-03-10' })
    expect(await problem(left, mawar)).toBe('not-found')
    expect(await problem(readerWith({ role: 'system_admin', unit: district.root }), kenanga)).toBe(
      'not-allowed',
    )
    expect([await problem(officer, mawar), await problem(secretary, mawar)]).not.toContain('not-found')
  })
})
