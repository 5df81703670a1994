import { idOf, villageBook } from '@simpul/domain/testing'
import { readSheets } from '@simpul/sheets/read'
import { expect, it } from 'vitest'
import { createUser, giveRole, setPasswordHash } from '../access/accounts.ts'
import { hashPassword } from '../access/password.ts'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import {
  fromPage,
  openTestHouse,
  password,
  problemIn,
  type TestHouse,
} from '../http/testing/open-test-house.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { importWalk } from './testing/import-walk.ts'
import { csvOf } from './testing/list-files.ts'

/** Every NIK, family card or phone number that stands in an answer as digits. */
const digitsIn = (answer: unknown): string[] =>
  JSON.stringify(answer)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .match(/\b(\d{16}|(0|62)8\d{8,11})\b/g) ?? []

/** A list with every kind of number, one of them in free words. */
const numbersBook = {
  about: 'numbers',
  rows: [
    ['Nama', 'NIK', 'No. KK', 'No. HP', 'JK', 'Tgl Lahir', 'Nama Ibu', 'Posyandu', 'Catatan'],
    [
      ...['Arjuna Wibowo', '3376011205230001', '3376010101010001', '08123456789', 'L', '12/05/2023'],
      ...['Sulastri', 'Mawar', 'NIK ibu 3376014101900002'],
    ],
  ],
}

/** A second operator of the same village. */
const hireColleague = (db: Db) =>
  db.transaction(async (tx) => {
    const id = idOf('user', 'second-operator')
    await createUser(tx, district.cell, null, { id, name: 'Rina Kenarimerah', username: 'sekdes.sukamaju' })
    await giveRole(tx, district.cell, null, id, {
      ...{ role: 'village_operator', unit: district.village, from: '2025-01-01' },
    })
    await setPasswordHash(tx, district.cell, null, id, await hashPassword(password))
  })

describeOnBothEngines('a list, for those who bring it and those who do not,', (open) => {
  const opened = async (username = 'operator.sukamaju') => {
    const db = await open({ migrations })
    const test: TestHouse = await openTestHouse(db)
    return { db, test, walk: await importWalk(test, username) }
  }

  it('shows its identity numbers to whoever brought it, and hidden to a colleague', async () => {
    const { db, test, walk } = await opened()
    const view = await walk.bring(district.village, csvOf(numbersBook))
    await walk.check(view)
    const before = new Set(digitsIn([await walk.view(view.id), await walk.rows(view.id, 'taken')]))
    expect(before.size).toBe(4)
    expect(view.masked).toBe(false)
    await hireColleague(db)
    const colleague = await importWalk(test, 'sekdes.sukamaju')
    const leftOut = { ...view.mapping, uses: view.mapping.uses.map((use) => (use === 'name' ? use : null)) }
    for (const mapping of [view.mapping, leftOut]) {
      const theirs = await colleague.check(view, mapping)
      const outcomes = await Promise.all(
        ['taken', 'needs-you', 'refused', 'known', 'alike'].map((show) => colleague.rows(view.id, show)),
      )
      expect(theirs.masked).toBe(true)
      expect(outcomes.flat().length).toBeGreaterThan(0)
      expect(digitsIn([theirs, outcomes])).toEqual([])
      const file = await colleague.ask(`/api/desk/imports/${view.id}/results`)
      const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
      expect(digitsIn(sheets)).toEqual([])
    }
  })

  it('is nothing for those who may not register, and a chair or a team sees none', async () => {
    const { test, walk } = await opened()
    const view = await walk.bring(district.village, csvOf(villageBook))
    for (const username of ['ketua.mawar', 'tp.harapan', 'admin']) {
      const headers = fromPage(await test.signIn(username))
      const path = `/api/desk/imports?unit=${district.village}`
      expect(await problemIn(test.ask(path, { headers }))).toBe('not-allowed')
      expect(
        await problemIn(test.ask(`${path}&name=x`, { method: 'POST', body: csvOf(villageBook), headers })),
      ).toBe('not-allowed')
      expect(await problemIn(test.ask(`/api/desk/imports/${view.id}`, { headers }))).toBe('not-found')
    }
  })

  it('that is no list, or too large, is refused at the door', async () => {
    const { test } = await opened()
    const headers = fromPage(await test.signIn('operator.sukamaju'))
    const bring = (body: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
      problemIn(
        test.ask(`/api/desk/imports?unit=${district.village}&name=x`, {
          method: 'POST',
          body,
          headers: { ...headers, ...more },
        }),
      )
    const bytes = (text: string) => new Uint8Array(Buffer.from(text))
    expect(await bring(bytes('\n\n'))).toBe('list-empty')
    expect(await bring(bytes('%PDF-1.4 \0\0'))).toBe('list-unreadable')
    expect(await bring(bytes('PK\u0003\u0004 broken'))).toBe('list-unreadable')
    expect(await bring(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('list-encrypted')
    expect(await bring(bytes('Nama\nA'), { 'content-length': String(1_000_000_000) })).toBe('too-large')
  })
})
