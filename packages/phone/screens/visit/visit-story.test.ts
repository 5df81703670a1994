import { editBody } from '@simpul/domain/core'
import type { HouseholdVisitView } from '@simpul/domain/institution'
import { idOf, posts, staff } from '@simpul/domain/testing'
import { fromPage } from '@simpul/server/http/testing/open-test-house.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Phone } from '../../db/phone.ts'
import { loadSheets, type Sheets } from '../../db/sheets.ts'
import { lineBehind } from '../../sync/testing/test-phones.ts'
import { LESTARI, twoKader } from '../../sync/testing/two-kader.ts'
import { handOversOf, receivedOf } from './hand-overs-on-phone.ts'
import { visitToSave } from './save-visit.ts'
import { type PaidVisit, type VisitDraft } from './visit-draft.ts'
import { sectorsOf, visitedFamily } from './visited-family.ts'

const HOUSE = idOf('household', 'wagiyem')

let sheets: Sheets
beforeAll(async () => {
  sheets = await loadSheets()
})

async function twoKaderOfHouse(): ReturnType<typeof twoKader> {
  const both = await twoKader()
  const dwelling = {
    service: 'household',
    subject: { kind: 'household', id: HOUSE },
    body: editBody({}, { headName: 'Wagiyem', address: 'Dusun Krajan' }),
  } as const
  expect(await both.sari.record(dwelling)).toMatchObject({ ok: true })
  return both
}

const asked: VisitDraft = {
  id: idOf('visit', 'wagiyem'),
  household: HOUSE,
  answers: { outcome: 'met', purposes: ['follow-up'], present: [idOf('person', 'wagiyem')] },
  asked: {
    social: { 'no-food': { yes: true }, 'no-papers': { yes: false } },
    housing: { 'unsafe-house': { yes: false } },
  },
  forms: [],
  step: 0,
  begunAt: 0,
}

async function visit(phone: Phone, draft = asked): Promise<PaidVisit> {
  const { drafts, paid } = visitToSave(phone, sheets, draft, { name: 'Wagiyem' })
  expect(await phone.record(drafts)).toMatchObject({ ok: true })
  return paid
}

/** Every word that lies open on a phone for its user. */
async function opened(phone: Phone): Promise<string> {
  const kinds = ['visit', 'hand-over', 'household', 'case', 'person'] as const
  const subjects = await Promise.all(kinds.map((kind) => phone.foldedSubjects(kind)))
  return JSON.stringify(subjects.flat().map(({ entries, views }) => [entries, views]))
}

