import { staff } from '@simpul/domain/testing'
import { renewEpoch } from '@simpul/server/journal/epoch.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { child, drafts, isAllKept, names } from './testing/drafts.ts'
import { openTown, type TestTown, unpacked } from './testing/test-phones.ts'

let town: TestTown
beforeAll(async () => {
  town = await openTown()
})

const problemAnswer = (status: number, problem: string) =>
  Response.json({ problem, message: '' }, { status, headers: { 'retry-after': '7' } })

describe('a bad line', () => {
  const faults: Record<string, (answer: () => Promise<Response>) => Promise<Response>> = {
    'the network is gone': () => Promise.reject(new TypeError('Failed to fetch')),
    'the line is cut after the server took everything': async (answer) => {
      await answer()
      throw new TypeError('Failed to fetch')
    },
    'the answer is half': async (answer) => {
      const text = await (await answer()).text()
      return new Response(text.slice(0, text.length / 2), { headers: { 'content-type': 'application/json' } })
    },
    'a sign-in page of a WLAN answers': () => Promise.resolve(new Response('<html>', { status: 200 })),
    'the server is busy': () => Promise.resolve(problemAnswer(503, 'busy')),
    'the server has a fault': () => Promise.resolve(new Response('oops', { status: 500 })),
    'a proxy has nothing behind it': () => Promise.resolve(new Response('Bad Gateway', { status: 502 })),
    'it takes too long': () => Promise.reject(new DOMException('late', 'TimeoutError')),
  }

  for (const [name, fault] of Object.entries(faults))
    it(`loses nothing and doubles nothing when ${name}`, async () => {
      const { phone, on } = await town.phoneOf(staff.sari)
      const one = child()
      await phone.record([drafts.details(one), drafts.registered(one)])
      on.between = (_path, _init, answer) => fault(answer)
      await phone.syncNow()
      expect(phone.status.get().waiting).toBe(2)
      expect(phone.status.get().trouble).toBeDefined()
      on.between = (_path, _init, answer) => answer()
      await phone.syncNow()
      expect(phone.status.get()).toMatchObject({ waiting: 0, kept: 2, trouble: undefined, refused: [] })
      const [{ count } = { count: 0 }] = await town.server.house.db.query<{ count: number }>(
        'select count(*)::int as count from entry where subject_id = $1',
        [one.id],
      )
      expect(count).toBe(2)
    })

  it('takes a batch that is too large in halves, and one unreadable entry stops nobody else', async () => {
    const { phone, on } = await town.phoneOf(staff.sari)
    const people = [child(), child(), child(), child()]
    await phone.record(people.map(drafts.details))
    const sizes: number[] = []
    on.between = async (path, init, answer) => {
      if (!path.endsWith('/push')) return answer()
      const { entries } = JSON.parse(await unpacked(init.body)) as { entries: { subject: { id: string } }[] }
      sizes.push(entries.length)
      const bad = entries.some(({ subject }) => subject.id === people[2]?.id)
      return entries.length > 2 || bad ? problemAnswer(413, 'too-large') : answer()
    }
    await phone.syncNow()
    expect(sizes).toEqual([4, 2, 2, 1, 1])
    const { kept, refused } = phone.status.get()
    expect(kept).toBe(3)
    expect(refused).toMatchObject([{ reason: 'too-large' }])
  })
})

describe('a restored server', () => {
  it('gets back what it lost, and the phone takes the new journal for its own', async () => {
    const { phone } = await town.phoneOf(staff.sari)
    const [first, second] = [child(), child()]
    await phone.record([drafts.details(first), drafts.registered(first)])
    await phone.record([drafts.details(second), drafts.registered(second)])
    await phone.syncNow()
    const { db, cell } = town.server.house
    await db.exec('set session_replication_role = replica')
    await db.run(
      'delete from line where cell = $1 and entry in (select id from entry where subject_id = $2)',
      [cell, second.id],
    )
    await db.run('delete from entry where cell = $1 and subject_id = $2', [cell, second.id])
    await db.run('delete from due_subject where cell = $1', [cell])
    await db.exec('set session_replication_role = origin')
    await db.transaction((tx) => renewEpoch(tx, cell))
    await phone.syncNow()
    expect(isAllKept(phone)).toBe(true)
    expect(names(phone)).toEqual(expect.arrayContaining([first.name, second.name]))
    const wati = await town.phoneOf(staff.wati)
    expect(names(wati.phone)).toEqual(expect.arrayContaining([first.name, second.name]))
  })
})
