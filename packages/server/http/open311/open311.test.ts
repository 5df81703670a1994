import { PUBLIC_FORM } from '@simpul/domain/cases'
import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer, CasesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { createOpen311Key, revokeOpen311Keys } from '../../access/open311-keys.ts'
import { describeOnBothEngines } from '../../db/testing/test-engines.ts'
import { district } from '../../journal/testing/district.ts'
import { migrations } from '../../migrations.ts'
import { createApp } from '../app.ts'
import { openCaseHouse } from '../testing/case-house.ts'

/** The members that the specification names, in its order. */
const REQUEST_MEMBERS = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
]
const said = {
  service_code: 'PWK-90',
  address_id: '33.76.01.2001',
  description: 'Jembatan kayu di RT 3 patah sejak kemarin.',
  address_string: 'Jembatan Kali Asri',
  lat: '-7.1',
  long: '110.4',
  first_name: 'Zqrahasia',
  phone: '081200000001',
  'attribute[nature]': 'complaint',
  'attribute[category]': 'road',
  'attribute[rt]': '3',
}

/** What the test looks at in an answer, whichever it is. */
interface Item {
  readonly service_request_id: string
  readonly service_code: string
  readonly code: string | number
  readonly description: string
  readonly attributes: readonly Item[]
  readonly endpoints: readonly object[]
}

interface Answered {
  readonly status: number
  readonly json: Item & readonly Item[]
}

