import { cast, staff } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { dropCursors } from '../db/epoch.ts'
import { forgetOldShown } from '../db/shown.ts'
import { lineBehind, openTown, unlockOn, unpacked } from './testing/test-phones.ts'

const { budi } = cast
const DAY_MS = 86_400_000

const seen = async ({ server }: Awaited<ReturnType<typeof openTown>>) =>
  server.house.db.query(
    `select actor, action, target from audit where action like '%-shown' order by at, action`,
  )

const looked = (action: string) => ({ actor: staff.sari, action, target: budi.id })

it('who saw which number is kept through the night without a signal, told once, and again to a restored server', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  on.online = false
  expect(await phone.noteShown(budi.id, ['nik', 'familyCardNo'])).toMatchObject({ ok: true })
  town.pass(60_000)
  await phone.noteShown(budi.id, ['phone'])
  await phone.syncNow()
  await phone.lock()
  expect(await seen(town)).toEqual([])

  on.online = true
  const again = await unlockOn(on, staff.sari)
  await again.syncNow()
  const all = [looked('family-card-shown'), looked('nik-shown'), looked('number-shown')]
  expect(await seen(town)).toEqual(all)

  const pushes = () => on.requests.filter(({ path }) => path === '/api/sync/push').length
  const before = pushes()
  await again.syncNow()
  expect(pushes()).toBe(before)

  const { db } = lineBehind(again).session
  await dropCursors(db)
  await again.syncNow()
  expect(pushes()).toBe(before + 1)
  expect(await seen(town)).toEqual(all)
})

it('names nobody in the open on the phone, and is forgotten with the copies of what was sent', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  on.online = false
  await phone.noteShown(budi.id, ['nik'])
  const { db, wallNow } = lineBehind(phone).session
  const [row] = await db.shown.toArray()
  expect(JSON.stringify(row)).not.toContain(budi.id)
  expect(new TextDecoder().decode(row?.sealed)).not.toContain(budi.id)
  expect(await forgetOldShown(db, wallNow() + 121 * DAY_MS)).toBe(0)
  on.online = true
  await phone.syncNow()
  expect(await forgetOldShown(db, wallNow() + 119 * DAY_MS)).toBe(0)
  expect(await forgetOldShown(db, wallNow() + 121 * DAY_MS)).toBe(1)
})

it('a phone whose clock is ahead has shown nothing later than now', async () => {
  const town = await openTown()
  const { phone } = await town.phoneOf(staff.sari)
  const { session } = lineBehind(phone)
  await phone.noteShown(budi.id, ['nik'])
  await session.db.shown.toCollection().modify({ at: session.wallNow() + DAY_MS })
  await phone.syncNow()
  const [line] = await town.server.house.db.query<{ at: Date }>(
    `select at from audit where action = 'nik-shown'`,
  )
  expect(Number(new Date(line?.at ?? Number.NaN))).toBeLessThanOrEqual(town.server.house.now().getTime())
})

it('a server that is older than the phone is not told, and keeps everything else going', async () => {
  const town = await openTown()
  const { phone, on } = await town.phoneOf(staff.sari)
  on.between = async (_, { body }, answer) =>
    body !== undefined && (await unpacked(body)).includes('"shown"')
      ? Response.json({ code: 'bad-request' }, { status: 400 })
      : answer()
  await phone.noteShown(budi.id, ['nik'])
  await phone.syncNow()
  expect(phone.status.get()).toMatchObject({ trouble: undefined })
  on.between = (_path, _init, answer) => answer()
  await phone.syncNow()
  expect(await seen(town)).toEqual([looked('nik-shown')])
})
