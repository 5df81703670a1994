import type { JournalEntry } from '@simpul/domain/core'
import { cast, idOf, introduced, kept, posts, registered, staff } from '@simpul/domain/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { drafts } from './testing/drafts.ts'
import { snapshotServer } from './testing/snapshot-server.ts'
import { activateOn, openTown, PIN, type TestTown, unlockOn } from './testing/test-phones.ts'

const { budi, ayu } = cast

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

describe('the first minute', () => {
  it('ends in a phone that works, and a colleague sees what was written', async () => {
    const sari = await town.phoneOf(staff.sari)
    const wati = await town.phoneOf(staff.wati)
    const saved = await sari.phone.record([drafts.details(budi), drafts.registered(budi)])
    expect(saved.ok).toBe(true)
    expect(sari.phone.people.get()).toMatchObject([{ name: 'Budi Santoso', unsent: 2, atHome: true }])
    await sari.phone.syncNow()
    expect(sari.phone.status.get()).toMatchObject({ total: 2, kept: 2, waiting: 0, trouble: undefined })
    await wati.phone.syncNow()
    expect(wati.phone.people.get()).toMatchObject([{ name: 'Budi Santoso', unsent: 0, atHome: true }])
  })

  it('tells its steps, and says plainly what is wrong with PIN or code', async () => {
    const on = town.device()
    const code = await town.codeFor(staff.sari)
    expect(await activateOn(on, code, '123456')).toMatchObject([
      { step: 'signing-in' },
      { step: 'failed', problem: { code: 'weak-pin' } },
    ])
    expect((await activateOn(on, 'halo')).at(-1)).toMatchObject({ problem: { code: 'unreadable-code' } })
    expect((await activateOn(on, '00000000')).at(-1)).toMatchObject({ problem: { code: 'wrong-code' } })
    on.online = false
    expect((await activateOn(on, code)).at(-1)).toMatchObject({ problem: { code: 'offline' } })
    on.online = true
    const steps = (await activateOn(on, `${code.slice(0, 4)} ${code.slice(4)}`)).map(({ step }) => step)
    expect([...new Set(steps)]).toEqual(['signing-in', 'signed-in', 'usable', 'complete'])
    expect(await on.device.users()).toMatchObject([
      { name: 'Sari Kenarimerah', postName: 'Mawar', waiting: 0, revoked: false },
    ])
  })
})

describe('the PIN', () => {
  it('opens the phone without any network, and what was saved is there', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    await phone.record(drafts.details(ayu))
    phone.lock()
    on.online = false
    const again = await unlockOn(on, staff.sari)
    expect(again.people.get().map(({ name }) => name)).toContain('Ayu Lestari')
    expect(again.me.user.name).toBe('Sari Kenarimerah')
  })

  it('makes wrong tries wait, also over a restart', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    phone.lock()
    for (let left = 4; left > 0; left--)
      expect(await on.device.unlock(staff.sari, '970412')).toMatchObject({
        problem: { code: 'wrong-pin', triesUntilWait: left, waitUntil: undefined },
      })
    const fifth = await on.device.unlock(staff.sari, '970412')
    expect(fifth).toMatchObject({ problem: { code: 'wrong-pin', triesUntilWait: 0 } })
    expect(await on.device.unlock(staff.sari, PIN)).toMatchObject({ problem: { code: 'wait' } })
    expect((await on.device.users())[0]?.pinWaitUntil).toBeDefined()
    town.pass(31_000)
    expect((await on.device.unlock(staff.sari, PIN)).ok).toBe(true)
    expect((await on.device.unlock(staff.sari, '970412')).ok).toBe(false)
  })

  it('changes with the old one only', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    expect(await phone.changePin('970412', '431025')).toMatchObject({ problem: { code: 'wrong-pin' } })
    expect(await phone.changePin(PIN, '111111')).toMatchObject({ problem: { code: 'weak-pin' } })
    expect((await phone.changePin(PIN, '431025')).ok).toBe(true)
    phone.lock()
    expect((await on.device.unlock(staff.sari, PIN)).ok).toBe(false)
    expect((await on.device.unlock(staff.sari, '431025')).ok).toBe(true)
  })

  it('is mended with a supervisor’s word when it is forgotten, and costs no entry', async () => {
    const { phone, on } = await town.phoneOf(staff.wati)
    await phone.record(drafts.details({ ...ayu, id: idOf('person', 'baru'), name: 'Baru' }))
    phone.lock()
    const word = await town.codeFor(staff.wati, 'pin')
    expect(await on.device.forgotPin(staff.wati, '00000000', '431025')).toMatchObject({
      problem: { code: 'wrong-code' },
    })
    const mended = await on.device.forgotPin(staff.wati, word, '431025')
    if (!mended.ok) throw new Error(mended.problem.code)
    expect(mended.value.people.get().map(({ name }) => name)).toContain('Baru')
    mended.value.lock()
    expect((await on.device.unlock(staff.wati, PIN)).ok).toBe(false)
    await unlockOn(on, staff.wati, '431025')
  })
})

