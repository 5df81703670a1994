import { gzipSync } from 'node:zlib'
import type { JournalEntry, Uuid } from '@simpul/domain/core'
import { entry, idOf } from '@simpul/domain/testing'
import type { Me, PullAnswer, PushAnswer } from '@simpul/domain/wire'
import { openMemoryDb } from '@simpul/server/db/testing/memory-db.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from './parts/canary-callers.ts'
import { type CanaryCell, openCanaryCell } from './parts/canary-cell.ts'
import { type Canary, CLASSES } from './parts/canary-child.ts'
import { PLACES, places } from './parts/canary-district.ts'
import { post } from './parts/post.ts'
import { isIn, textOf } from './parts/search-bytes.ts'
import { readCsv } from './parts/town.ts'
import { type Asked, SHOWS_NUMBER, type State } from './questions/asking.ts'
import { QUESTIONS } from './questions/questions.ts'

/*
 * Promise 4, in bytes. Every word about a person can be told from every other; every role asks every route, with every
 * token it has; and in all that comes back, unpacked and decoded, no word is found that the table typed by hand from
 * the matrix of the domain notes does not give. A route that is not asked in `questions/` fails the first test.
 */
const expected = new Map(
  readCsv(new URL('expected-access.csv', import.meta.url)).map((row) => [`${row.role} ${row.class}`, row]),
)
const mayHold = (role: string, canary: Canary, from = ''): boolean => {
  // A phone number, hidden everywhere else, is shown there to whom the table says; a NIK is not.
  const isShown = canary.class === 'identity' && canary.word.startsWith('08') && from.endsWith(SHOWS_NUMBER)
  return expected.get(`${role} ${isShown ? 'number-shown' : canary.class}`)?.[canary.place] === 'y'
}

/** What each role was found to hold, and where it came from. */
const found = new Map<string, Map<Canary, string>>()
const answered = new Map<string, Set<number>>()

let cell: CanaryCell
let documented: string[] = []

beforeAll(async () => {
  cell = await openCanaryCell(await openMemoryDb(migrations))
  const document = (await (await cell.ask('/api/openapi.json')).json()) as { paths: Record<string, object> }
  documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  const state = await stateOf()
  for (const caller of cell.callers) found.set(caller.role, new Map())
  for (const [at, caller] of cell.callers.entries()) {
    for (const [route, questions] of Object.entries(QUESTIONS)) {
      if (!documented.includes(route)) continue
      for (const [way, headers] of Object.entries(caller.ways)) {
        // Signing out gives the token back; the phones are asked again below.
        if (route === 'post /api/sign-out' && way !== 'session') continue
        cell.pass(15_000)
        for (const asked of questions(caller, headers, state))
          await askAndSearch(caller, way, route, asked, at)
      }
    }
  }
}, 600_000)
afterAll(async () => {
  await cell?.close()
  await cell?.db.close()
})

async function stateOf(): Promise<State> {
  const kader = callerOf('kader-health')
  const me = (await (await cell.ask('/api/me', { headers: kader.ways.phone ?? {} })).json()) as Me
  const outside = writtenBy(kader, places.anggrek, 1)
  const pushed = await cell.ask(
    '/api/sync/push',
    post({ device: kader.device, waiting: 0, entries: [outside] }, kader.ways.phone),
  )
  expect(((await pushed.json()) as PushAnswer).receipts).toMatchObject([
    { standing: 'held', reason: 'not-allowed' },
  ])
  const everybody = [...new Set(cell.entries.map(({ subject }) => subject.id))]
  return {
    epoch: me.epoch,
    held: outside.id,
    ids: cell.entries.map(({ id }) => id),
    people: everybody.slice(0, 3),
    everybody,
  }
}

const HELD_WORD = 'Zqditahandianggrek'

