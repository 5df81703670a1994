import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { fromPage, openTestHouse, problemIn } from '../http/testing/open-test-house.ts'
import { posts } from '@simpul/domain/testing'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'

describeOnBothEngines('a file with names', (open) => {
  const opened = async () => {
    const db = await open({ migrations })
    const test = await openTestHouse(db)
    const take = async (username: string, list: string, why: string, unit: string = district.village) =>
      test.post('/api/desk/export', { list, unit, why }, fromPage(await test.signIn(username)))
    const noted = async () =>
      (
        await db.query<{ action: string }>(
          `select action from audit where cell = $1 and action like 'exported-%' order by id`,
          [district.cell],
        )
      ).map(({ action }) => action)
    return { take, noted }
  }

  it('is noted with what it is for, whosever names they are', async () => {
    const { take, noted } = await opened()
    expect((await take('operator.sukamaju', 'people', 'visits')).status).toBe(200)
    expect((await take('operator.sukamaju', 'users', 'accounts')).status).toBe(200)
    expect((await take('ketua.mawar', 'held', 'decision', posts.mawar)).status).toBe(200)
    expect(await noted()).toEqual(['exported-visits', 'exported-users-accounts', 'exported-held-decision'])
  })

  it('is made by nobody who may not see the list, and for no purpose of another list', async () => {
    const { take, noted } = await opened()
    expect(await problemIn(take('operator.sukamaju', 'users', 'visits'))).toBe('bad-request')
    expect(await problemIn(take('admin', 'people', 'check', district.root))).toBe('not-allowed')
    expect(await problemIn(take('admin', 'held', 'check', district.root))).toBe('not-allowed')
    expect((await take('admin', 'users', 'check', district.root)).status).toBe(200)
    expect(await problemIn(take('ketua.mawar', 'held', 'check', posts.melati))).toBe('not-found')
    expect(await noted()).toEqual(['exported-users-check'])
  })
})
