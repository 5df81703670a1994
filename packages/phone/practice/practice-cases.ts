import {
  type CaseMoveBody,
  moveServiceId,
  NOT_MOVED,
  nextCaseMove,
  partAnswers,
  reportServiceId,
  type StatusCode,
} from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import {
  type Answers,
  addDays,
  type Entry,
  idFrom,
  nextReading,
  type PlainDate,
  type Uuid,
  whenOnDay,
} from '@simpul/domain/core'
import { plainAnswers } from './plain-answers.ts'

/** A made-up case: what is special in its form, and the steps it has taken since it was filed. */
interface MadeUpCase {
  readonly code: string
  readonly daysAgo: number
  readonly answers: Answers
  readonly steps: readonly { readonly to: StatusCode; readonly by: 'me' | 'other'; readonly note?: string }[]
}

const home = { source: 'home_visit', rt: '2', rw: '1', urgency: 'medium', needsReferral: true }

const CASES: readonly MadeUpCase[] = [
  {
    code: 'PWK-01',
    daysAgo: 9,
    answers: { ...home, headName: 'Sumarno', memberCount: 5, address: 'Jalan Latihan nomor 7' },
    steps: [{ to: 'needs_info', by: 'other', note: 'Foto sumber airnya belum ada. Tolong dilengkapi.' }],
  },
  {
    code: 'SOC-09',
    daysAgo: 6,
    answers: { ...home, childName: 'Rohani' },
    steps: [{ to: 'verifying', by: 'me' }],
  },
  {
    code: 'HSG-01',
    daysAgo: 20,
    answers: { ...home, headName: 'Wagiyem', memberCount: 3, address: 'Jalan Latihan nomor 12' },
    steps: [
      { to: 'verifying', by: 'other' },
      { to: 'verified', by: 'other' },
      { to: 'village_decided', by: 'other' },
      { to: 'resolved_village', by: 'other', note: 'Atap sudah diganti dengan dana desa.' },
    ],
  },
  { code: 'EDU-01', daysAgo: 1, answers: { ...home, childName: 'Bagas' }, steps: [] },
]

interface Writers {
  readonly unit: Uuid
  readonly me: Uuid
  readonly other: Uuid
}

/** Cases of the other sectors as they stand this morning, in the order in which they were written. */
export const practiceCases = (today: PlainDate, writers: Writers): readonly Entry[] =>
  CASES.flatMap((one) => entriesOf(one, today, writers)).sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : 1,
  )

function entriesOf(
  { code, daysAgo, answers, steps }: MadeUpCase,
  today: PlainDate,
  writers: Writers,
): Entry[] {
  const sheet = sheetByCode(code)
  if (sheet === undefined) throw new Error(`no sheet ${code} to practise with`)
  const day = addDays(today, -daysAgo)
  const when = whenOnDay(day)
  const asked = new Set(sheet.questions.map(({ key }) => key))
  const own = Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)))
  const write = writerOf(code, writers)
  const moves = [{ to: 'submitted', by: 'me' } as const, ...steps]
  return [
    write(reportServiceId(code), day, 'me', partAnswers(sheet, plainAnswers(sheet, when, own)).open),
    ...moves.map(({ to, by, ...note }, index) => {
      const walk = { ...NOT_MOVED, state: moves[index - 1]?.to ?? NOT_MOVED.state, step: index }
      const body: CaseMoveBody = nextCaseMove({ walk }, to, note)
      return write(moveServiceId(code), addDays(day, index), by, body)
    }),
  ]
}

function writerOf(code: string, { unit, me, other }: Writers) {
  let deviceSeq = 0
  return (service: string, happenedOn: PlainDate, by: 'me' | 'other', body: unknown): Entry => {
    deviceSeq += 1
    return {
      id: idFrom('practice-case-entry', `${code} ${deviceSeq}`),
      service,
      version: 1,
      subject: { kind: 'case', id: idFrom('practice-case', code) },
      unit,
      happenedOn,
      recordedAt: nextReading(undefined, Date.parse(`${happenedOn}T03:00:00Z`) + deviceSeq),
      recordedBy: by === 'me' ? me : other,
      device: idFrom('practice-device', code),
      deviceSeq,
      body,
    }
  }
}