describeOnBothEngines('Open311 GeoReport v2', (open) => {
  async function opened() {
    const house = await openCaseHouse(await open({ migrations }))
    let second = 0
    const app = createApp(house.house, () => ++second * 1000)
    const key = await createOpen311Key(house.db, district.cell, 'Kota Sebelah')
    const at = async (path: string, init?: RequestInit): Promise<Answered> => {
      const answer = await app.request(`http://simpul.test/open311/v2/${path}`, init)
      return { status: answer.status, json: (await answer.json()) as Answered['json'] }
    }
    const post = (form: Record<string, string>) =>
      at('requests.json', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      })
    return { house, at, post, key }
  }

  it('says where it is, which services there are and what they ask', async () => {
    const { at } = await opened()
    const { json: found } = await at('discovery.json')
    expect(found.endpoints[0]).toMatchObject({
      ...{ url: 'http://simpul.test/open311/v2', formats: ['application/json'], type: 'production' },
    })
    const { json: services } = await at('services.json')
    const codes = services.map(({ service_code }) => service_code)
    expect(codes).toEqual(expect.arrayContaining(['EDU-90', 'PWK-90', 'HSG-90', 'SOC-90', 'PWK-07']))
    for (const code of ['ORD-08', 'ORD-90', 'SOC-05', 'HSG-01', 'EDU-02']) expect(codes).not.toContain(code)
    for (const service of services)
      expect(Object.keys(service)).toEqual([
        ...['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
      ])
    const { json: road } = await at('services/PWK-90.json')
    expect(road.attributes.map(({ code }) => code)).toEqual([
      ...['nature', 'category', 'categoryOther', 'rt'],
    ])
    expect(road.attributes[0]).toMatchObject({ datatype: 'singlevaluelist', required: true, order: 1 })
    expect((await at('services/ORD-08.json')).status).toBe(404)
  })

  it('opens a request with a key, which the village operator gets like any other word', async () => {
    const { house, at, post, key } = await opened()
    const sent = await post({ ...said, api_key: key })
    expect(sent).toMatchObject({ status: 200, json: [{ service_notice: null }] })
    const id = sent.json[0]?.service_request_id ?? ''
    expect(id).toMatch(/^SPM-PWK-3376012001-202603-/)
    expect((await post({ ...said, api_key: key })).json[0]?.service_request_id).toBe(id)
    await house.project()
    const { rows } = await house.ask<CasesAnswer>('operator', '/api/desk/cases', {})
    expect(rows).toMatchObject([{ number: id, state: 'submitted', code: 'PWK-90' }])
    const { answers } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${rows[0]?.id}`)
    expect(answers).toMatchObject({
      ...{ description: said.description, problemPlace: 'Jembatan Kali Asri · -7.1, 110.4' },
      ...{ reporterName: 'Zqrahasia', reporterPhone: '081200000001', source: 'citizen_online' },
    })
    const { json } = await at(`requests/${id}.json`)
    expect(json).toHaveLength(1)
    expect(Object.keys(json[0] ?? {})).toEqual(REQUEST_MEMBERS)
    expect(json[0]).toMatchObject({
      ...{ status: 'open', service_code: 'PWK-90', address: 'Desa Sukamaju', description: null },
      requested_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    expect(JSON.stringify(json)).not.toMatch(/Zqrahasia|0812|Jembatan/)
  })

  it('refuses in the words of the specification', async () => {
    const { house, post, key, at } = await opened()
    const wrong = async (more: Record<string, string>) => {
      const { status, json } = await post({ ...said, api_key: key, ...more })
      return [status, json[0]?.code, json[0]?.description] as const
    }
    expect((await wrong({ api_key: 'lain' })).slice(0, 2)).toEqual([403, 403])
    expect((await wrong({ service_code: 'ORD-08' })).slice(0, 2)).toEqual([404, 404])
    expect((await wrong({ service_code: 'PWK-07' }))[2]).toContain('read only')
    expect((await wrong({ address_id: '' }))[2]).toContain('address_id')
    expect((await wrong({ description: 'pendek' }))[2]).toContain('description')
    expect((await wrong({ 'attribute[rt]': 'x' }))[2]).toContain('attribute[rt]')
    expect((await at('requests.json', { method: 'POST', body: '{}' })).status).toBe(400)
    expect((await at('requests.json?start_date=besok')).status).toBe(400)
    expect((await at('requests/SPM-ANY.json')).status).toBe(404)
    await revokeOpen311Keys(house.db, district.cell, 'Kota Sebelah')
    expect((await wrong({}))[0]).toBe(403)
    expect(await house.db.query('select from entry')).toEqual([])
  })

  it('stops where a village has taken enough for a day', async () => {
    const { house, post, key } = await opened()
    await post({ ...said, api_key: key })
    await house.db.run('update public_intake set taken = $1', [PUBLIC_FORM.villageADay])
    const more = await post({ ...said, api_key: key, description: 'Satu kiriman lagi pada hari ini.' })
    expect(more).toMatchObject({ status: 429, json: [{ code: 429 }] })
  })

  it('lists what may be listed, by status, service and date, and never a case of a person', async () => {
    const { house, at } = await opened()
    await house.walk('sari', 'HSG-01', idOf('case', 'rumah'), [['sari', 'submitted']])
    await house.walk('joko', 'ORD-08', idOf('case', 'peka'), [['joko', 'submitted']])
    await house.walk('sari', 'HSG-90', idOf('case', 'satu'), [['sari', 'submitted']])
    await house.walk('tini', 'SOC-90', idOf('case', 'dua'), [
      ['tini', 'submitted'],
      ['operator', 'duplicate', { note: 'sama dengan yang lain' }],
    ])
    await house.project()
    const codes = async (query: string) =>
      (await at(`requests.json${query}`)).json.map(({ service_code }) => service_code).sort()
    const { rows } = await house.ask<CasesAnswer>('operator', '/api/desk/cases', { show: 'all' })
    const ids = rows.map(({ number }) => number).join(',')
    expect(rows).toHaveLength(3)
    expect(await codes(`?service_request_id=${ids}`)).toEqual(['HSG-90', 'SOC-90'])
    expect(await codes(`?service_request_id=${ids}&status=open`)).toEqual(['HSG-90'])
    expect(await codes(`?service_request_id=${ids}&status=closed`)).toEqual(['SOC-90'])
    expect(await codes(`?service_request_id=${ids}&service_code=SOC-90`)).toEqual(['SOC-90'])
    expect(await codes(`?service_request_id=${ids}&service_code=HSG-01,ORD-08`)).toEqual([])
    // The server under test lives in March, and its database keeps entries today.
    const kept = rows[0]?.submittedAt ?? ''
    const end = new Date(Date.parse(kept) + 3_600_000).toISOString()
    expect(await codes(`?end_date=${end}`)).toEqual(['HSG-90', 'SOC-90'])
    expect(await codes(`?end_date=2026-01-02T00:00:00Z`)).toEqual([])
  })
})
