import { type Lane, localDate, whenOnDay } from '@simpul/domain/core'
import { sessionDayId } from '@simpul/domain/institution'
import { assessMeasurement, type ChildGrowthView, childGrowth } from '@simpul/domain/sectors/health'
import type { ActivateAnswer, CellAnswer, Me, PullAnswer, PushAnswer, PushRequest } from '@simpul/domain/wire'
import type { Device } from '../../packages/phone/db/device.ts'
import { openDeviceDatabase } from '../../packages/phone/db/device-database.ts'
import { createKeys, PIN_ROUNDS } from '../../packages/phone/db/keys.ts'
import type { Phone } from '../../packages/phone/db/phone.ts'
import { search } from '../../packages/phone/db/search.ts'
import { loadSheets } from '../../packages/phone/db/sheets.ts'
import { newDraft } from '../../packages/phone/form/case-draft.ts'
import { formState } from '../../packages/phone/form/form-state.ts'
import { plainAnswers } from '../../packages/phone/practice/plain-answers.ts'
import { saveCase } from '../../packages/phone/screens/cases/save-case.ts'
import { openDevice } from '../../packages/phone/sync/open-device.ts'
import { lineOfPhone } from '../../packages/phone/sync/open-phone.ts'
import { KADER, POST, TODAY } from './post-of-two-years.ts'

/** A page that measures the store in a real browser; the server is played here, the snapshots come over the line. */

const PIN = '258013'
/** `?days=31`: so many days after the last one of the post. */
const LATER_DAYS = Number(new URLSearchParams(location.search).get('days') ?? 0)
const NOW = Date.parse(`${TODAY}T05:00:00Z`) + LATER_DAYS * 86_400_000
const LANES: readonly Lane[] = ['register', 'institution', 'attendance', 'health:L2', 'health:L3']
const started = Date.now()
/** Time goes on from the day of the post. */
const wallNow = (): number => NOW + (Date.now() - started)

const head = () => ({
  epoch: '01900000-0000-7000-8000-000000000001',
  serverTime: new Date(wallNow()).toISOString(),
  leaseUntil: new Date(wallNow() + 90 * 86_400_000).toISOString(),
})

const granted = LANES.map((lane) => ({ unit: POST, lane }))

let publicKey = ''
async function cell(): Promise<CellAnswer> {
  const { epoch, serverTime } = head()
  if (publicKey === '') {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSA-OAEP', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
      true,
      ['encrypt', 'decrypt'],
    )
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey))
    publicKey = btoa(String.fromCharCode(...spki))
  }
  return { id: POST, name: 'Kabupaten', utcOffset: 420, publicKey, epoch, serverTime }
}

const RULE = { kind: 'day-of-month', day: 14 } as const

async function me(): Promise<Me> {
  return {
    user: { id: KADER, name: 'Sari' },
    cell: { id: POST, name: 'Kabupaten', utcOffset: 420, publicKey: (await cell()).publicKey },
    assignments: [{ role: 'kader', unit: POST, unitName: 'Mawar', sector: 'health', from: '2024-01-01' }],
    units: [
      {
        id: POST,
        kind: 'post',
        name: 'Mawar',
        area: '33.76.01.2001',
        areaName: 'Sukamaju',
        sessionDayRule: RULE,
      },
    ],
    granted,
    ...head(),
  }
}

/** All there is lies in the snapshots, which reach this far. */
const UP_TO = 999_999
let seq = 1_000_000
async function play(path: string, init: RequestInit): Promise<Response> {
  if (path === '/api/cell') return Response.json(await cell())
  if (path === '/api/devices/activate') {
    const answer: ActivateAnswer = { token: 't', pushToken: 'p', me: await me() }
    return Response.json(answer)
  }
  if (path.startsWith('/api/sync/snapshot/')) return fetch(path, init)
  if (path === '/api/sync/push') return Response.json(await receipts(init))
  const lanes = granted.map((one) => ({ ...one, lines: [], upTo: UP_TO, more: false }))
  const answer: PullAnswer = { ...head(), granted, lanes, erasures: [] }
  return Response.json(answer)
}

async function receipts({ body }: RequestInit): Promise<PushAnswer> {
  const text =
    typeof body === 'string'
      ? body
      : await new Response(
          new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip')),
        ).text()
  const { entries = [] } = JSON.parse(text) as PushRequest
  const kept = (entries as { id: string }[]).map(({ id }, index) => {
    return { index, id, standing: 'kept', unit: POST, seq: seq++ } as const
  })
  return { ...head(), receipts: kept }
}

const device: Device = openDevice({
  transport: { fetch: play, wallNow, timeoutMs: 20_000 },
  deviceDb: openDeviceDatabase(),
  house: () => import('../../packages/phone/db/house.ts'),
  rounds: PIN_ROUNDS,
})

let phone: Phone | undefined

const opened = (): Phone => {
  if (phone === undefined) throw new Error('not opened')
  return phone
}

/** Activates and takes the post in; milliseconds to usable and to complete. */
async function takeIn(): Promise<{ usable: number; complete: number; steps: string[] }> {
  const from = performance.now()
  const steps: string[] = []
  let usable = 0
  for await (const step of device.activate('12345678', PIN)) {
    steps.push(
      `${Math.round(performance.now() - from)} ${step.step}${step.step === 'loading' ? ` ${step.received}/${step.total}` : ''}`,
    )
    if (step.step === 'usable') usable = performance.now() - from
    if (step.step === 'complete') phone = step.phone
  }
  return { usable, complete: performance.now() - from, steps }
}

