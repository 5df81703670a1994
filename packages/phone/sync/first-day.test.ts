import { cast, idOf, staff } from '@simpul/domain/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { joinBytes } from '../db/bytes.ts'
import type { FoldedPerson } from '../db/known.ts'
import { child, drafts } from './testing/drafts.ts'
import {
  activateOn,
  lineBehind,
  openTown,
  PIN,
  type TestDevice,
  type TestTown,
  unlockOn,
} from './testing/test-phones.ts'

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
    const told = [...new Set(steps)].filter((step) => step !== 'loading')
    expect(told).toEqual(['signing-in', 'signed-in', 'usable', 'complete'])
    expect(await on.device.users()).toMatchObject([
      { name: 'Sari Kenarimerah', postName: 'Mawar', waiting: 0, revoked: false },
    ])
  })
})

describe('the PIN', () => {
  it('opens the phone without any network, and what was saved is there', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    await phone.record(drafts.details(ayu))
    void phone.lock()
    on.online = false
    const again = await unlockOn(on, staff.sari)
    expect(again.people.get().map(({ name }) => name)).toContain('Ayu Lestari')
    expect(again.me.user.name).toBe('Sari Kenarimerah')
  })

  it('makes wrong tries wait, also over a restart', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    void phone.lock()
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
    void phone.lock()
    expect((await on.device.unlock(staff.sari, PIN)).ok).toBe(false)
    expect((await on.device.unlock(staff.sari, '431025')).ok).toBe(true)
  })

  it('is mended with a supervisor’s word when it is forgotten, and costs no entry', async () => {
    const { phone, on } = await town.phoneOf(staff.wati)
    await phone.record(drafts.details({ ...ayu, id: idOf('person', 'baru'), name: 'Baru' }))
    void phone.lock()
    const word = await town.codeFor(staff.wati, 'pin')
    expect(await on.device.forgotPin(staff.wati, '00000000', '431025')).toMatchObject({
      problem: { code: 'wrong-code' },
    })
    const mended = await on.device.forgotPin(staff.wati, word, '431025')
    if (!mended.ok) throw new Error(mended.problem.code)
    expect(mended.value.people.get().map(({ name }) => name)).toContain('Baru')
    void mended.value.lock()
    expect((await on.device.unlock(staff.wati, PIN)).ok).toBe(false)
    await unlockOn(on, staff.wati, '431025')
  })
})

describe('the first load', () => {
  const CHILDREN = 400
  const isRegister = (path: string): boolean => path.endsWith('/register')
  const rangesOf = (on: TestDevice) =>
    on.requests.filter(({ path }) => isRegister(path)).map(({ headers }) => headers.range ?? 'all')

  beforeAll(async () => {
    const { phone } = await town.phoneOf(staff.sari)
    const children = Array.from({ length: CHILDREN }, child)
    await phone.record(children.flatMap((one) => [drafts.details(one), drafts.registered(one)]))
    await phone.syncNow()
  })

  it('goes on where it was cut off, twice, and brings every child', async () => {
    const on = town.device()
    const cuts = [8_000, 4_000]
    on.between = async (path, _init, answer) =>
      isRegister(path) ? cut(await answer(), cuts.shift()) : answer()
    const steps = await activateOn(on, await town.codeFor(staff.sari))
    const last = steps.at(-1)
    if (last?.step !== 'complete') throw new Error('not complete')
    expect(last.phone.people.get().length).toBeGreaterThanOrEqual(CHILDREN)
    expect(rangesOf(on)).toEqual(['all', 'bytes=8192-', 'bytes=12288-'])
    const loading = steps.filter(({ step }) => step === 'loading').at(-1)
    expect(loading).toMatchObject({ step: 'loading' })
    if (loading?.step === 'loading') expect(loading.received).toBe(loading.total)
  })

  it('begins again when the server has a newer snapshot by then', async () => {
    const on = town.device()
    let first = true
    on.between = async (path, _init, answer) => {
      const response = await answer()
      if (!isRegister(path) || !first) return response
      first = false
      return cut(response, 8_000, { etag: '"older"' })
    }
    const steps = await activateOn(on, await town.codeFor(staff.sari))
    const last = steps.at(-1)
    if (last?.step !== 'complete') throw new Error('not complete')
    expect(last.phone.people.get().length).toBeGreaterThanOrEqual(CHILDREN)
  })

  it('goes on after the app was closed in the middle', async () => {
    const on = town.device()
    on.between = async (path, _init, answer) => {
      if (!isRegister(path)) return answer()
      on.online = false
      return cut(await answer(), 8_000)
    }
    for await (const { step } of on.device.activate(await town.codeFor(staff.sari), PIN))
      if (step === 'loading') break
    on.online = true
    on.between = (_path, _init, answer) => answer()
    const phone = await unlockOn(on, staff.sari)
    await phone.syncNow()
    await expect.poll(() => phone.people.get().length).toBeGreaterThanOrEqual(CHILDREN)
    expect(rangesOf(on).at(-1)).toBe('bytes=8192-')
  })
})

