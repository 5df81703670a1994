import { createHash } from 'node:crypto'
import { whenOnDay } from '@simpul/domain/core'
import { idOf, staff } from '@simpul/domain/testing'
import { DAY_ATTACHMENT_BYTES } from '@simpul/domain/wire'
import { beforeAll, describe, expect, it } from 'vitest'
import { dropCursors } from '../db/epoch.ts'
import { freeSentFiles } from '../db/files-standing.ts'
import type { Phone } from '../db/phone.ts'
import { loadSheets, type Sheets } from '../db/sheets.ts'
import { formState } from '../form/form-state.ts'
import { plainAnswers } from '../practice/plain-answers.ts'
import { lineBehind, openTown, type TestDevice, type TestTown } from './testing/test-phones.ts'

let town: TestTown
let sheets: Sheets
beforeAll(async () => {
  town = await openTown()
  sheets = await loadSheets()
})

let made = 0

/** A picture of this many bytes, unlike any before. */
function picture(length: number): Blob {
  const salt = ++made
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + salt * 7 + (at >> 8)) & 0xff)
  bytes.set([0xff, 0xd8, 0xff])
  return new Blob([bytes], { type: 'image/jpeg' })
}

async function keep(phone: Phone, blob: Blob) {
  const kept = await phone.files.keep(blob)
  if (!kept.ok) throw new Error('the disk is full')
  return { type: blob.type, bytes: blob.size, name: 'foto.jpg', hash: kept.value.hash }
}

async function fileWith(phone: Phone, photos: readonly object[]): Promise<void> {
  const id = idOf('case', `rumah ${++made}`)
  const sheet = sheets.sheetByCode('HSG-01')
  if (sheet === undefined) throw new Error('no HSG-01')
  const when = { ...whenOnDay(phone.today()), now: phone.now() }
  const { clean } = formState(sheet.questions, plainAnswers(sheet, when, { photos }), when)
  const saved = await phone.record({ service: 'hsg-01', subject: { kind: 'case', id }, body: clean } as never)
  expect(saved.ok).toBe(true)
}

const onServer = async (hash: string): Promise<string | undefined> => {
  const bytes = await town.server.house.attachments.store.read(hash)
  return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex')
}

const uploads = (on: TestDevice) =>
  on.requests
    .filter(({ path }) => /^\/api\/attachments\/[0-9a-f]+$/.test(path))
    .map(({ path }) => path.slice(17))

describe('pictures of saved forms', () => {
  it('go to the server after the entries, the smallest first; those of unfinished forms stay', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const [large, small, draft] = [picture(90_000), picture(2000), picture(3000)]
    const photos = [await keep(phone, large), await keep(phone, small)]
    const unfinished = await keep(phone, draft)
    await fileWith(phone, photos)
    expect(phone.status.get()).toMatchObject({ waiting: 1, files: 2 })
    await phone.syncNow()
    expect(phone.status.get()).toMatchObject({ files: 0, trouble: undefined })
    const [first, second] = [photos[1]?.hash, photos[0]?.hash]
    expect(uploads(on)).toEqual([first, second, second])
    for (const { hash } of photos) expect(await onServer(hash)).toBe(hash)
    expect(await onServer(unfinished.hash)).toBeUndefined()
    const paths = on.requests.map(({ path }) => path)
    const pushed = paths.findLastIndex((path) => path.endsWith('/push'))
    expect(pushed).toBeGreaterThan(-1)
    expect(pushed).toBeLessThan(paths.findIndex((path) => path.startsWith('/api/attachments')))
  })

  it('go on at the byte where the line was cut, and no entry waits for them', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const photo = await keep(phone, picture(200_000))
    let pieces = 0
    on.between = (_path, init, answer) => {
      if (init.method === 'PUT' && ++pieces > 1) throw new TypeError('Failed to fetch')
      return answer()
    }
    await fileWith(phone, [photo])
    await phone.syncNow()
    expect(phone.status.get()).toMatchObject({ waiting: 0, files: 1, trouble: 'offline' })
    expect(await town.server.house.attachments.parts.size(staff.sari, photo.hash)).toBe(65_536)
    on.between = (_path, _init, answer) => answer()
    const before = on.requests.length
    await phone.syncNow()
    const offsets = on.requests.slice(before).flatMap(({ headers }) => headers['upload-offset'] ?? [])
    expect(offsets).toEqual(['65536', '131072', '196608'])
    expect(await onServer(photo.hash)).toBe(photo.hash)
    expect(phone.status.get()).toMatchObject({ files: 0, trouble: undefined })
  })

  it('give way when room is short once they were sent, never before; and are sent again after a restore', async () => {
    const { phone } = await town.phoneOf(staff.sari)
    const sent = await keep(phone, picture(4000))
    await fileWith(phone, [sent])
    await phone.syncNow()
    const waits = await keep(phone, picture(5000))
    await fileWith(phone, [waits])
    const { session } = lineBehind(phone)
    await dropCursors(session.db)
    expect(await freeSentFiles(session)).toBe(0)
    await phone.syncNow()
    expect(await freeSentFiles(session)).toBe(2)
    expect(await phone.files.read(sent.hash)).toBeUndefined()
  })

  it('do not wait for one that is not what it is called', async () => {
    const { phone } = await town.phoneOf(staff.sari)
    const odd = await keep(phone, new Blob(['bukan foto'], { type: 'image/jpeg' }))
    const photo = await keep(phone, picture(5000))
    await fileWith(phone, [odd, photo])
    await phone.syncNow()
    expect(await onServer(photo.hash)).toBe(photo.hash)
    expect(phone.status.get()).toMatchObject({ files: 1, trouble: 'file-type' })
  })

  it('wait when the server takes no more today, and says so', async () => {
    const { phone } = await town.phoneOf(staff.wati)
    await town.server.house.db.run(
      `insert into attachment (cell, hash, type, bytes, sent_by, sent_at) values ($1, $2, 'image/jpeg', $3, $4, $5)`,
      [
        ...[town.server.house.cell, 'f'.repeat(64), DAY_ATTACHMENT_BYTES, staff.wati],
        town.server.house.now().toISOString(),
      ],
    )
    await fileWith(phone, [await keep(phone, picture(1000))])
    await phone.syncNow()
    expect(phone.status.get()).toMatchObject({ waiting: 0, files: 1, trouble: 'too-many-files' })
  })
})