/** From the PIN to a drawn list. */
async function unlock(): Promise<{ unlock: number; users: number; people: number }> {
  const from = performance.now()
  const users = await device.users()
  const known = performance.now()
  const result = await device.unlock(users[0]?.id ?? '', PIN)
  if (!result.ok) throw new Error(result.problem.code)
  phone = result.value
  return { users: known - from, unlock: performance.now() - known, people: phone.people.get().length }
}

async function keysOnly(): Promise<number> {
  const from = performance.now()
  await createKeys(PIN, POST, (await cell()).publicKey, PIN_ROUNDS)
  return performance.now() - from
}

/** Weighs children one after the other: what a kader waits for, from answer to advice and tick. */
async function weigh(count: number): Promise<number[]> {
  const rows = opened()
    .people.get()
    .filter((row) => row.weightKg !== undefined)
  const times: number[] = []
  for (const row of rows.slice(0, count)) {
    const from = performance.now()
    const person = await opened().person(row.id)
    const view = (person?.views[childGrowth.id] ?? { measurements: [] }) as ChildGrowthView
    const measurement = { on: opened().today(), weightKg: 9.1 }
    if (person !== undefined) assessMeasurement(person.subject, view, measurement)
    const read = performance.now() - from
    const saved = await opened().record({
      service: 'child-growth',
      subject: { kind: 'person', id: row.id },
      body: { weightKg: 9.1 },
    })
    if (!saved.ok) throw new Error(saved.problem.code)
    times.push(performance.now() - from)
    void read
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return times
}

async function checkIn(count: number): Promise<number[]> {
  const times: number[] = []
  const day = opened().today()
  const sessionDay = sessionDayId(POST, day)
  const rows = opened()
    .people.get()
    .filter((row) => !row.presentToday)
  for (const row of rows.slice(0, count)) {
    const from = performance.now()
    const saved = await opened().record({
      service: 'attendance',
      subject: { kind: 'person', id: row.id },
      body: { sessionDay },
    })
    times.push(performance.now() - from)
    if (!saved.ok) throw new Error(saved.problem.code)
  }
  return times
}

/** Files the longest form so many times: what a kader waits for, from the last tap to the tick. */
async function file(code: string, count: number): Promise<number[]> {
  const sheets = await loadSheets()
  const sheet = sheets.sheetByCode(code)
  if (sheet === undefined) throw new Error(`no sheet ${code}`)
  const when = { ...whenOnDay(opened().today()), now: opened().now() }
  const answers = plainAnswers(sheet, when)
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const draft = { ...newDraft(sheet, {}, { id: crypto.randomUUID() }, when.now), answers }
    await opened().unfinished.keep(draft.id, draft)
    const from = performance.now()
    const { clean } = formState(sheet.questions, answers, when)
    const saved = await saveCase(opened(), sheets, sheet, draft, clean)
    times.push(performance.now() - from)
    if (!saved.ok) throw new Error(saved.problem.code)
    await opened().unfinished.drop(draft.id)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return times
}

/** A fixed piece of work: says how much of the machine others left us. */
function spin(): number {
  const from = performance.now()
  let state = 1
  for (let n = 0; n < 20_000_000; n++) state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return performance.now() - from + (state === 0 ? 1 : 0)
}

const SEARCHES = [
  's',
  'si',
  'budi sant',
  'boedi',
  'bu rina lest',
  'achmad',
  'moch',
  'ayu rt 03',
  '0001',
  'wijaja',
  'zz',
]

async function find(): Promise<{ times: number[]; people: number; hits: number }> {
  const rows = [0, 1, 2].flatMap((n) =>
    opened()
      .people.get()
      .map((row) => ({ ...row, id: `${n}${row.id}` })),
  )
  const { house } = lineOfPhone(opened()).session
  let hits = 0
  const times = SEARCHES.map((text) => {
    const from = performance.now()
    if (search(house.searchQuery, rows, text, 50).length > 0) hits += 1
    return performance.now() - from
  })
  return { times, people: rows.length, hits }
}

async function tally(): Promise<number[]> {
  const times: number[] = []
  for (const month of ['2026-02', '2026-03'] as const) {
    const from = performance.now()
    await opened().tallies(month)
    times.push(performance.now() - from)
  }
  return times
}

async function tidy(): Promise<number> {
  const from = performance.now()
  await lineOfPhone(opened()).store.tidy()
  return performance.now() - from
}

async function stored(): Promise<{ blocks: number; bytes: number; usage: number }> {
  const { db } = lineOfPhone(opened()).session
  let bytes = 0
  await db.blocks.each((row) => {
    bytes += row.sealed.length
  })
  const { usage = 0 } = await navigator.storage.estimate()
  return { blocks: await db.blocks.count(), bytes, usage }
}

Object.assign(globalThis, {
  bench: {
    device,
    takeIn,
    unlock,
    weigh,
    checkIn,
    file,
    find,
    tally,
    tidy,
    stored,
    keysOnly,
    spin,
    today: () => localDate(wallNow(), 420),
  },
})