describe('the first load', () => {
  const journal = kept(
    ...Array.from({ length: 400 }, (_, index): JournalEntry[] => {
      const child = { ...budi, id: idOf('person', `${index}`), name: `Anak ${index}` }
      return [introduced(child), registered(child, posts.mawar, '2026-01-10')]
    }).flat(),
  )

  it('goes on where it was cut off, twice, and brings every child', async () => {
    const on = town.device()
    const server = snapshotServer(journal, 800)
    server.cutAfter = 8_000
    let cuts = 1
    on.between = (path, init, answer) => {
      if (!path.endsWith('/register')) return answer()
      const response = server.answer(init)
      if (cuts-- > 0) server.cutAfter = 4_000
      return Promise.resolve(response)
    }
    const steps = await activateOn(on, await town.codeFor(staff.sari))
    const last = steps.at(-1)
    if (last?.step !== 'complete') throw new Error('not complete')
    expect(last.phone.people.get()).toHaveLength(400)
    expect(server.asked.map((range) => range ?? 'all')).toEqual(['all', 'bytes=8192-', 'bytes=12288-'])
    const loading = steps.filter(({ step }) => step === 'loading')
    expect(loading.at(-1)).toMatchObject({ received: server.length, total: server.length })
  })

  it('begins again when the server has a newer snapshot by then', async () => {
    const on = town.device()
    const server = snapshotServer(journal, 800)
    server.cutAfter = 12_000
    on.between = (path, init, answer) => {
      if (!path.endsWith('/register')) return answer()
      const response = server.answer(init)
      server.etag = '"two"'
      return Promise.resolve(response)
    }
    const steps = await activateOn(on, await town.codeFor(staff.sari))
    const last = steps.at(-1)
    if (last?.step !== 'complete') throw new Error('not complete')
    expect(last.phone.people.get()).toHaveLength(400)
  })

  it('goes on after the app was closed in the middle', async () => {
    const on = town.device()
    const server = snapshotServer(journal, 800)
    on.between = (path, init, answer) => {
      if (!path.endsWith('/register')) return answer()
      server.cutAfter = 12_000
      const response = server.answer(init)
      on.online = false
      return Promise.resolve(response)
    }
    const seen: string[] = []
    for await (const step of on.device.activate(await town.codeFor(staff.sari), PIN)) {
      seen.push(step.step)
      if (step.step === 'loading') break
    }
    expect(seen).toContain('signed-in')
    on.online = true
    on.between = (path, init, answer) =>
      path.endsWith('/register') ? Promise.resolve(server.answer(init)) : answer()
    const phone = await unlockOn(on, staff.sari)
    await phone.syncNow()
    expect(phone.people.get()).toHaveLength(400)
    expect(server.asked.at(-1)).toMatch(/^bytes=\d{5,}-$/)
  })
})