/** An entry for a unit outside the area of who writes it. */
function writtenBy({ user, device }: Caller, unit: Uuid, deviceSeq: number): JournalEntry {
  const about = idOf('canary', 'held')
  const body = { name: { value: HELD_WORD, saw: [] }, sex: { value: 'P', saw: [] } }
  return {
    ...entry({
      service: 'person',
      about,
      unit,
      body: { ...body, birthDate: { value: '2024-01-01', saw: [] } },
    }),
    ...{ recordedBy: user, device, deviceSeq, recordedAt: '2026-03-10T04:00:00.000Z-0000' },
  }
}

const callerOf = (role: string): Caller => cell.callers.find((caller) => caller.role === role) as Caller

async function askAndSearch(
  { role }: Caller,
  way: string,
  route: string,
  { path, init }: Asked,
  at: number,
): Promise<void> {
  const answer = await cell.ask(path, init, `198.51.100.${at}`)
  answered.set(route, (answered.get(route) ?? new Set()).add(answer.status))
  const text = await textOf(answer)
  const lower = text.toLowerCase()
  for (const canary of [...cell.canaries, HELD])
    if (isIn(text, lower, canary)) note(role, canary, `${way} ${route}`)
}

/** What a route may show does not hide that another shows it too. */
function note(role: string, canary: Canary, from: string): void {
  const where = found.get(role)
  if (!from.endsWith(SHOWS_NUMBER) || !where?.has(canary)) where?.set(canary, from)
}

const HELD: Canary = { word: HELD_WORD, place: 'anggrek', class: 'register' }

describe('every route of the API', () => {
  it('is asked here', () => {
    expect(
      Object.keys(QUESTIONS)
        .filter((route) => documented.includes(route))
        .sort(),
    ).toEqual([...documented].sort())
  })

  it('was answered as a route is, not by a limit or a fault', () => {
    const faults = [...answered].filter(([, statuses]) => [...statuses].some((status) => status >= 500))
    expect(faults).toEqual([])
    for (const route of ['get /api/me', 'get /api/desk/people', 'post /api/sync/pull'])
      expect([...(answered.get(route) ?? [])], route).not.toContain(429)
    // Without an answer to somebody nothing was tried.
    const open = [...answered].filter(([, statuses]) => statuses.has(200)).map(([route]) => route)
    for (const route of [
      'get /api/sync/snapshot/{unit}/{lane}',
      'post /api/sync/pull',
      'get /api/desk/people',
      'post /api/desk/worklist',
      'post /api/desk/cases',
      'get /api/desk/cases/{id}',
      'get /api/public/track/{code}',
      'get /api/desk/duplicates',
      'get /api/desk/reports',
      'post /api/desk/worklist/look',
      'post /api/sync/worklist',
      SHOWS_NUMBER,
    ])
      expect(open).toContain(route)
  })
})

describe('the table typed by hand', () => {
  it('speaks of every role and class of the story', () => {
    const wanted = cell.callers.flatMap(({ role }) =>
      [...CLASSES, 'number-shown'].map((name) => `${role} ${name}`),
    )
    expect([...expected.keys()].sort()).toEqual(wanted.sort())
    for (const row of expected.values()) for (const place of PLACES) expect(['y', '-']).toContain(row[place])
  })
})

const ROLES = [...new Set([...expected.values()].map((row) => row.role ?? ''))]

describe('the bytes that reach', () => {
  it.each(ROLES)('%s hold no word that is not theirs', (role) => {
    const held = [...(found.get(role) ?? [])].filter(
      ([canary, from]) => canary === HELD || !mayHold(role, canary, from),
    )
    expect(held.map(([{ word }, from]) => `${word} by ${from}`)).toEqual([])
  })

  it('the kader and the chair hold everything that is theirs', () => {
    // Desks have lists of the register and the scales only; the other lanes are on the phones of a post.
    for (const role of ['kader-health', 'kader-social', 'posyandu_chair']) {
      const missing = cell.canaries.filter((canary) => mayHold(role, canary) && !found.get(role)?.has(canary))
      expect(
        missing.map(({ word }) => word),
        role,
      ).toEqual([])
    }
    for (const role of ['health_worker', 'village_operator']) {
      const names = cell.canaries.filter((one) => one.class === 'register' && mayHold(role, one))
      expect(
        names.filter((one) => !found.get(role)?.has(one)).map(({ word }) => word),
        role,
      ).toEqual([])
    }
  })
})

