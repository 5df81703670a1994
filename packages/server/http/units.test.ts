import { posts } from '@simpul/domain/testing'
import type { Overview, UnitsAnswer, UnitView } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { openProjection } from '../projector/turn.ts'
import { fromPage, openTestHouse, problemIn, type TestHouse } from './testing/open-test-house.ts'

const namesFor = async (test: TestHouse, username: string) => {
  const cookie = await test.signIn(username)
  const { units } = (await (await test.ask('/api/units', { headers: { cookie } })).json()) as UnitsAnswer
  return units.map(({ name }) => name).sort()
}

describeOnBothEngines('units', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))

  it('are shown from one’s own downwards', async () => {
    const test = await opened()
    expect(await namesFor(test, 'ketua.mawar')).toEqual(['Mawar'])
    expect(await namesFor(test, 'operator.sukamaju')).toEqual(['Desa Sukamaju', 'Kenanga', 'Mawar', 'Melati'])
    expect(await namesFor(test, 'tp.harapan')).toHaveLength(5)
  })

  it('grow by a post that the village operator sets up, at once for everybody', async () => {
    const test = await opened()
    const operator = fromPage(await test.signIn('operator.sukamaju'))
    const asked = {
      name: 'Flamboyan',
      village: district.village,
      sessionDayRule: { kind: 'day-of-month', day: 7 },
    }
    const answer = await test.post('/api/units', asked, operator)
    expect((await answer.json()) as UnitView).toMatchObject({
      kind: 'post',
      name: 'Flamboyan',
      parent: district.village,
      areaName: 'Desa Sukamaju',
      sessionDayRule: { kind: 'day-of-month', day: 7 },
    })
    expect(await namesFor(test, 'tp.harapan')).toContain('Flamboyan')
    expect(await problemIn(test.post('/api/units', { ...asked, village: posts.mawar }, operator))).toBe(
      'bad-request',
    )
    const chair = fromPage(await test.signIn('ketua.mawar'))
    expect(await problemIn(test.post('/api/units', asked, chair))).toBe('not-allowed')
  })
})

describeOnBothEngines('the desks', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    await openProjection(db, district.cell)
    return test
  }

  it('see figures from their own unit downwards, and people only where their role may', async () => {
    const test = await opened()
    const ask = async (username: string, path: string) => {
      const cookie = await test.signIn(username)
      return test.ask(path, { headers: { cookie } })
    }
    const at = (unit: string) => `/api/desk/overview?unit=${unit}&month=2026-03`
    const team = (await (await ask('tp.harapan', at(district.root))).json()) as Overview
    expect(team).toMatchObject({ names: false, month: '2026-03' })
    expect(team.children.map(({ unit }) => unit.name)).toEqual(['Desa Sukamaju'])
    const chair = (await (await ask('ketua.mawar', at(posts.mawar))).json()) as Overview
    expect(chair.names).toBe(true)
    expect(await problemIn(ask('ketua.mawar', at(district.root)))).toBe('not-found')
    const people = `/api/desk/people?unit=${district.root}&month=2026-03&indicator=skdn.S`
    expect(await problemIn(ask('tp.harapan', people))).toBe('not-allowed')
    expect(await problemIn(ask('tp.harapan', `${people}&after=Budi`))).toBe('bad-request')
  })

  it('learn what the figures are called', async () => {
    const test = await opened()
    const cookie = await test.signIn('tp.harapan')
    const answer = await test.ask('/api/desk/indicators', { headers: { cookie } })
    const { indicators } = (await answer.json()) as { indicators: { id: string; name: { id: string } }[] }
    expect(indicators.length).toBeGreaterThan(3)
  })
})
