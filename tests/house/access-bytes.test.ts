import { gunzipSync, gzipSync } from 'node:zlib'
import { LANES } from '@simpul/domain/access'
import { trackingCode } from '@simpul/domain/cases'
import { decodeColumns, type JournalEntry, SECTORS, type Uuid } from '@simpul/domain/core'
import { entry, idOf } from '@simpul/domain/testing'
import type { Me, PullAnswer, PushAnswer } from '@simpul/domain/wire'
import { openMemoryDb } from '@simpul/server/db/testing/memory-db.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Caller,
  type Canary,
  type CanaryCell,
  CASES,
  CLASSES,
  offices,
  openCanaryCell,
  PASSWORD,
  PLACES,
  places,
  post,
} from './parts/canary-cell.ts'
import { readCsv } from './parts/town.ts'

/*
 * Promise 4, in bytes. Every word about a person can be told from every other; every role asks every route, with every
 * token it has; and in all that comes back, unpacked and decoded, no word is found that the table typed by hand from
 * the matrix of the domain notes does not give. A route that is not asked here fails the first test.
 */
const UNITS: readonly Uuid[] = [
  ...Object.values(places),
  ...Object.values(offices),
  idOf('unit', 'nobody knows'),
]
const MONTH = '2026-02'
/** In which the cases of the cell were written down. */
const CASE_MONTH = '2026-01'
const INDICATORS = ['skdn.S', 'attendance.present', 'growth.underweight', 'nothing']
/** Somebody types a name where none belongs: it must not come back from there, nor stand in a log. */
const TYPED = 'Zqmawarregistersatu'

/** The one route that shows a whole number, of one person at a time, and notes who asked. */
const SHOWS_NUMBER = 'post /api/desk/phone-number'
const NOBODY = idOf('user', 'nobody knows')
const NO_IMPORT = idOf('import', 'none')

interface Asked {
  readonly path: string
  readonly init?: RequestInit
}

type Questions = (caller: Caller, headers: Record<string, string>, state: State) => readonly Asked[]

interface State {
  readonly epoch: Uuid
  readonly held: Uuid
  readonly ids: readonly Uuid[]
  readonly people: readonly Uuid[]
  readonly everybody: readonly Uuid[]
}

const get = (path: string, headers: Record<string, string>): Asked => ({ path, init: { headers } })
/** Of a file that nobody sent. */
const FILE_HASH = 'ab'.repeat(32)

const over = (headers: Record<string, string>, ...paths: string[]) => paths.map((path) => get(path, headers))

