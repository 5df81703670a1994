import { idOf, posts, staff } from '@simpul/domain/testing'
import { type HomeWords, vulnerabilityEdition } from '@simpul/domain/vulnerability'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Phone } from '../db/phone.ts'
import { missedOf } from './missed-of.ts'
import { lineBehind, openTown, type TestTown, unlockOn } from './testing/test-phones.ts'

const operator = idOf('user', 'operator')
const home = idOf('household', 'rumah Bu Sumi')

const words: HomeWords = {
  ...{ edition: vulnerabilityEdition('2026-03-10').id, points: 15, band: 'low', unknown: ['no-toilet'] },
  reasons: [
    {
      ...{ fact: 'no-income', points: 15, lane: 'social:L3', sector: 'social', on: '2026-03-01' },
      text: {
        id: 'Tidak ada penghasilan, dicatat 1 Maret 2026.',
        en: 'No income, recorded on 1 March 2026.',
      },
    },
  ],
  missed: [{ aid: 'food-aid', service: 'SOC-01', sector: 'social', standing: 'not-received', signs: [] }],
}

let town: TestTown
beforeAll(async () => {
  town = await openTown()
  const { db, cell } = town.server.house
  await db.run(
    `insert into vulnerability (cell, kind, id, unit, name, name_lane, rt, points, words)
     values ($1, 'household', $2, $3, 'Sumiati', 'register', '002', 15, $4)`,
    [cell, home, posts.mawar, JSON.stringify(words)],
  )
})

const rowOn = async (phone: Phone) => (await missedOf(phone).read())?.rows.find((row) => row.home.id === home)

describe('homes that may be missing something, on a phone', () => {
  it('come with a contact and are there without signal after a restart, sealed on the disk', async () => {
    const { phone, on } = await town.phoneOf(operator)
    await phone.syncNow()
    expect(await rowOn(phone)).toMatchObject({ name: 'Sumiati', rt: '002', points: 15, words: [] })
    const rows = await lineBehind(phone).session.db.meta.toArray()
    const bytes = rows.map(({ value }) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
    )
    expect(bytes.join('\n')).not.toContain('Sumiati')
    void phone.lock()
    on.online = false
    expect(await rowOn(await unlockOn(on, operator))).toMatchObject({ name: 'Sumiati' })
  })

  it('are not on the phone of who serves another sector', async () => {
    const { phone } = await town.phoneOf(staff.sari)
    await phone.syncNow()
    expect(await rowOn(phone)).toBeUndefined()
  })

  it('take an answer without signal and tell it at the next contact, once', async () => {
    const { phone, on } = await town.phoneOf(operator)
    await phone.syncNow()
    on.online = false
    const row = await rowOn(phone)
    if (row === undefined) throw new Error('the home is not on the list')
    await missedOf(phone).tell(row, 'food-aid', 'declined')
    await missedOf(phone).tell(row, 'food-aid', 'receives')
    expect((await rowOn(phone))?.words).toMatchObject([{ aid: 'food-aid', answer: 'receives', mine: true }])
    on.online = true
    await phone.syncNow()
    const other = await town.phoneOf(operator)
    await other.phone.syncNow()
    expect((await rowOn(other.phone))?.words).toMatchObject([{ aid: 'food-aid', answer: 'receives' }])
  })

  it('leave the phone when the server has them no more', async () => {
    const { phone } = await town.phoneOf(operator)
    await phone.syncNow()
    const { db, cell } = town.server.house
    await db.run('delete from vulnerability where cell = $1', [cell])
    await phone.syncNow()
    expect(await rowOn(phone)).toBeUndefined()
  })
})
