import { posts, staff } from '@simpul/domain/testing'
import type { EmergencyContactsAnswer, Me, UsersAnswer } from '@simpul/domain/wire'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryDb } from '../db/testing/memory-db.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, type TestHouse } from './testing/open-test-house.ts'

const DAY = 86_400_000

let town: TestHouse
let chair: Record<string, string>
let operator: Record<string, string>
beforeEach(async () => {
  town = await openTestHouse(await openMemoryDb(migrations))
  chair = fromPage(await town.signIn('ketua.mawar'))
  operator = fromPage(await town.signIn('operator.sukamaju'))
})

afterEach(() => town.house.db.close())

const social = {
  user: staff.sari,
  unit: posts.mawar,
  sector: 'social',
  until: '2026-03-20',
  note: 'Bu Sri cuti',
}
const give = (body: object, headers = chair) => town.post('/api/users/cover', { ...social, ...body }, headers)
const json = async <T>(path: string, headers: Record<string, string>): Promise<T> =>
  (await town.ask(path, { headers })).json() as Promise<T>

describe('a kader who covers for another', () => {
  const coverOf = async (user: string) => {
    const { users } = await json<UsersAnswer>('/api/users', chair)
    return users.find(({ id }) => id === user)?.assignments[0]?.cover
  }

  it('has the lanes of the second sector from now until the last day, and not after it', async () => {
    const phone = await town.phoneOf(staff.sari)
    const lanes = async () => {
      const me = await json<Me>('/api/me', phone.asPhone)
      return me.granted.map(({ lane }) => lane).filter((lane) => lane.startsWith('social'))
    }
    expect(await lanes()).toEqual([])
    expect((await give({})).status).toBe(200)
    expect(await lanes()).toEqual(['social:L2', 'social:L3'])
    expect(await coverOf(staff.sari)).toEqual([
      { sector: 'social', from: '2026-03-10', until: '2026-03-20', note: 'Bu Sri cuti' },
    ])
    town.pass(10 * DAY)
    expect(await lanes()).toEqual(['social:L2', 'social:L3'])
    town.pass(DAY)
    expect(await lanes()).toEqual([])
  })

  it('has one cover of a sector: a second one moves its end, and it can be ended today', async () => {
    await give({ until: '2026-04-10' })
    await give({ until: '2026-03-30', sector: 'housing' })
    await give({ until: '2026-04-20', note: 'diperpanjang' })
    const running = (await coverOf(staff.sari))?.filter(({ until }) => until >= '2026-03-10')
    expect(running).toEqual([
      { sector: 'housing', from: '2026-03-10', until: '2026-03-30', note: 'Bu Sri cuti' },
      { sector: 'social', from: '2026-03-10', until: '2026-04-20', note: 'diperpanjang' },
    ])
    const { user, unit } = social
    expect((await town.post('/api/users/cover/end', { user, unit, sector: 'social' }, chair)).status).toBe(
      200,
    )
    expect((await coverOf(staff.sari))?.at(-1)).toMatchObject({ sector: 'social', until: '2026-03-10' })
  })

  it('is let by the chair of the own post alone, for another sector, with a reason, into the future', async () => {
    expect((await give({}, operator)).status).toBe(403)
    expect((await give({ unit: posts.melati, user: staff.dewi, until: '2026-05-01' })).status).toBe(403)
    expect((await give({ user: staff.dewi, until: '2026-05-01' })).status).toBe(404)
    expect((await give({ sector: 'health', until: '2026-05-01' })).status).toBe(400)
    expect((await give({ until: '2026-03-01' })).status).toBe(400)
    expect((await give({ until: '2026-05-01', note: ' ' })).status).toBe(400)
    expect((await town.ask('/api/users/cover', { method: 'POST' })).status).toBe(401)
  })
})

describe('the emergency numbers of a village', () => {
  const contacts = [
    { name: 'Ambulans desa', number: '081234567890' },
    { name: 'Babinsa', number: '+6281299990000' },
  ]
  const set = (body: object, headers = operator) =>
    town.post('/api/desk/emergency-contacts', { village: district.village, contacts, ...body }, headers)

  it('are kept by the village and read by whoever works there, in their order', async () => {
    expect((await set({})).status).toBe(200)
    const read = async () => (await json<EmergencyContactsAnswer>('/api/emergency-contacts', chair)).contacts
    expect(await read()).toEqual(contacts)
    expect((await set({ contacts: contacts.slice(1) })).status).toBe(200)
    expect(await read()).toEqual(contacts.slice(1))
    const rows = await town.house.db.query(
      'select name, valid_to from emergency_contact order by name, valid_to',
    )
    expect(rows).toHaveLength(3)
  })

  it('are set by nobody else, for no other unit, and are numbers', async () => {
    expect((await set({}, chair)).status).toBe(403)
    expect((await set({ village: posts.mawar })).status).toBe(403)
    expect((await set({ contacts: [{ name: 'Babinsa', number: 'tanya RT' }] })).status).toBe(400)
  })
})
