import {
  addDays,
  addMonthsToDate,
  clockReading,
  idFrom,
  type JournalEntry,
  type Lane,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import { attendanceId, sessionDayId } from '@simpul/domain/institution'

/** The post every measurement speaks of, and who keeps it. */
export const POST: Uuid = idFrom('bench', 'post')
export const KADER: Uuid = idFrom('bench', 'kader')
const WRITER = { recordedBy: KADER, device: idFrom('bench', 'device') }

/** The day the post is measured on. */
export const TODAY: PlainDate = '2026-03-10'
const MONTHS = 24
const CHILDREN = 300

/** A made-up post of 1,000 people and two years, by lane: what a phone takes in at its activation. */
export function postOfTwoYears(people: number, children = CHILDREN): Map<Lane, JournalEntry[]> {
  const lanes = new Map<Lane, JournalEntry[]>()
  const random = seeded(7)
  let seq = 0
  const add = (
    lane: Lane,
    service: string,
    subject: Uuid,
    happenedOn: PlainDate,
    body: unknown,
    id?: Uuid,
  ): void => {
    seq += 1
    const atMs = Date.parse(`${happenedOn}T03:00:00Z`) + seq * 1000
    const entry: JournalEntry = {
      id: id ?? timedId(atMs, random),
      ...{ service, version: 1, subject: { kind: 'person', id: subject }, unit: POST, happenedOn, seq, body },
      ...{
        recordedAt: clockReading(atMs, 0),
        ...WRITER,
        deviceSeq: seq,
      },
    }
    lanes.set(lane, [...(lanes.get(lane) ?? []), entry])
  }
  const start = addMonthsToDate(TODAY, -MONTHS)
  const ids = Array.from({ length: people }, (_, n) => timedId(Date.parse('2024-03-01') + n, random))
  for (const [n, id] of ids.entries()) introduce(n, id)
  for (let month = 0; month < MONTHS; month++) {
    const day = addMonthsToDate(start, month + 1)
    for (const [n, id] of ids.entries()) visit(n, id, day, month)
  }

  function introduce(n: number, id: Uuid): void {
    const edit = (value: unknown) => ({ value, saw: [] })
    const birthDate = children > n ? addDays(start, -Math.floor(random() * 900)) : addDays('1990-01-01', -n)
    add('register', 'person', id, start, {
      name: edit(`${pick(NAMES, random)} ${pick(NAMES, random)} ${pick(FAMILY, random)}`),
      sex: edit(random() < 0.5 ? 'L' : 'P'),
      birthDate: edit(birthDate),
      motherName: edit(`${pick(NAMES, random)} ${pick(FAMILY, random)}`),
      rt: edit(String(1 + Math.floor(random() * 9))),
    })
    add('register', 'residence', id, start, { event: 'registered', home: POST })
  }

  function visit(n: number, id: Uuid, day: PlainDate, month: number): void {
    const isChild = children > n
    if (random() > (isChild ? 0.95 : 0.57)) return
    const sessionDay = sessionDayId(POST, day)
    add('attendance', 'attendance', id, day, { sessionDay }, attendanceId(sessionDay, id, WRITER))
    if (!isChild) return
    const weightKg = Math.round((4 + month * 0.25 + random() * 3) * 10) / 10
    const lengthCm = Math.round((60 + month + random() * 8) * 10) / 10
    const how = { lengthCm, position: 'berbaring' }
    add('health:L3', 'child-growth', id, day, { weightKg, ...(random() < 0.4 ? how : {}) })
  }
  return lanes
}

const NAMES = [
  'Siti',
  'Budi',
  'Ayu',
  'Joko',
  'Dewi',
  'Putri',
  'Agus',
  'Rina',
  'Intan',
  'Wahyu',
  'Nur',
  'Ahmad',
  'Sri',
  'Rizky',
]
const FAMILY = [
  'Santoso',
  'Lestari',
  'Wijaya',
  'Purnomo',
  'Handayani',
  'Saputra',
  'Rahayu',
  'Kurniawan',
  'Utami',
  'Hidayat',
]

const pick = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] ?? ''

/** The same post in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function timedId(ms: number, random: () => number): Uuid {
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(12)}`
}