describe('what a visit of one sector finds for another', () => {
  it('goes to it, is not read back, and is seen to be received', async () => {
    const { sari, lestari } = await twoKaderOfHouse()
    const paid = await visit(sari)
    expect(paid.handOvers.map(({ sector }) => sector)).toEqual(['social'])
    expect(await opened(sari)).not.toContain('no-food')
    await sari.syncNow()
    await lestari.syncNow()
    expect(await opened(sari)).not.toContain('no-food')
    expect(sari.status.get()).toMatchObject({ waiting: 0, held: [], refused: [] })

    const [file] = await handOversOf(lestari, sheets)
    expect(file).toMatchObject({
      sector: 'social',
      urgency: 'high',
      state: 'open',
      handOver: { household: HOUSE, needs: ['no-food'], by: staff.sari },
    })
    expect((await receivedOf(sari, sheets, paid.handOvers)).size).toBe(0)

    const subject = { kind: 'hand-over', id: file?.id ?? '' } as const
    const answer = { from: 'open', to: 'declined', why: 'refused' }
    await lestari.record([
      {
        service: sheets.handOverReceiptId('social'),
        subject,
        body: { from: 'handed', to: 'received' },
      },
      { service: sheets.handOverAnswerId('social'), subject, body: answer },
    ])
    await lestari.syncNow()
    await sari.syncNow()
    expect((await handOversOf(lestari, sheets))[0]).toMatchObject({ state: 'declined' })
    expect([...(await receivedOf(sari, sheets, paid.handOvers))]).toEqual([subject.id])
    const words = await opened(sari)
    for (const secret of ['no-food', 'declined', 'refused']) expect(words).not.toContain(secret)
    expect(await handOversOf(sari, sheets)).toEqual([])
  })

  it('is told to the post as a visit without a single answer', async () => {
    const { sari, lestari } = await twoKaderOfHouse()
    await visit(sari)
    await sari.syncNow()
    await lestari.syncNow()
    const view = (await lestari.subject(asked.id))?.views['household-visit'] as HouseholdVisitView
    expect(view).toMatchObject({ household: HOUSE, outcome: 'met', asked: ['social', 'housing'] })
    const text = JSON.stringify(view)
    for (const word of ['no-food', 'no-papers', 'unsafe-house', 'true', 'false'])
      expect(text).not.toContain(word)
  })

  it('asks nothing of a family that was not met', async () => {
    const { sari } = await twoKaderOfHouse()
    const away = { ...asked, answers: { ...asked.answers, outcome: 'away' } } as VisitDraft
    const { drafts } = visitToSave(sari, sheets, away, { name: 'Wagiyem' })
    expect(drafts.map(({ service }) => service)).toEqual(['household-visit'])
    expect(drafts[0]?.body).toEqual({ household: HOUSE, outcome: 'away', purposes: ['follow-up'] })
    expect(await sari.record(drafts)).toMatchObject({ ok: true })
  })

  it('of the own sector is read at once, and asked in full', async () => {
    const { sari, lestari } = await twoKaderOfHouse()
    expect(sectorsOf(sari)).toEqual(['health'])
    await sari.syncNow()
    await lestari.syncNow()
    const { agenda, name } = await visitedFamily(lestari, sheets, { household: HOUSE })
    expect(name).toBe('Wagiyem')
    expect(agenda.own.map(({ service }) => service)).toEqual(['SOC-01'])
    expect(agenda.others.map(({ sector }) => sector)).not.toContain('social')
  })

  it('is taken by one of two who answer at once', async () => {
    const { town, sari, lestari } = await twoKaderOfHouse()
    const paid = await visit(sari)
    await sari.syncNow()
    await lestari.syncNow()
    const { phone: other } = await town.phoneOf(LESTARI)
    const [id = ''] = paid.handOvers.map((one) => one.id)
    const subject = { kind: 'hand-over', id } as const
    const take = (phone: Phone) =>
      phone.record([
        { service: sheets.handOverReceiptId('social'), subject, body: { from: 'handed', to: 'received' } },
        { service: sheets.handOverAnswerId('social'), subject, body: { from: 'open', to: 'taken' } },
      ])
    await take(lestari)
    await take(other)
    await lestari.syncNow()
    await other.syncNow()
    await other.syncNow()
    expect(other.status.get()).toMatchObject({ held: [], refused: [], waiting: 0 })
    expect((await handOversOf(other, sheets))[0]?.state).toBe('taken')
    expect(lineBehind(other).session.user).toBe(LESTARI)
  })
})

describe('a kader who covers for another', () => {
  const DAY = 86_400_000

  it('reads and writes the second sector from the next contact on, until the last day', async () => {
    const { town, sari, lestari } = await twoKaderOfHouse()
    const paid = await visit(sari)
    await sari.syncNow()
    await lestari.syncNow()
    expect(await handOversOf(sari, sheets)).toEqual([])
    const cookie = await town.server.signIn('ketua.mawar')
    const body = { user: staff.sari, unit: posts.mawar, sector: 'social', until: '2026-03-12', note: 'cuti' }
    expect((await town.server.post('/api/users/cover', body, fromPage(cookie))).status).toBe(200)
    await sari.syncNow()
    expect((await handOversOf(sari, sheets)).map(({ id }) => id)).toEqual(paid.handOvers.map(({ id }) => id))
    expect(sectorsOf(sari)).toEqual(['health', 'social'])
    const { agenda } = await visitedFamily(sari, sheets, { household: HOUSE })
    expect(agenda.others.map(({ sector }) => sector)).not.toContain('social')

    town.pass(3 * DAY)
    expect(sectorsOf(sari)).toEqual(['health'])
    await sari.syncNow()
    expect(await handOversOf(sari, sheets)).toEqual([])
    expect(await opened(sari)).not.toContain('no-food')
  })
})

describe('the emergency numbers of the village', () => {
  it('are on the phone when there is no signal', async () => {
    const { town, sari } = await twoKaderOfHouse()
    expect(await sari.emergencyContacts()).toEqual([])
    const cookie = await town.server.signIn('operator.sukamaju')
    const contacts = [{ name: 'Ambulans desa', number: '081234567890' }]
    const body = { village: district.village, contacts }
    expect((await town.server.post('/api/desk/emergency-contacts', body, fromPage(cookie))).status).toBe(200)
    town.pass(13 * 3_600_000)
    await sari.syncNow()
    expect(await sari.emergencyContacts()).toEqual(contacts)
  })
})
