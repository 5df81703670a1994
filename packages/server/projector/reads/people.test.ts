import type { Assignment } from '@simpul/domain/access'
import type { Month, Uuid } from '@simpul/domain/core'
import { attended, cast, introduced, posts, registered, staff } from '@simpul/domain/testing'
import { PeopleAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import type { Db } from '../../db/db.ts'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { district, foundDistrict, noon, push } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { project, today } from '../testing/projected.ts'
import { children, tenChildren } from '../testing/ten-children.ts'
import { people } from './people.ts'
import type { Reader } from './reader.ts'

const { mawar } = posts

const readerWith = (held: Omit<Assignment, 'from'>): Reader => ({
  actor: { user: staff.sari, assignments: [{ ...held, from: '2025-01-01' }] },
  today,
  now: new Date(noon),
})

const sari = readerWith({ role: 'kader', unit: mawar, sector: 'health' })
const bidan = readerWith({ role: 'health_worker', unit: district.village, villages: [district.village] })
const secretary = readerWith({ role: 'posyandu_secretary', unit: mawar })

interface Asked {
  readonly reader?: Reader
  readonly unit?: Uuid
  readonly month?: Month
  readonly indicator: string
  readonly after?: string
}

const ask = (db: Db, { reader = sari, unit = mawar, month = '2026-03', indicator, after }: Asked) =>
  people(db, district.cell, reader, unit, month, indicator, after)

async function listed(db: Db, asked: Asked): Promise<PeopleAnswer> {
  const read = await ask(db, asked)
  if (!read.ok) throw new Error(read.problem.code)
  return PeopleAnswer.parse(read.value)
}

const namesOf = async (db: Db, asked: Asked) => (await listed(db, asked)).people.map(({ name }) => name)

async function problemOf(db: Db, asked: Asked) {
  const read = await ask(db, asked)
  return read.ok ? undefined : read.problem.code
}

describeOnBothEngines('the people behind a figure', (open) => {
  it('are those it counted, by name, at home or elsewhere', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    expect(await namesOf(db, { indicator: 'skdn.T' })).toEqual(['Ana', 'Hana', 'Ivan'])
    expect(await namesOf(db, { indicator: 'skdn.D', month: '2026-01' })).toEqual([
      'Ana',
      'Bima',
      'Galih',
      'Ivan',
      'Jaya',
    ])
    const village = { reader: bidan, unit: district.village, month: '2026-01' } as const
    expect(await namesOf(db, { ...village, indicator: 'skdn.D' })).toContain('Hana')
    const [ana] = (await listed(db, { indicator: 'skdn.T' })).people
    expect(ana).toMatchObject({
      sex: 'P',
      birth: '2025-06-10',
      post: 'Mawar',
      status: 'T',
      lastWeighedOn: '2026-03-09',
      weightKg: 7.6,
    })
    expect(ana?.findings.length).toBeGreaterThan(0)
  })

  it('are shown to nobody who may not read the records that the figure is made of', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    expect(await problemOf(db, { reader: secretary, indicator: 'skdn.T' })).toBe('not-allowed')
    const team = readerWith({ role: 'village_tp', unit: district.village })
    expect(await problemOf(db, { reader: team, unit: district.village, indicator: 'skdn.S' })).toBe(
      'not-allowed',
    )
    expect(await problemOf(db, { unit: district.village, indicator: 'skdn.S' })).toBe('not-found')
    expect(await problemOf(db, { indicator: 'skdn.nonsense' })).toBe('not-found')
    expect(await problemOf(db, { indicator: 'day.opened' })).toBe('not-allowed')
    // Who serves another sector at the door sees who came, and nothing of their growth.
    const teacher = readerWith({ role: 'kader', unit: mawar, sector: 'education' })
    expect(await problemOf(db, { reader: teacher, indicator: 'skdn.T' })).toBe('not-allowed')
  })

  it('show another sector who came, without weights and findings', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await push(db, [attended(children.ana, mawar, '2026-03-09')])
    await project(db)
    const teacher = readerWith({ role: 'kader', unit: mawar, sector: 'education' })
    const page = await listed(db, { reader: teacher, indicator: 'attendance.present' })
    expect(page.people).toMatchObject([
      { name: 'Ana', status: null, weightKg: null, lastWeighedOn: null, findings: [] },
    ])
  })

  it('come in pages that never leave anybody out', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const many = Array.from({ length: 130 }, (_, place) => ({
      ...cast.budi,
      id: `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`,
      name: `Anak ${String(place % 65).padStart(3, '0')}`,
    }))
    const written = many.flatMap((one) => [
      introduced(one),
      registered(one, mawar, '2026-01-10'),
      attended(one, mawar, '2026-03-09'),
    ])
    for (let at = 0; at < written.length; at += 100) await push(db, written.slice(at, at + 100))
    await project(db)
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const asked = { indicator: 'attendance.present', ...(after === undefined ? {} : { after }) }
      const page = await listed(db, asked)
      seen.push(...page.people.map(({ name, id }) => `${name} ${id}`))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toHaveLength(130)
    expect(seen).toEqual([...new Set(seen)].sort())
  })
})
