import { idOf, staff } from '@simpul/domain/testing'
import type { WorklistPullAnswer } from '@simpul/domain/wire'
import { project } from '@simpul/server/projector/testing/projected.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFollowList } from '../db/follow-store.ts'
import type { Phone } from '../db/phone.ts'
import { followOf } from './follow-of.ts'
import { child, drafts } from './testing/drafts.ts'
import { lineBehind, openTown, type TestTown, unlockOn } from './testing/test-phones.ts'

const DAY = 86_400_000
const operator = idOf('user', 'operator')

let town: TestTown
let sari: Phone
beforeAll(async () => {
  town = await openTown()
  sari = (await town.phoneOf(staff.sari)).phone
})

/** What stands on a phone, by name. */
const listOn = async (phone: Phone): Promise<readonly string[] | undefined> =>
  (await followOf(phone).read())?.rows.map(
    ({ name, reasons }) => `${name}: ${reasons.map(({ code }) => code).join(', ')}`,
  )
const lineOf = async (phone: Phone, name: string): Promise<string | undefined> =>
  (await listOn(phone))?.find((line) => line.startsWith(`${name}:`))

/** Sari writes down a child that nobody has asked about the book, and the server knows it. */
async function newChild() {
  const one = child()
  await sari.record([drafts.details(one), drafts.registered(one)])
  await sari.syncNow()
  await project(town.server.house.db)
  return one
}

describe('the follow-up list on a phone without a post of its own', () => {
  it('comes with the activation, is there without signal after a restart, and follows what changes', async () => {
    const one = await newChild()
    const { phone, on } = await town.phoneOf(operator)
    expect(await lineOf(phone, one.name)).toContain('book-unknown')
    expect(phone.people.get()).toEqual([])
    void phone.lock()
    on.online = false
    const again = await unlockOn(on, operator)
    expect(await lineOf(again, one.name)).toContain('book-unknown')
    await sari.record([
      { service: 'kia-book', subject: { kind: 'person', id: one.id }, body: { has: true } },
      drafts.weighed(one, 8.2, { body: { weightKg: 8.2, lengthCm: 70, position: 'berbaring' } }),
    ])
    await sari.syncNow()
    await project(town.server.house.db)
    expect(await lineOf(again, one.name)).toContain('book-unknown')
    on.online = true
    await again.syncNow()
    expect(await lineOf(again, one.name)).toBeUndefined()
  })

  it('lies sealed on the disk', async () => {
    const one = await newChild()
    const { phone } = await town.phoneOf(operator)
    expect(await lineOf(phone, one.name)).toBeDefined()
    const rows = await lineBehind(phone).session.db.meta.toArray()
    const bytes = rows.map(({ value }) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value),
    )
    expect(bytes.join('\n')).not.toContain(one.name)
  })

  it('takes "sudah saya lihat" without signal and tells colleagues at the next contact', async () => {
    const one = await newChild()
    const { phone, on } = await town.phoneOf(operator)
    on.online = false
    const row = (await followOf(phone).read())?.rows.find(({ person }) => person === one.id)
    if (row === undefined) throw new Error('the child is not on the list')
    await followOf(phone).look(row)
    const looksOn = async (shown: Phone) =>
      (await followOf(shown).read())?.rows.find(({ person }) => person === one.id)?.looks
    expect(await looksOn(phone)).toMatchObject([
      { mine: true, codes: expect.arrayContaining(['kia-book/book-unknown']) },
    ])
    on.online = true
    await phone.syncNow()
    const other = await town.phoneOf(operator)
    expect(await looksOn(other.phone)).toMatchObject([{ mine: true }])
  })

  it('asks only for what changed, and takes a page twice without a change', async () => {
    const one = await newChild()
    const { phone, on } = await town.phoneOf(operator)
    const answers: WorklistPullAnswer[] = []
    on.between = async (path, _init, answer) => {
      const response = await answer()
      if (path.endsWith('/sync/worklist')) answers.push((await response.clone().json()) as WorklistPullAnswer)
      return response
    }
    await phone.syncNow()
    expect(answers.at(-1)).toMatchObject({ reset: false, rows: [], gone: [] })
    const before = await readFollowList(lineBehind(phone).session)
    await town.server.house.db.run('update worklist_change set change = change where person = $1', [one.id])
    await phone.syncNow()
    expect(await readFollowList(lineBehind(phone).session)).toEqual(before)
  })

  it('leaves after thirty days without contact', async () => {
    const one = await newChild()
    const { phone, on } = await town.phoneOf(operator)
    on.online = false
    void phone.lock()
    town.pass(29 * DAY)
    const still = await unlockOn(on, operator)
    expect(await lineOf(still, one.name)).toBeDefined()
    void still.lock()
    town.pass(2 * DAY)
    await on.device.users()
    const later = await unlockOn(on, operator)
    expect(await listOn(later)).toBeUndefined()
  })
})
