import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { takeUpload } from '../attachments/take-upload.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { eraseSubject } from '../erase-subject.ts'
import { offices, people } from '../journal/testing/case-town.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'
import { attachmentOf, jpeg, testFolder } from './testing/test-files.ts'

const id = idOf('case', 'rumah Bu Sumi')
const TO_PERKIM = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
  ['operator', 'forwarded_opd', { office: offices.perkim }],
] as const

describeOnBothEngines('pictures of a case', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }), await testFolder())

  async function send({ house }: CaseHouse, bytes: Uint8Array): Promise<void> {
    const { hash } = attachmentOf(bytes)
    async function* body() {
      yield bytes
    }
    const upload = { user: people.sari.user, hash, offset: 0, length: bytes.length, body: body() }
    expect(await takeUpload(house, upload)).toMatchObject({ ok: true, value: { whole: true } })
  }

  const see = (house: CaseHouse, who: Person, hash: string, of = id) =>
    house.request(who, `/api/attachments/${hash}?case=${of}`)

  it('are shown to those who may read it, and to nobody else', async () => {
    const house = await opened()
    const bytes = jpeg(5000)
    const photo = attachmentOf(bytes)
    await house.walk('sari', 'HSG-01', id, TO_PERKIM, { photos: [photo] })
    const arrived = async () => (await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)).arrived
    expect((await see(house, 'operator', photo.hash)).status).toBe(404)
    expect(await arrived()).toEqual([])
    await send(house, bytes)
    expect(await arrived()).toEqual([photo.hash])
    for (const who of ['sari', 'operator', 'perkim'] as const) {
      const answer = await see(house, who, photo.hash)
      expect(answer.status, who).toBe(200)
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'content-disposition': `attachment; filename="${photo.hash.slice(0, 8)}.jpg"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': expect.stringContaining(`default-src 'none'`),
      })
    }
    for (const who of ['tini', 'social', 'camat', 'neighbour'] as const)
      expect((await see(house, who, photo.hash)).status, who).toBe(404)
    const [noted] = await house.db.query<{ count: number }>(
      `select count(*)::int as count from audit where action = 'attachment-opened' and target = $1`,
      [id],
    )
    expect(noted?.count).toBe(3)
  })

  it('are not had by way of another case, nor as what they are not', async () => {
    const house = await opened()
    const bytes = jpeg(5000)
    const photo = attachmentOf(bytes)
    await house.walk('sari', 'HSG-01', id, TO_PERKIM, { photos: [photo] })
    await send(house, bytes)
    const own = idOf('case', 'lain')
    await house.walk('sari', 'HSG-01', own, [['sari', 'submitted']], { photos: [attachmentOf(jpeg(4000))] })
    expect((await see(house, 'sari', photo.hash, own)).status).toBe(404)
    expect((await see(house, 'sari', photo.hash, idOf('case', 'none'))).status).toBe(404)
    for (const [at, odd] of [
      { ...photo, type: 'image/png' },
      { ...photo, bytes: 4999 },
    ].entries()) {
      const of = idOf('case', `menyamar ${at}`)
      await house.walk('sari', 'HSG-01', of, [['sari', 'submitted']], { photos: [odd] })
      expect((await see(house, 'sari', photo.hash, of)).status).toBe(404)
      expect((await house.ask<CaseAnswer>('sari', `/api/desk/cases/${of}`)).arrived).toEqual([])
    }
    expect((await house.request('sari', `/api/attachments/${photo.hash}`)).status).toBe(400)
  })

  it('go when the case is erased, unless another case has the same', async () => {
    const house = await opened()
    const [shared, single] = [jpeg(5000, 1), jpeg(5000, 2)]
    const other = idOf('case', 'tetangga')
    const photos = [attachmentOf(shared), attachmentOf(single)]
    await house.walk('sari', 'HSG-01', id, [['sari', 'submitted']], { photos })
    await house.walk('sari', 'HSG-01', other, [['sari', 'submitted']], { photos: photos.slice(0, 1) })
    for (const bytes of [shared, single]) await send(house, bytes)
    const erasure = { strength: 'erase', why: 'diminta', by: null, at: '2026-03-10T00:00:00.000Z' } as const
    await eraseSubject(house.db, district.cell, { ...erasure, subject: { kind: 'case', id } })
    const left = await house.db.query<{ hash: string }>('select hash from attachment')
    expect(left.map(({ hash }) => hash)).toEqual([attachmentOf(shared).hash])
    expect((await see(house, 'operator', attachmentOf(shared).hash, other)).status).toBe(200)
    expect((await see(house, 'operator', attachmentOf(single).hash)).status).toBe(404)
  })
})
