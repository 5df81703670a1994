import {
  addDays,
  clockReading,
  idFrom,
  type JournalEntry,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import { attendanceId, sessionDayId } from '@simpul/domain/institution'

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface LifeLike {
  readonly unit: Uuid
  readonly people: number
  readonly months: number
  /** Of all people, how many come to a session day. */
  readonly turnout?: number
  readonly seed?: number
  readonly writers?: readonly { readonly user: Uuid; readonly device: Uuid }[]
}

const NAMES = [
  'Siti',
  'Budi',
  'Ayu',
  'Joko',
  'Intan',
  'Rahayu',
  'Karto',
  'Aminah',
  'Slamet',
  'Wulan',
  'Dewi',
  'Eko',
]
const FAMILIES = [
  'Santoso',
  'Lestari',
  'Purnomo',
  'Permata',
  'Wiyono',
  'Hidayat',
  'Susanti',
  'Nugroho',
  'Saputra',
]

/** The journal of a post as phones would have written it: people once, then a session day every month. */
export function lifeLike({
  unit,
  people,
  months,
  turnout = 0.45,
  seed = 1,
  ...rest
}: LifeLike): JournalEntry[] {
  const random = dice(seed)
  const writers = rest.writers ?? [1, 2, 3].map((n) => made(unit, n))
  const deviceSeqs = new Map<Uuid, number>()
  const entries: JournalEntry[] = []
  let now = Date.UTC(2024, 0, 8, 1)
  const write = (
    service: string,
    subject: JournalEntry['subject'],
    day: PlainDate,
    body: unknown,
    madeId?: (writer: Pick<JournalEntry, 'recordedBy' | 'device'>) => Uuid,
  ) => {
    const { user: recordedBy, device } = writers[Math.floor(random() * writers.length)] ?? made(unit, 0)
    const deviceSeq = (deviceSeqs.get(device) ?? 0) + 1
    deviceSeqs.set(device, deviceSeq)
    now += Math.floor(random() * 40_000)
    entries.push({
      id: madeId?.({ recordedBy, device }) ?? timedId(now + Math.floor(random() * 3), random),
      service,
      version: 1,
      subject,
      unit,
      happenedOn: day,
      recordedAt: clockReading(now, 0),
      recordedBy,
      device,
      deviceSeq,
      body,
      seq: entries.length + 1,
    })
  }
  const persons = Array.from({ length: people }, () => ({
    kind: 'person' as const,
    id: timedId(now, random),
  }))
  persons.forEach((person, place) => {
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
    const said = (value: unknown) => ({ value, saw: [] })
    const birth = addDays('1950-01-01', Math.floor(random() * 27_000))
    write('person', person, '2024-01-08', {
      name: said(`${pick(NAMES)} ${pick(FAMILIES)}`),
      sex: said(random() < 0.5 ? 'L' : 'P'),
      birthDate: said(birth),
      motherName: said(`${pick(NAMES)} ${pick(FAMILIES)}`),
      address: said(`Jl. ${pick(NAMES)} No. ${Math.floor(random() * 90)}`),
      rt: said(String(1 + (place % 5))),
    })
    write('residence', person, '2024-01-08', { event: 'registered', home: unit })
  })
  for (let month = 0; month < months; month++) {
    const day = addDays('2024-02-12', month * 30)
    now = Math.max(now, Date.parse(`${day}T01:00:00Z`))
    const session = sessionDayId(unit, day)
    const step = (from: string, to: string) =>
      write('session-day', { kind: 'activity', id: session }, day, { from, to, day })
    step('planned', 'open')
    persons.forEach((person, place) => {
      if (random() > turnout) return
      write('attendance', person, day, { sessionDay: session }, (writer) =>
        attendanceId(session, person.id, writer),
      )
      write('child-growth', person, day, measured(place, month, random))
    })
    step('open', 'closed')
  }
  return entries
}

function measured(place: number, month: number, random: () => number): unknown {
  const weightKg = Math.round((40 + (place % 90) * 4 + month * 2 + random() * 6) * 10) / 100
  return {
    weightKg,
    lengthCm: Math.round((500 + (place % 90) * 9 + month * 7 + random() * 10) * 1) / 10,
    position: place % 3 === 0 ? 'berdiri' : 'berbaring',
    ...(random() < 0.3 ? { headCm: Math.round(380 + random() * 100) / 10 } : {}),
    ...(random() < 0.2 ? { armCm: Math.round(120 + random() * 60) / 10, oedema: false } : {}),
  }
}

const made = (unit: Uuid, n: number) => ({
  user: idFrom('user', unit, String(n)),
  device: idFrom('device', unit, String(n)),
})

/** A UUIDv7 whose random part comes from the dice. */
function timedId(ms: number, random: () => number): Uuid {
  const time = ms.toString(16).padStart(12, '0')
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const variant = '89ab'[Math.floor(random() * 4)] ?? '8'
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
}
