import { idOf, posts } from '@simpul/domain/testing'
import { entry, introduced, registered } from '@simpul/domain/testing'
import type { JournalEntry } from '@simpul/domain/core'
import type { MissedAnswer, MissedRow, MissedSumsAnswer, MissedWordsAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { district, noon } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { dayPage } from '../projector/day-page.ts'
import { rebuild } from '../projector/rebuild.ts'
import { dump, project, today } from '../projector/testing/projected.ts'
import { inTurn } from '../projector/turn.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'

const home = idOf('household', 'rumah Bu Sumi')
const sumi = { id: idOf('person', 'sumi'), name: 'Sumi', sex: 'P', birth: '1950-04-01' } as const
const poor = {
  ...{ incomeType: 'none', currentAid: ['none'], dtsenStatus: 'unknown', houseStatus: 'adequate' },
  ...{ productiveAssets: ['land'], chronicIllness: false, disabilityMembers: 0, elderlyMembers: 0 },
}
const uninhabitable = {
  ...{ kaderCategory: 'rtlh', toilet: 'none', waterAccess: 'adequate', hazardExposure: ['none'] },
  ...{ vulnerableMembers: ['none'], previousHousingAid: false },
}

describeOnBothEngines('homes that may be missing something', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const missed = (house: CaseHouse, who: Person, body: object = {}) =>
    house.ask<MissedAnswer & { problem?: string }>(who, '/api/desk/missed', body)
  const facts = ({ reasons }: MissedRow) => reasons.map(({ fact }) => fact)

  /** Bu Sumi's household, with a poor-household form and a house survey about it. */
  async function lived(house: CaseHouse): Promise<void> {
    const joins = entry({
      ...{ service: 'membership', about: sumi.id, happenedOn: '2026-01-10' },
      body: { group: home, groupKind: 'household', relation: 'head' },
    }) as JournalEntry
    await house.push('sari', [registered(sumi, posts.mawar, '2026-01-10'), introduced(sumi), joins])
    await house.walk('tini', 'SOC-01', idOf('case', 'satu'), [], { ...poor, linkedHousehold: home })
    await house.walk('sari', 'HSG-01', idOf('case', 'dua'), [['sari', 'submitted']], {
      ...uninhabitable,
      linkedPerson: sumi.id,
    })
    await house.project()
  }

  it('come with their reasons from every sector to the operator, and from their own to a kader', async () => {
    const house = await opened()
    await lived(house)
    const { rows, counts } = await missed(house, 'operator')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      ...{ home: { kind: 'household', id: home }, post: posts.mawar, name: 'Sumi' },
      ...{ points: 35, band: 'watch', edition: '2026-1', crossing: [] },
    })
    expect(facts(rows[0]!)).toEqual(['no-income', 'unfit-house', 'elderly', 'no-toilet'])
    expect(rows[0]?.missed.map(({ aid, standing }) => `${aid} ${standing}`)).toEqual([
      'pkh asked-for',
      'food-aid asked-for',
      'health-insurance asked-for',
      'elderly-cash not-known',
      'house asked-for',
      'toilet not-known',
    ])
    expect(counts).toEqual({ all: 1, low: 0, watch: 1, high: 0, 'very-high': 0 })
    const [own] = (await missed(house, 'tini')).rows
    expect(facts(own!)).toEqual(['no-income', 'elderly'])
    expect(own?.crossing.map(({ id }) => id)).toEqual([
      'Ada tanda dari bidang Perumahan rakyat. Tanyakan kepada kader bidang itu.',
    ])
    expect(own?.missed.map(({ aid }) => aid)).toEqual(['pkh', 'food-aid', 'health-insurance', 'elderly-cash'])
  })

  it('are named to nobody who may not read social work, and to no other post', async () => {
    const house = await opened()
    await lived(house)
    for (const who of ['sari', 'neighbour', 'head', 'camat', 'perkim', 'social', 'pmd', 'trusted'] as const)
      expect(await missed(house, who), who).toMatchObject({ status: 403, problem: 'not-allowed' })
    expect((await missed(house, 'ratna')).rows).toHaveLength(1)
    expect(await missed(house, 'tini', { unit: posts.melati })).toMatchObject({ status: 404 })
  })

  it('are found by name, aid and band, and go from the list when everything is answered', async () => {
    const house = await opened()
    await lived(house)
    const found = async (body: object) => (await missed(house, 'operator', body)).rows.length
    expect(await found({ search: 'sum' })).toBe(1)
    expect(await found({ search: 'budi' })).toBe(0)
    expect(await found({ aid: 'toilet' })).toBe(1)
    expect(await found({ aid: 'house' })).toBe(0)
    expect(await found({ band: 'watch' })).toBe(1)
    expect(await found({ band: 'high' })).toBe(0)
    const at = '2026-03-10T04:00:00.000Z'
    const say = (who: Person, aid: string, answer: string) =>
      house.ask<MissedWordsAnswer>(who, '/api/desk/missed/answer', {
        words: [{ home: { kind: 'household', id: home }, aid, answer, at }],
      })
    expect(await say('operator', 'toilet', 'declined')).toMatchObject({ kept: 1, unknown: [] })
    expect(await found({})).toBe(1)
    await say('tini', 'elderly-cash', 'receives')
    expect(await found({})).toBe(0)
    const [row] = (await missed(house, 'operator', { answered: true })).rows
    expect(row?.words.map(({ aid, answer, by, mine }) => [aid, answer, by, mine])).toEqual([
      ['elderly-cash', 'receives', 'Nama tini', false],
      ['toilet', 'declined', 'Nama operator', true],
    ])
    expect(row?.points).toBe(35)
    expect(await say('neighbour', 'toilet', 'seen')).toMatchObject({ kept: 0, unknown: [{ id: home }] })
    // The toilet is of a form she may not read, so neither is what was said about it.
    const [own] = (await missed(house, 'tini', { answered: true })).rows
    expect(own?.words.map(({ aid }) => aid)).toEqual(['elderly-cash'])
  })

  it('are counts to those who guide, small ones hidden', async () => {
    const house = await opened()
    await lived(house)
    const sums = (who: Person, unit: string) =>
      house.ask<MissedSumsAnswer & { problem?: string }>(who, '/api/desk/missed/sums', { unit })
    const [mawar] = (await sums('operator', offices.village)).units
    expect(mawar).toMatchObject({ name: 'Mawar', high: 0, missed: 1 })
    expect(await sums('pmd', offices.root)).toMatchObject({ missed: null })
    expect(await sums('pmd', offices.village)).toMatchObject({ problem: 'not-allowed' })
    expect(await sums('sari', offices.village)).toMatchObject({ problem: 'not-allowed' })
  })

  it('know nothing of a restricted case, and stand after a rebuild byte for byte', async () => {
    const house = await opened()
    await lived(house)
    await house.walk('joko', 'ORD-08', idOf('case', 'rahasia'), [], { linkedPerson: sumi.id })
    await house.walk('tini', 'SOC-05', idOf('case', 'tiga'), [], {
      livesAlone: true,
      subjectName: 'Mbah Karto',
    })
    await house.project()
    const { db } = house
    const rows = (await missed(house, 'operator')).rows
    expect(rows.map(({ home: { kind }, name }) => `${kind} ${name}`).sort()).toEqual([
      'case Mbah Karto',
      'household Sumi',
    ])
    const before = await dump(db)
    expect(before['vulnerability']).toHaveLength(2)
    expect(before['vulnerability']?.join('')).not.toMatch(/ORD-08/)
    expect((await rebuild(db, district.cell, { clock: () => noon })).differed).toEqual([])
    for (const table of ['vulnerability', 'household_member'])
      await db.run(`delete from ${table} where cell = $1`, [district.cell])
    const { differed } = await rebuild(db, district.cell, { clock: () => noon })
    expect(differed.map(({ table }) => table).sort()).toEqual([
      'household_member',
      'vulnerability',
      'vulnerability',
    ])
    expect(await dump(db)).toEqual(before)
  })

  it('follow what is written later, and the calendar alone', async () => {
    const house = await opened()
    await lived(house)
    const { db } = house
    const leaves = entry({
      ...{ service: 'membership', about: sumi.id, happenedOn: '2026-02-10' },
      body: { group: home, groupKind: 'household', relation: 'head', from: '2026-01-10', to: '2026-02-10' },
    }) as JournalEntry
    await house.push('sari', [leaves])
    await house.project()
    const shown = async () =>
      (await missed(house, 'operator')).rows.map((row) => `${row.home.kind} ${facts(row).join(' ')}`)
    expect(await shown()).toEqual(['person unfit-house elderly no-toilet', 'household no-income'])
    const later = '2028-02-01'
    await project(db, later)
    while (!(await inTurn(db, district.cell, (turn) => dayPage(turn, later))));
    expect(await shown()).toEqual(['person elderly'])
    expect((await missed(house, 'operator')).on).toBe(later)
    expect(today < later).toBe(true)
  })
})