/** How each route is asked. Routes that end a session come last. */
const QUESTIONS: Readonly<Record<string, Questions>> = {
  'get /health': (_, headers) => over(headers, '/health'),
  'get /api/cell': (_, headers) => over(headers, '/api/cell'),
  'get /api/me': (_, headers) => over(headers, '/api/me', `/api/me?name=${TYPED}`),
  'get /api/units': (_, headers) => over(headers, '/api/units'),
  'post /api/units': (_, headers) =>
    Object.values(offices).map((village) => ({
      path: '/api/units',
      init: post({ name: 'Zqbaru', village, sessionDayRule: { kind: 'day-of-month', day: 40 } }, headers),
    })),
  'get /api/users': (_, headers) =>
    over(headers, '/api/users', ...UNITS.map((unit) => `/api/users?unit=${unit}`)),
  'get /api/emergency-contacts': (_, headers) => over(headers, '/api/emergency-contacts'),
  'post /api/desk/emergency-contacts': (_, headers) =>
    UNITS.map((village) => ({
      path: '/api/desk/emergency-contacts',
      init: post({ village, contacts: [{ name: 'Ambulans desa', number: '081234567890' }] }, headers),
    })),
  // Of nobody: a cover that was given would open a lane, and the table would be right to miss it.
  'post /api/users/cover': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/users/cover',
      init: post({ user: NOBODY, unit, sector: 'housing', until: '2026-03-31', note: TYPED }, headers),
    })),
  'post /api/users/cover/end': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/users/cover/end',
      init: post({ user: NOBODY, unit, sector: 'housing' }, headers),
    })),
  'get /api/desk/indicators': (_, headers) => over(headers, '/api/desk/indicators'),
  'get /api/desk/overview': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/overview?unit=${unit}&month=${MONTH}`)),
  'get /api/desk/posts': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/posts?unit=${unit}&month=${MONTH}`)),
  'get /api/desk/people': (_, headers, { people }) =>
    over(
      headers,
      ...UNITS.flatMap((unit) =>
        INDICATORS.map((indicator) => `/api/desk/people?unit=${unit}&month=${MONTH}&indicator=${indicator}`),
      ),
      ...people.map(
        (after) =>
          `/api/desk/people?unit=${places.mawar}&month=${MONTH}&indicator=skdn.S&after=${encodeURIComponent(after)}`,
      ),
      `/api/desk/people?unit=${places.mawar}&month=${MONTH}&indicator=${TYPED}`,
    ),
  'post /api/desk/worklist': (_, headers) =>
    UNITS.flatMap((unit) =>
      [{}, { kind: 'absent' }, { search: 'Zq' }, { search: TYPED }].map((more) => ({
        path: '/api/desk/worklist',
        init: post({ unit, ...more }, headers),
      })),
    ),
  'post /api/desk/worklist/look': (_, headers, { people }) => [
    {
      path: '/api/desk/worklist/look',
      init: post(
        { looks: people.map((person) => ({ person, at: '2026-03-10T04:00:00.000Z', codes: [TYPED] })) },
        headers,
      ),
    },
  ],
  'post /api/desk/missed': (_, headers) =>
    UNITS.flatMap((unit) =>
      [{}, { answered: true }, { search: 'Zq' }, { search: TYPED }].map((more) => ({
        path: '/api/desk/missed',
        init: post({ unit, ...more }, headers),
      })),
    ),
  'post /api/desk/missed/answer': (_, headers, { everybody }) => [
    {
      path: '/api/desk/missed/answer',
      init: post(
        {
          words: [...everybody, ...CASES].flatMap((id) =>
            (['person', 'case'] as const).map((kind) => ({
              ...{ home: { kind, id }, aid: TYPED, answer: 'seen', at: '2026-03-10T04:00:00.000Z' },
            })),
          ),
        },
        headers,
      ),
    },
  ],
  'post /api/desk/missed/sums': (_, headers) =>
    UNITS.map((unit) => ({ path: '/api/desk/missed/sums', init: post({ unit }, headers) })),
  'post /api/desk/official-target': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/desk/official-target',
      init: post({ unit, year: 2026, category: 'balita', count: 40, source: '' }, headers),
    })),
  'post /api/desk/cases': (_, headers) =>
    [
      {},
      { show: 'all' },
      { show: 'all', search: 'Zq' },
      { search: TYPED },
      { mine: true },
      { late: true },
    ].map((body) => ({ path: '/api/desk/cases', init: post(body, headers) })),
  'post /api/desk/cases/steps': (_, headers) => [
    {
      path: '/api/desk/cases/steps',
      init: post({ cases: CASES.map((id) => ({ id, step: 7 })), to: 'verified', note: TYPED }, headers),
    },
  ],
  'get /api/desk/cases/{id}': (_, headers) =>
    over(headers, ...[...CASES, idOf('case', 'none')].map((id) => `/api/desk/cases/${id}`)),
  'post /api/desk/cases/{id}/notes': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/desk/cases/${id}/notes`,
      init: post({ kind: 'told', text: TYPED }, headers),
    })),
  'get /api/desk/restricted-cases': (_, headers) => over(headers, '/api/desk/restricted-cases'),
  'get /api/desk/field-report': (_, headers) =>
    over(
      headers,
      ...UNITS.flatMap((unit) =>
        [...SECTORS, TYPED].map(
          (sector) => `/api/desk/field-report?unit=${unit}&month=${CASE_MONTH}&sector=${sector}`,
        ),
      ),
    ),
  'get /api/desk/case-routes': (_, headers) => over(headers, '/api/desk/case-routes'),
  'post /api/desk/case-routes': (_, headers) => [
    { path: '/api/desk/case-routes', init: post({ drop: idOf('route', 'none') }, headers) },
    {
      path: '/api/desk/case-routes',
      init: post({ set: { sector: TYPED, area: '33.76', office: offices.root } }, headers),
    },
  ],
  'get /api/public/track/{code}': (_, headers) =>
    over(headers, ...[...CASES.map(trackingCode), TYPED].map((code) => `/api/public/track/${code}`)),
  'post /api/public/track/{code}/rating': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/public/track/${trackingCode(id)}/rating`,
      init: post({ once: idOf('rating', TYPED), stars: 4, words: TYPED }, headers),
    })),
  'post /api/public/track/{code}/reopen': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/public/track/${trackingCode(id)}/reopen`,
      init: post({ step: 1, reason: TYPED }, headers),
    })),
  'get /open311/v2/discovery.json': (_, headers) => over(headers, '/open311/v2/discovery.json'),
  'get /open311/v2/services.json': (_, headers) => over(headers, '/open311/v2/services.json'),
  'get /open311/v2/services/{file}': (_, headers) =>
    over(headers, '/open311/v2/services/SOC-90.json', `/open311/v2/services/${TYPED}.json`),
  'get /open311/v2/requests.json': (_, headers) =>
    over(
      headers,
      '/open311/v2/requests.json',
      '/open311/v2/requests.json?status=open&start_date=2025-01-01T00:00:00Z',
      `/open311/v2/requests.json?service_code=${TYPED}`,
    ),
  'post /open311/v2/requests.json': (_, headers) => [
    {
      path: '/open311/v2/requests.json',
      init: {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: `api_key=${TYPED}&service_code=SOC-90&description=${TYPED}`,
      },
    },
  ],
  'get /open311/v2/requests/{file}': (_, headers) => over(headers, `/open311/v2/requests/${TYPED}.json`),
  'get /api/public/boards/{village}': (_, headers) =>
    over(headers, '/api/public/boards/33.76.01.2001', `/api/public/boards/${TYPED}`),
  'get /api/public/villages': (_, headers) => over(headers, '/api/public/villages'),
  'get /api/public/aspirations/{village}': (_, headers) =>
    over(headers, '/api/public/aspirations/33.76.01.2001', `/api/public/aspirations/${TYPED}`),
  'post /api/public/aspirations/{village}': (_, headers) => [
    {
      path: '/api/public/aspirations/33.76.01.2001',
      init: post({ token: TYPED, code: 'SOC-90', answers: { description: TYPED } }, headers),
    },
  ],
  'get /api/attachments/{hash}': (_, headers) =>
    over(headers, ...CASES.map((id) => `/api/attachments/${FILE_HASH}?case=${id}`)),
  'get /api/attachments/{hash}/upload': (_, headers) => over(headers, `/api/attachments/${FILE_HASH}/upload`),
  'put /api/attachments/{hash}': (_, headers) => [
    {
      path: `/api/attachments/${FILE_HASH}`,
      init: {
        method: 'PUT',
        headers: { ...headers, 'upload-offset': '0', 'upload-length': '9' },
        body: TYPED,
      },
    },
  ],
  'get /api/notices': (_, headers) => over(headers, '/api/notices'),
  'post /api/notices/read': (_, headers) => [
    { path: '/api/notices/read', init: post({ ids: [idOf('notice', TYPED)] }, headers) },
  ],
  'get /api/notices/unread': (_, headers) => over(headers, '/api/notices/unread'),
  'get /api/notices/ways': (_, headers) => over(headers, '/api/notices/ways'),
  'post /api/me/email': (_, headers) => [
    { path: '/api/me/email', init: post({ email: 'kader@desa.test' }, headers) },
  ],
  'post /api/push/subscriptions': (_, headers) => [
    {
      path: '/api/push/subscriptions',
      init: post(
        {
          app: 'desk',
          endpoint: 'https://fcm.googleapis.com/x',
          p256dh: 'A'.repeat(87),
          auth: 'A'.repeat(22),
        },
        headers,
      ),
    },
  ],
  'post /api/push/subscriptions/end': (_, headers) => [
    {
      path: '/api/push/subscriptions/end',
      init: post({ endpoint: 'https://fcm.googleapis.com/x' }, headers),
    },
  ],
  'post /api/push/arrived': (_, headers) => [
    { path: '/api/push/arrived', init: post({ id: idOf('notice', TYPED) }, headers) },
  ],
  'get /api/cases/{id}/notices': (_, headers) =>
    over(headers, ...CASES.map((id) => `/api/cases/${id}/notices`)),
  'post /api/cases/{id}/notices/shared': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/cases/${id}/notices/shared`,
      init: post({ id: idOf('notice', TYPED) }, headers),
    })),
  'post /api/gateway/deliveries': (_, headers) => [
    {
      path: '/api/gateway/deliveries',
      init: post({ id: idOf('notice', TYPED), state: 'delivered' }, headers),
    },
  ],
  'post /api/desk/export': (_, headers) =>
    UNITS.flatMap((unit) =>
      (['people', 'users', 'held'] as const).map((list) => ({
        path: '/api/desk/export',
        init: post({ list, unit, why: 'check' }, headers),
      })),
    ),
  [SHOWS_NUMBER]: (_, headers, { everybody }) =>
    everybody.map((person) => ({ path: '/api/desk/phone-number', init: post({ person }, headers) })),
  'get /api/desk/duplicates': (_, headers) =>
    over(headers, '/api/desk/duplicates', `/api/desk/duplicates?${TYPED}`),
  'post /api/desk/same-person': (_, headers, { everybody }) =>
    everybody.map((a) => ({
      path: '/api/desk/same-person',
      init: post({ a, b: idOf('canary', TYPED), verdict: 'different' }, headers),
    })),
  'get /api/desk/reports': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/reports?unit=${unit}&month=2026-03`)),
  'post /api/desk/report': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/desk/report',
      init: post({ unit, month: '2026-03', to: 'returned', step: 1, why: TYPED }, headers),
    })),
  'get /api/desk/held': (_, headers) => over(headers, ...UNITS.map((unit) => `/api/desk/held?unit=${unit}`)),
  'post /api/desk/held/{id}': (_, headers, { held }) => [
    { path: `/api/desk/held/${held}`, init: post({ action: 'release', why: '' }, headers) },
    {
      path: `/api/desk/held/${idOf('held', 'none')}`,
      init: post({ action: 'discard', why: TYPED }, headers),
    },
  ],
  'get /api/desk/exports/ppgbm': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/exports/ppgbm?unit=${unit}&month=${MONTH}&format=csv`)),
  'post /api/desk/imports': (_, headers) =>
    UNITS.map((unit) => ({
      path: `/api/desk/imports?unit=${unit}&name=Zqbaru`,
      init: { method: 'POST', body: 'Nama;JK\nZqbaru;L\n', headers },
    })),
  'get /api/desk/imports': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/imports?unit=${unit}`)),
  'get /api/desk/imports/{id}': (_, headers) => over(headers, `/api/desk/imports/${NO_IMPORT}`),
  'post /api/desk/imports/{id}': (_, headers) => [
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: 'start' }, headers) },
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: 'undo', why: TYPED }, headers) },
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: TYPED }, headers) },
  ],
  'get /api/desk/imports/{id}/rows': (_, headers) =>
    over(
      headers,
      `/api/desk/imports/${NO_IMPORT}/rows?show=alike`,
      `/api/desk/imports/${NO_IMPORT}/rows?show=${TYPED}`,
    ),
  'get /api/desk/imports/{id}/results': (_, headers) =>
    over(headers, `/api/desk/imports/${NO_IMPORT}/results`),
  'get /api/sync/snapshot/{unit}/{lane}': (_, headers) =>
    over(
      headers,
      ...[...Object.values(places), offices.sukamaju, offices.caseTeam].flatMap((unit) =>
        LANES.map((lane) => `/api/sync/snapshot/${unit}/${lane}`),
      ),
    ),
  'post /api/sync/pull': ({ device }, headers, { epoch }) =>
    [UNITS.slice(0, 6), UNITS.slice(6)].flatMap((units) =>
      [device, idOf('device', 'other')].map((from) => ({
        path: '/api/sync/pull',
        init: post(
          {
            ...{ device: from, waiting: 0, epoch },
            cursors: units.flatMap((unit) => LANES.map((lane) => ({ unit, lane, after: 0 }))),
          },
          headers,
        ),
      })),
    ),
  'post /api/sync/worklist': ({ device }, headers, { epoch }) =>
    [device, idOf('device', 'other')].map((from) => ({
      path: '/api/sync/worklist',
      init: post({ device: from, epoch, scope: '', after: 0 }, headers),
    })),
  'post /api/sync/missed': ({ device }, headers) =>
    [device, idOf('device', 'other')].map((from) => ({
      path: '/api/sync/missed',
      init: post({ device: from, known: '' }, headers),
    })),
  'post /api/sync/push': ({ device }, headers) => [
    {
      path: '/api/sync/push',
      init: post({ device, waiting: 0, entries: [{ id: 'bukan nomor', name: TYPED }, TYPED] }, headers),
    },
    { path: '/api/sync/push', init: post({ device, waiting: TYPED }, headers) },
    { path: '/api/sync/push', init: { ...post({}, headers), body: `{"${TYPED}":` } },
    {
      path: '/api/sync/push',
      init: post({}, { ...headers, 'content-encoding': 'gzip' }),
    },
  ],
  'post /api/sync/reconcile': ({ device }, headers, { epoch, ids }) => [
    { path: '/api/sync/reconcile', init: post({ device, epoch, ids: ids.slice(0, 500) }, headers) },
  ],
  'post /api/sync/rescue': ({ device, user }, headers) => [
    {
      path: '/api/sync/rescue',
      init: post(
        { simpul: 'rescue', device, user, madeAt: '2026-03-10T05:00:00.000Z', keys: [], sealed: [] },
        headers,
      ),
    },
  ],
  'post /api/invitations': ({ user }, headers) =>
    UNITS.flatMap((unit) =>
      (['phone', 'pin'] as const).map((purpose) => ({
        path: '/api/invitations',
        init: post({ name: 'Zqundangan', role: 'kader', unit, sector: 'health', user, purpose }, headers),
      })),
    ),
  'post /api/devices/{id}/revoke': (_, headers) => [
    { path: `/api/devices/${idOf('device', 'none')}/revoke`, init: post({}, headers) },
  ],
  'post /api/devices/activate': ({ device }, headers) => [
    {
      path: '/api/devices/activate',
      init: post(
        { code: '00000000', device, deviceName: TYPED, outboxKey: { keyId: device, wrapped: 'AAAA' } },
        headers,
      ),
    },
  ],
  'post /api/devices/unlock': ({ device }, headers) => [
    {
      path: '/api/devices/unlock',
      init: post({ device, code: '00000000', wrappedDataKey: 'AAAA' }, headers),
    },
  ],
  'post /api/sign-in': ({ role }, headers) => [
    { path: '/api/sign-in', init: post({ username: TYPED, password: 'salah' }, headers) },
    { path: '/api/sign-in', init: post({ username: role, password: 'salah' }, headers) },
  ],
  'post /api/me/password': (_, headers) => [
    { path: '/api/me/password', init: post({ old: 'salah', new: `${PASSWORD}-baru` }, headers) },
  ],
  'post /api/sign-out': (_, headers) => [{ path: '/api/sign-out', init: post({}, headers) }],
}

/** Everything a caller got, as text: heads, bodies, unpacked bodies, decoded snapshots. */
async function textOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const heads = [...answer.headers].join('\n')
  return [heads, bytes.toString('utf8'), bytes.toString('latin1'), ...unpacked(bytes)].join('\n')
}

function unpacked(bytes: Buffer): string[] {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return []
  const plain = gunzipSync(bytes)
  return [plain.toString('utf8'), plain.toString('latin1'), decoded(plain)]
}

const decoded = (plain: Uint8Array): string => {
  try {
    return JSON.stringify(decodeColumns(new Uint8Array(plain)))
  } catch {
    return ''
  }
}

/** Numbers are found as whole numbers only, words in any case and inside any other word. */
const isIn = (text: string, lower: string, { word }: Canary): boolean =>
  /^[\d.]+$/.test(word)
    ? new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?!\\d)`).test(text)
    : lower.includes(word.toLowerCase())

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
}, 300_000)
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