describe('a phone used before its history has come in', () => {
  const isSnapshot = (path: string): boolean => path.endsWith(encodeURIComponent('health:L3'))
  const isTail = (path: string): boolean => path.endsWith('/pull')
  const codes = (person: FoldedPerson | undefined) =>
    person?.findings('2026-03-10').map(({ code }) => code) ?? []

  it.each([
    ['the weighings', isSnapshot, 4],
    ['the latest weighings', isTail, 5],
  ] as const)('gives no verdict on a weight until %s are here', async (_what, isHistory, shelves) => {
    const one = child()
    const { phone: sari } = await town.phoneOf(staff.sari)
    const measured = { weightKg: 7.1, lengthCm: 70, position: 'berbaring' }
    const before = { ...drafts.weighed(one, 7.1, { happenedOn: '2026-02-10' }), body: measured }
    await sari.record([drafts.details(one), drafts.registered(one), before])
    await sari.syncNow()

    const on = town.device()
    const { opened: come, open: letCome } = gate()
    on.between = async (path, _init, answer) => {
      if (isHistory(path)) await come
      return answer()
    }
    for await (const step of on.device.activate(await town.codeFor(staff.wati), PIN)) {
      if (step.step !== 'usable') continue
      const early = step.phone
      await expect.poll(() => lineBehind(early).session.db.shelves.count()).toBe(shelves)
      const now = { ...drafts.weighed(one, 7.2), body: { ...measured, lengthCm: 68, armCm: 11 } }
      await early.record([drafts.details(one), now])
      expect(early.status.get().complete).toBe(false)
      const seen = await early.person(one.id)
      expect(seen?.complete).toBe(false)
      expect(codes(seen)).toEqual(['arm-red'])
      letCome()
    }
    on.between = (_path, _init, answer) => answer()
    const phone = await unlockOn(on, staff.wati)
    expect(phone.status.get().complete).toBe(true)
    const whole = await phone.person(one.id)
    expect(whole?.complete).toBe(true)
    expect(codes(whole)).toEqual(expect.arrayContaining(['no-weight-gain', 'height-fell']))
  })
})

/** A promise and what keeps it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** The same answer over a line that is cut after so many bytes. */
function cut(response: Response, after: number | undefined, headers: Record<string, string> = {}): Response {
  if (after === undefined || response.body === null) return response
  const reader = response.body.getReader()
  const bytes = (async () => {
    const parts: Uint8Array[] = []
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
    return joinBytes(parts)
  })()
  let at = 0
  const pieces = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (at >= after) return controller.error(new TypeError('network error'))
      controller.enqueue((await bytes).slice(at, at + 4096))
      at += 4096
    },
  })
  const all = { ...Object.fromEntries(response.headers), ...headers }
  return new Response(pieces, { status: response.status, headers: all })
}
