import { receiptHolder, trackingCode } from '@simpul/domain/cases'
import { addDays } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer, TrackAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { offices } from '../../journal/testing/case-town.ts'
import { migrations } from '../../migrations.ts'
import { type CaseHouse, openCaseHouse } from '../testing/case-house.ts'

const CLOSED_ON = '2026-03-10'
const DAY_MS = 86_400_000
const id = idOf('case', 'rumah Bu Sumi')
const named = { headName: 'Sumiati Rahayu', reporterName: 'Sumiati Rahayu' }
const TO_RESULT = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
  ['operator', 'forwarded_opd', { office: offices.perkim }],
  ['perkim', 'opd_accepted'],
  ['perkim', 'in_progress'],
  ['perkim', 'resolved_opd', { note: 'Atap Bu Sumiati sudah diganti' }],
] as const
const TO_CLOSED = [...TO_RESULT, ['sari', 'closed', { channel: 'in_person', toldOn: CLOSED_ON }]] as const

type Tracked = TrackAnswer & { problem?: string; status: number }

describeOnBothEngines('the holder of a receipt', (open) => {
  async function opened(steps: Parameters<CaseHouse['walk']>[3] = TO_CLOSED) {
    const house = await openCaseHouse(await open({ migrations }))
    await house.walk('sari', 'HSG-01', id, steps, named, CLOSED_ON)
    await house.project()
    const at = `/api/public/track/${trackingCode(id)}`
    return {
      house,
      look: () => house.ask<Tracked>(undefined, at),
      rate: (body: object) => house.ask<Tracked>(undefined, `${at}/rating`, body),
      reopen: (body: object) => house.ask<Tracked>(undefined, `${at}/reopen`, body),
    }
  }
  const once = (name: string) => idOf('rating', name)
  const steps = async ({ db }: CaseHouse) =>
    db.query<{ by: string }>(
      `select recorded_by as by from entry where service = 'hsg-01-move' and body ->> 'to' = 'reopened'`,
    )

  it('reads what became of it in plain words, never what officers wrote', async () => {
    const { look } = await opened()
    const found = await look()
    expect(found).toMatchObject({
      ...{ state: 'closed', step: 9, stars: null, village: { code: '33.76.01.2001', name: 'Desa Sukamaju' } },
      outcome: { code: 'resolved_opd', office: 'Dinas Perkim', toldOn: CLOSED_ON },
      may: { rate: true, reopen: true, reopenUntil: addDays(CLOSED_ON, 30) },
    })
    expect(JSON.stringify(found)).not.toMatch(/Sumiati|Atap|Nama/)
  })

  it('rates it, and the latest word stands; nothing is rated that has no outcome', async () => {
    const { rate, look, house } = await opened()
    expect(await rate({ once: once('a'), stars: 2, words: '<script>alert(1)</script>' })).toMatchObject({
      ...{ status: 200, stars: 2 },
    })
    house.pass(60_000)
    expect(await rate({ once: once('b'), stars: 5 })).toMatchObject({ stars: 5 })
    expect(await rate({ once: once('b'), stars: 5 })).toMatchObject({ status: 200, stars: 5 })
    expect((await look()).stars).toBe(5)
    expect((await rate({ once: once('c'), stars: 6 })).status).toBe(400)
    const { notes } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(notes).toMatchObject([
      { kind: 'rating', stars: 2, text: '<script>alert(1)</script>', by: { name: '', role: 'citizen' } },
      { kind: 'rating', stars: 5, text: null },
    ])
    const early = await opened(TO_RESULT.slice(0, 4))
    expect(await early.rate({ once: once('a'), stars: 5 })).toMatchObject({ problem: 'case-moved-on' })
  })

  it('opens it again with a reason, once however often it is sent', async () => {
    const { reopen, look, house } = await opened()
    expect((await reopen({ step: 9, reason: ' ' })).status).toBe(400)
    expect(await reopen({ step: 8, reason: 'Masih bocor' })).toMatchObject({ problem: 'case-moved-on' })
    const twice = await Promise.all([1, 2].map(() => reopen({ step: 9, reason: 'Masih\0 bocor' })))
    expect(twice).toMatchObject([
      { status: 200, state: 'reopened', step: 10, outcome: null },
      { status: 200, state: 'reopened', step: 10 },
    ])
    expect(await steps(house)).toEqual([{ by: receiptHolder(id) }])
    expect((await look()).may).toEqual({ rate: false, reopen: false, reopenUntil: null })
    await house.project()
    const one = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(one.history.at(-1)).toMatchObject({
      ...{ to: 'reopened', note: 'Masih  bocor', by: { name: '', role: 'citizen' } },
    })
  })

  it('sends the reopening again after it was kept, and after the case went on, and nothing more happens', async () => {
    const { reopen, house } = await opened()
    const again = { step: 9, reason: 'Masih bocor' }
    expect(await reopen(again)).toMatchObject({ status: 200, state: 'reopened', step: 10 })
    expect(await reopen({ ...again, reason: 'Sungguh' })).toMatchObject({
      status: 200,
      state: 'reopened',
      step: 10,
    })
    const next = { cases: [{ id, step: 10 }], to: 'verifying' }
    await house.ask('operator', '/api/desk/cases/steps', next)
    expect(await reopen(again)).toMatchObject({ status: 200, state: 'verifying', step: 11 })
    expect(await steps(house)).toHaveLength(1)
    const { history } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(history.map(({ to, note }) => [to, note]).slice(-2)).toEqual([
      ['reopened', 'Masih bocor'],
      ['verifying', null],
    ])
  })

  it('may do so until the thirtieth day after it was closed, and not a day longer', async () => {
    const { reopen, look, house } = await opened()
    house.pass(30 * DAY_MS)
    expect((await look()).may.reopen).toBe(true)
    house.pass(DAY_MS)
    expect((await look()).may).toMatchObject({ reopen: false, rate: true })
    expect(await reopen({ step: 9, reason: 'Masih bocor' })).toMatchObject({
      ...{ status: 409, problem: 'too-late-to-reopen' },
    })
    expect(await steps(house)).toEqual([])
  })

  it('does nothing with the number alone, and nothing in a restricted case', async () => {
    const { house } = await opened()
    const secret = idOf('case', 'peka')
    await house.walk('joko', 'ORD-08', secret, [
      ['joko', 'submitted'],
      ['trusted', 'verifying'],
      ['trusted', 'rejected', { note: 'tidak terbukti' }],
    ])
    await house.project()
    const { number } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    for (const code of [number, number.slice(-9), trackingCode(secret), '0000-0000-0000']) {
      const path = `/api/public/track/${code}`
      expect((await house.ask(undefined, path)).status).toBe(404)
      expect((await house.ask(undefined, `${path}/rating`, { once: once('x'), stars: 1 })).status).toBe(404)
      expect((await house.ask(undefined, `${path}/reopen`, { step: 3, reason: 'Coba lagi' })).status).toBe(
        404,
      )
    }
  })

  it('may say some words a day and no flood of them', async () => {
    const { rate } = await opened()
    const said: number[] = []
    for (let at = 0; at < 12; at++) said.push((await rate({ once: once(`flood ${at}`), stars: 3 })).status)
    expect(said.filter((status) => status === 200)).toHaveLength(8)
    expect(said.at(-1)).toBe(429)
  })
})
