import { followUpOf, LEFT_OUT, type StatusCode } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { idOf, posts } from '@simpul/domain/testing'
import type { CasesAnswer, FieldReportAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { migrations } from '../migrations.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'

const TO_PERKIM = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
  ['operator', 'forwarded_opd', { office: offices.perkim, note: 'Rumah hampir roboh' }],
] as const
const SUMI = { headName: 'Sumiati Rahayu', headNik: '3376015512800001' }

describeOnBothEngines('the field report', (open) => {
  const report = (
    house: CaseHouse,
    who: Person,
    more: { unit?: string; month?: string; sector?: string } = {},
  ) => {
    const { unit = offices.village, month = '2026-01', sector = 'housing' } = more
    return house.ask<FieldReportAnswer>(
      who,
      `/api/desk/field-report?unit=${unit}&month=${month}&sector=${sector}`,
    )
  }

  async function opened(): Promise<CaseHouse> {
    const house = await openCaseHouse(await open({ migrations }))
    await house.walk('sari', 'HSG-01', idOf('case', 'rumah'), TO_PERKIM, SUMI)
    await house.walk('sari', 'HSG-90', idOf('case', 'keluhan'), TO_PERKIM.slice(0, 1))
    await house.walk('sari', 'HSG-90', idOf('case', 'dua kali'), [
      ['sari', 'submitted'],
      ['operator', 'duplicate', { note: 'sudah ada' }],
    ])
    await house.walk('tini', 'SOC-90', idOf('case', 'bantuan'), [['tini', 'submitted']])
    await house.walk('joko', 'ORD-08', idOf('case', 'peka'), [['joko', 'submitted']])
    await house.project()
    return house
  }

  it('lists the cases of a sector and month with what became of them, numbers of people masked', async () => {
    const house = await opened()
    const { lines, counts, unit } = await report(house, 'operator')
    expect(unit.name).toBe('Desa Sukamaju')
    expect(lines.map(({ post, followUp }) => [post, followUp]).sort()).toEqual([
      ['Mawar', 'BTL'],
      ['Mawar', 'TL'],
    ])
    expect(lines.find(({ name }) => name === 'Sumiati Rahayu')).toMatchObject({
      ...{ nik: '3376••••••••0001', on: '2026-01-01' },
      words: { id: 'Dikirim ke dinas, Dinas Perkim: Rumah hampir roboh' },
    })
    expect(counts).toEqual({ tl: 1, btl: 1 })
    expect((await report(house, 'operator', { month: '2026-02' })).lines).toEqual([])
    expect((await report(house, 'operator', { unit: posts.melati })).lines).toEqual([])
    expect((await report(house, 'operator', { unit: posts.mawar })).lines).toHaveLength(2)
  })

  it('sums to what the queue counts', async () => {
    const house = await opened()
    for (const sector of ['housing', 'social', 'public-order'] as const) {
      const { lines, counts } = await report(house, 'operator', { sector })
      const queue = await house.ask<CasesAnswer>('operator', '/api/desk/cases', { show: 'all', sector })
      const counted = Object.entries(queue.counts?.states ?? {}).filter(
        ([state]) => !LEFT_OUT.has(state as StatusCode),
      )
      expect(lines).toHaveLength(counted.reduce((sum, [, count]) => sum + count, 0))
      const followedUp = queue.rows.filter(({ code, state }) => {
        const sheet = sheetByCode(code)
        return sheet !== undefined && followUpOf(sheet, state as StatusCode) === 'TL'
      })
      expect(lines.filter(({ followUp }) => followUp === 'TL')).toHaveLength(followedUp.length)
      expect((counts?.tl ?? 0) + (counts?.btl ?? 0)).toBe(lines.length)
    }
  })

  it('shows lines to those who may read the cases, and nothing of another area', async () => {
    const house = await opened()
    expect((await report(house, 'sari')).status).toBe(404)
    expect((await report(house, 'sari', { unit: posts.mawar })).lines).toHaveLength(2)
    const other = await report(house, 'tini', { unit: posts.mawar })
    expect([other.lines, other.counts]).toEqual([[], null])
    const atOffice = await report(house, 'perkim', { unit: offices.root })
    expect(atOffice.lines.map(({ name }) => name)).toEqual(['Sumiati Rahayu'])
    expect((await report(house, 'operator', { sector: 'health' })).status).toBe(400)
    expect(JSON.stringify(await report(house, 'trusted', { sector: 'public-order' }))).not.toContain('peka')
    const [noted] = await house.db.query<{ count: number }>(
      `select count(*)::int as count from audit where action = 'cases-listed'`,
    )
    expect(noted?.count).toBe(2)
  })

  it('is taken out by whoever has lines in it, departments too, and what for is noted', async () => {
    const house = await opened()
    const take = (who: Person, list: string, why: string, unit: string = offices.root) =>
      house.ask<{ problem?: string }>(who, '/api/desk/export', { list, unit, why })
    expect((await take('perkim', 'cases', 'handling')).status).toBe(200)
    expect((await take('sari', 'cases', 'check', posts.mawar)).status).toBe(200)
    expect((await take('sari', 'cases', 'check', posts.melati)).problem).toBe('not-found')
    expect((await take('pmd', 'cases', 'check')).problem).toBe('not-allowed')
    expect((await take('perkim', 'cases', 'visits')).problem).toBe('bad-request')
    // Of those who belong to a post a department has no list.
    expect((await take('perkim', 'people', 'check')).problem).toBe('not-allowed')
    const noted = await house.db.query(
      `select action, unit from audit where action like 'exported-%' order by at, id`,
    )
    expect(noted).toEqual([
      { action: 'exported-cases-handling', unit: offices.root },
      { action: 'exported-cases-check', unit: posts.mawar },
    ])
  })

  it('gives sums of their own area to those who see no names, and hides small ones', async () => {
    const house = await opened()
    const sums = async (unit: string) => (await report(house, 'pmd', { unit })).counts
    expect(await sums(offices.root)).toEqual({ tl: null, btl: null })
    for (let at = 0; at < 5; at++) {
      await house.walk('sari', 'HSG-90', idOf('case', `b${at}`), TO_PERKIM.slice(0, 1))
      await house.walk('sari', 'HSG-90', idOf('case', `t${at}`), TO_PERKIM)
    }
    await house.project()
    expect(await sums(offices.root)).toEqual({ tl: 6, btl: 6 })
    expect(await sums(offices.village)).toBeNull()
    expect((await report(house, 'pmd', { unit: offices.root })).lines).toEqual([])
  })
})