describe('a full number', () => {
  it('lies in the identity lane of the journal, and no phone is granted that lane', async () => {
    const [row] = await cell.db.query<{ lines: number }>(
      `select count(*)::int as lines from line where lane = 'identity'`,
    )
    expect(row?.lines).toBe(8)
    for (const { ways, role } of cell.callers.filter(
      (one) => one.role !== 'revoked' && one.role !== 'stranger',
    )) {
      const answer = await cell.ask('/api/me', { headers: ways.phone ?? {} })
      expect(answer.status, role).toBe(200)
      const { granted } = (await answer.json()) as Me
      expect(granted.filter(({ lane }) => lane === 'identity' || lane.endsWith('L4'))).toEqual([])
    }
  })
})

describe('a phone number', () => {
  it('is shown of people to follow up only, to who may read why, and each time it is noted', async () => {
    const shownTo = (role: string) =>
      [...(found.get(role) ?? [])].filter(([, from]) => from.endsWith(SHOWS_NUMBER)).length
    expect([shownTo('health_worker'), shownTo('village_operator'), shownTo('kader-health')]).toEqual([
      4, 4, 2,
    ])
    const lines = await cell.db.query<{ actor: Uuid; unit: Uuid }>(
      `select distinct actor, target, unit from audit where action = 'number-shown'`,
    )
    const by = (role: string) => lines.filter(({ actor }) => actor === callerOf(role).user).length
    expect([by('health_worker'), by('village_operator'), by('kader-health')]).toEqual([4, 4, 2])
    expect(by('village_head') + by('posyandu_secretary') + by('district_tp')).toBe(0)
  })
})

describe('the log', () => {
  it('holds no word about anybody, whatever was asked and answered', () => {
    const text = cell.logged.join('')
    const lower = text.toLowerCase()
    expect(cell.logged.length).toBeGreaterThan(500)
    expect([...cell.canaries, HELD].filter((one) => isIn(text, lower, one)).map(({ word }) => word)).toEqual(
      [],
    )
  })
})

describe('an entry for a unit outside the own area', () => {
  it('is held, and is in no lane that anybody pulls', async () => {
    const rows = await cell.db.query<{ reason: string }>('select reason from held where id = $1', [
      (await cell.db.query<{ id: Uuid }>(`select id from held where reason = 'not-allowed'`))[0]?.id,
    ])
    expect(rows).toEqual([{ reason: 'not-allowed' }])
    const lines = await cell.db.query(
      'select 1 from line join entry on entry.id = line.entry where entry.subject_id = $1',
      [idOf('canary', 'held')],
    )
    expect(lines).toEqual([])
  })
})

describe('the search itself', () => {
  it('finds a word in plain text, in packed text and in a decoded snapshot, and no part of a number', async () => {
    const [canary] = cell.canaries as [Canary]
    const weight = cell.canaries.find(({ word }) => word.includes('.')) as Canary
    const packed = new Response(new Uint8Array(gzipSync(`...${canary.word}...`)))
    const text = await textOf(packed)
    expect(isIn(text, text.toLowerCase(), canary)).toBe(true)
    expect(isIn(`{"kg":${weight.word}}`, '', weight)).toBe(true)
    expect(isIn(`2026-02-09T05:00:1${weight.word}7Z`, '', weight)).toBe(false)
    const phone = callerOf('kader-health').ways.phone ?? {}
    const { epoch } = (await (await cell.ask('/api/me', { headers: phone })).json()) as Me
    const cursors = [{ unit: places.mawar, lane: 'register', after: 0 }]
    const body = { device: callerOf('kader-health').device, waiting: 0, epoch, cursors }
    const pulled = (await (await cell.ask('/api/sync/pull', post(body, phone))).json()) as PullAnswer
    expect(pulled.lanes[0]?.lines.length).toBeGreaterThan(3)
  })
})
