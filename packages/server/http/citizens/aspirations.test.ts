import { EMERGENCY_NUMBERS, PUBLIC_FORM, receiptHolder } from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import type { Question } from '@simpul/domain/core'
import { posts } from '@simpul/domain/testing'
import type {
  AspirationFormAnswer,
  AspirationReceipt,
  CaseAnswer,
  CasesAnswer,
  TrackAnswer,
} from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { migrations } from '../../migrations.ts'
import { openCaseHouse } from '../testing/case-house.ts'

const AT = '/api/public/aspirations/33.76.01.2001'
const HOUR_MS = 3_600_000
const answers = {
  nature: 'complaint',
  category: 'elderly',
  description: 'Bantuan untuk lansia di RT kami belum datang.',
  rt: '3',
}

describeOnBothEngines('the public form', (open) => {
  async function opened() {
    const house = await openCaseHouse(await open({ migrations }))
    const form = async () => {
      const answer = await house.ask<AspirationFormAnswer>(undefined, AT)
      house.pass(10_000)
      return answer
    }
    const send = (body: object) =>
      house.ask<AspirationReceipt & { problem?: string; detail?: string }>(undefined, AT, body)
    const one = async (more: object = {}) =>
      send({ token: (await form()).token, code: 'SOC-90', answers, ...more })
    const waiting = async () => {
      await house.project()
      return (await house.ask<CasesAnswer>('operator', '/api/desk/cases', {})).rows
    }
    return { house, form, send, one, waiting }
  }

  it('asks every sector that has one, and knows the posts of its village', async () => {
    const { form, house } = await opened()
    const { forms, posts: near, village } = await form()
    expect(forms.map(({ code }) => code)).toEqual(
      sheets.filter(({ kind }) => kind === 'complaint').map(({ code }) => code),
    )
    expect(near.map(({ name }) => name)).toEqual(['Mawar', 'Melati'])
    expect(village).toEqual({ code: '33.76.01.2001', name: 'Desa Sukamaju', subdistrict: 'Kecamatan Cikal' })
    const asked = forms.flatMap(({ questions }) => (questions as Question[]).map(({ key }) => key))
    expect(asked).not.toContain('reporterNik')
    expect((await house.ask(undefined, '/api/public/aspirations/33.76.01.2999')).status).toBe(404)
    expect(EMERGENCY_NUMBERS[0]?.number).toBe('112')
  })

  it('becomes a case that waits for the village operator, and a receipt that follows it', async () => {
    const { one, house, waiting } = await opened()
    const receipt = await one({ post: posts.melati })
    expect(receipt).toMatchObject({ status: 200, post: 'Melati', village: 'Desa Sukamaju' })
    expect(receipt.number).toMatch(/^SPM-SOC-3376012001-202603-/)
    const [row] = await waiting()
    expect(row).toMatchObject({ code: 'SOC-90', state: 'submitted', number: receipt.number })
    const case_ = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${row?.id}`)
    expect(case_.answers).toMatchObject({ ...answers, source: 'citizen_online', urgency: 'medium' })
    expect(case_.history[0]).toMatchObject({ to: 'submitted', by: { name: '', role: 'citizen' } })
    expect(case_.steps.map(({ to }) => to)).toContain('verifying')
    const tracked = await house.ask<TrackAnswer>(undefined, `/api/public/track/${receipt.code}`)
    expect(tracked).toMatchObject({ status: 200, state: 'submitted', sector: 'social' })
    const [written] = await house.db.query<{ by: string }>(
      `select recorded_by as by from entry where service = 'soc-90'`,
    )
    expect(written?.by).toBe(receiptHolder(row?.id ?? ''))
  })

  it('takes every sector, and the first post of whoever does not know theirs', async () => {
    const { form, send, waiting } = await opened()
    const { forms } = await form()
    for (const { code, questions } of forms) {
      const category = (questions as Question[]).find(({ key }) => key === 'category')
      const first = category?.type === 'choice' ? category.options[0]?.value : undefined
      const hidden = code === 'ORD-90' ? { identityProtected: true, reporterPhone: '081200000001' } : {}
      const { token } = await form()
      const sent = await send({ token, code, answers: { ...answers, category: first, ...hidden } })
      expect(sent, code).toMatchObject({ status: 200, post: 'Mawar' })
    }
    expect((await waiting()).map(({ code }) => code).sort()).toEqual(forms.map(({ code }) => code).sort())
  })

  it('keeps a script as the words it is made of', async () => {
    const { one, house, waiting } = await opened()
    const description = '<img src=x onerror=alert(1)>\0<script>alert("x")</script>\n\uD800 jalan'
    expect((await one({ answers: { ...answers, description } })).status).toBe(200)
    const [row] = await waiting()
    const { answers: kept } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${row?.id}`)
    expect(kept['description']).toBe('<img src=x onerror=alert(1)> <script>alert("x")</script>\n  jalan')
  })

  it('is kept once, however often it is sent', async () => {
    const { form, send, waiting, house } = await opened()
    const { token } = await form()
    const body = { token, code: 'SOC-90', answers }
    const [first, second] = await Promise.all([send(body), send(body)])
    expect([first.status, second.status]).toEqual([200, 200])
    expect((await send(body)).number).toBe(first.number)
    expect(second.code).toBe(first.code)
    const other = { ...body, answers: { ...answers, description: 'Ini cerita yang lain.' } }
    expect(await send(other)).toMatchObject({ status: 409, problem: 'form-again' })
    expect(await waiting()).toHaveLength(1)
    const [count] = await house.db.query<{ taken: number }>('select taken from public_intake')
    expect(count?.taken).toBeLessThanOrEqual(2)
  })

  it('says which answer is not as asked, and takes only what it asks', async () => {
    const { one, waiting, house } = await opened()
    const wrong = async (more: object) => (await one({ answers: { ...answers, ...more } })).detail
    expect(await wrong({ description: 'pendek' })).toBe('answers.description')
    expect(await wrong({ rt: undefined })).toBe('answers.rt')
    expect(await wrong({ reporterPhone: 'bukan nomor' })).toBe('answers.reporterPhone')
    expect(await wrong({ urgency: 'emergency' })).toBe('answers.urgency')
    expect((await one({ code: 'HSG-01' })).detail).toBe('body.code')
    expect((await one({ code: 'ORD-08' })).detail).toBe('body.code')
    expect(await waiting()).toEqual([])
    const held = await house.db.query('select from held')
    expect(held).toEqual([])
  })

  it('keeps machines away: too quick, too late, a token of their own, the field nobody sees', async () => {
    const { form, send, house, waiting } = await opened()
    const quick = (await house.ask<AspirationFormAnswer>(undefined, AT)).token
    const body = { code: 'SOC-90', answers }
    expect(await send({ ...body, token: quick })).toMatchObject({ status: 409, problem: 'form-again' })
    const { token } = await form()
    expect(await send({ ...body, token, website: 'x' })).toMatchObject({ problem: 'looks-automatic' })
    const forged = `${token.slice(0, -4)}AAAA`
    expect(await send({ ...body, token: forged })).toMatchObject({ status: 422, problem: 'looks-automatic' })
    house.pass(PUBLIC_FORM.hoursOpen * HOUR_MS)
    expect(await send({ ...body, token })).toMatchObject({ problem: 'form-again' })
    expect(await waiting()).toEqual([])
  })

  it('lets one address say some words, then asks it to wait', async () => {
    const { one } = await opened()
    const said: number[] = []
    for (let at = 0; at < 11; at++) said.push((await one()).status)
    expect(said.filter((status) => status === 200)).toHaveLength(8)
    expect(said.at(-1)).toBe(429)
  })

  it('takes so many a day for a village and no more, and again the next day', async () => {
    const { one, house } = await opened()
    await one()
    await house.db.run('update public_intake set taken = $1', [PUBLIC_FORM.villageADay])
    expect(await one()).toMatchObject({ status: 429, problem: 'village-full' })
    house.pass(24 * HOUR_MS)
    expect((await one()).status).toBe(200)
  })
})
