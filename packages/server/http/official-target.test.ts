import type { Overview } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { project } from '../projector/testing/projected.ts'
import { fromPage, openTestHouse, problemIn } from './testing/open-test-house.ts'

describeOnBothEngines('the official target of a village', (open) => {
  it('is noted by the operator with its source and stands beside what is registered; a chair may not', async () => {
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    const operator = fromPage(await test.signIn('operator.sukamaju'))
    const target = {
      unit: district.village,
      year: 2026,
      category: 'balita',
      count: 50,
      source: 'Surat Dinas 12/2026',
    }
    expect(
      await problemIn(test.post('/api/desk/official-target', { ...target, source: 'x' }, operator)),
    ).toBe('bad-request')
    const chair = fromPage(await test.signIn('ketua.mawar'))
    expect(await problemIn(test.post('/api/desk/official-target', target, chair))).toBe('not-allowed')
    expect((await test.post('/api/desk/official-target', target, operator)).status).toBe(200)
    test.pass(1000)
    expect((await test.post('/api/desk/official-target', { ...target, count: 60 }, operator)).status).toBe(
      200,
    )
    await project(db)
    const cookie = await test.signIn('operator.sukamaju')
    const page = async (month: string) =>
      (await (
        await test.ask(`/api/desk/overview?unit=${district.village}&month=${month}`, { headers: { cookie } })
      ).json()) as Overview
    expect((await page('2026-03')).official).toEqual({ year: 2026, count: 60, source: 'Surat Dinas 12/2026' })
    expect((await page('2025-03')).official).toBeNull()
  })
})
