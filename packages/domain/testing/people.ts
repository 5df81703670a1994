import { editBody, foldEdits, type JournalEntry, type PlainDate, type Uuid } from '../core/index.ts'
import { attendanceId, sessionDayId } from '../institution/index.ts'
import { type CastMember, staff } from './cast.ts'
import { entry, FIRST_DAY } from './entry.ts'
import { idOf } from './ids.ts'

type Rest = Partial<Omit<JournalEntry, 'subject' | 'body' | 'service'>>

/** First record of a person's details: an edit that saw nothing. */
export const introduced = (person: CastMember, rest: Rest = {}): JournalEntry =>
  edited(
    person,
    {
      name: person.name,
      sex: person.sex,
      birthDate: person.birth,
      ...(person.motherName === undefined ? {} : { motherName: person.motherName }),
    },
    [],
    // Nobody is written down before birth; such an entry would not be readable.
    { ...(person.birth > FIRST_DAY ? { happenedOn: person.birth } : {}), ...rest },
  )

/** An edit of a person's details that saw what stands in `seen`. */
export function edited(
  person: { readonly id: Uuid },
  values: Readonly<Record<string, unknown>>,
  seen: readonly JournalEntry[],
  rest: Rest = {},
): JournalEntry {
  const standing = foldEdits(seen as Parameters<typeof foldEdits>[0])
  return entry({ service: 'person', about: person.id, body: editBody(standing, values), ...rest })
}

/** Edits of one field that all saw the same: they clash where their values differ. */
export const clashing = (
  person: { readonly id: Uuid },
  seen: JournalEntry,
  field: string,
  values: readonly unknown[],
): JournalEntry[] => values.map((value) => edited(person, { [field]: value }, [seen]))

/** The body of a first edit. */
export const editBodyOf = (values: Readonly<Record<string, unknown>>) => editBody({}, values)

const residenceFact =
  (event: string) =>
  (person: { readonly id: Uuid }, home: Uuid, day: PlainDate, rest: Rest = {}): JournalEntry =>
    entry({
      service: 'residence',
      about: person.id,
      unit: home,
      happenedOn: day,
      body: { event, home },
      ...rest,
    })

export const born = residenceFact('born')
export const registered = residenceFact('registered')
export const arrived = residenceFact('arrived')
export const returned = residenceFact('returned')

/** `unit` is the post that noted it. */
export const departed = (
  person: { readonly id: Uuid },
  unit: Uuid,
  day: PlainDate,
  rest: Rest = {},
): JournalEntry =>
  entry({
    service: 'residence',
    about: person.id,
    unit,
    happenedOn: day,
    body: { event: 'departed' },
    ...rest,
  })

export const died = (person: { readonly id: Uuid }, day: PlainDate, rest: Rest = {}): JournalEntry =>
  entry({ service: 'residence', about: person.id, happenedOn: day, body: { event: 'died' }, ...rest })

/** A step of a hand-over between two posts. */
export const transferMove = (
  person: { readonly id: Uuid },
  from: string,
  to: string,
  answers: Readonly<Record<string, unknown>> = {},
  rest: Rest = {},
): JournalEntry => entry({ service: 'transfer', about: person.id, body: { from, to, ...answers }, ...rest })

/** Two records judged to be one person or not; `saw` are the decisions the writer knew. */
export const judged = (
  one: { readonly id: Uuid },
  other: { readonly id: Uuid },
  verdict: 'same' | 'different',
  saw: readonly JournalEntry[] = [],
  rest: Rest = {},
): JournalEntry =>
  entry({
    service: 'same-person',
    about: one.id,
    body: { with: other.id, verdict, ...(saw.length === 0 ? {} : { saw: saw.map((seen) => seen.id) }) },
    ...rest,
  })

/** A step of a post's session day. */
export const dayMove = (
  post: Uuid,
  day: PlainDate,
  from: string,
  to: string,
  answers: Readonly<Record<string, unknown>> = {},
  rest: Rest = {},
): JournalEntry =>
  entry({
    service: 'session-day',
    about: sessionDayId(post, day),
    unit: post,
    happenedOn: day,
    body: { from, to, day, ...answers },
    ...rest,
  })

/** A check-in at a post's session day. */
export const attended = (
  person: { readonly id: Uuid },
  post: Uuid,
  day: PlainDate,
  rest: Rest = {},
): JournalEntry => {
  const sessionDay = sessionDayId(post, day)
  const writer = { recordedBy: staff.sari, device: idOf('device', 'sari'), ...rest }
  return entry({
    id: attendanceId(sessionDay, person.id, writer),
    service: 'attendance',
    about: person.id,
    unit: post,
    happenedOn: day,
    body: { sessionDay },
    ...rest,
  })
}
