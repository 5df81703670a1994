import type {
  Finding,
  JournalEntry,
  Month,
  MoveBody,
  PlainDate,
  Subject,
  SubjectKind,
  Uuid,
} from '@simpul/domain/core'
import { addDays, byTime, daysInMonth, firstDay, movesInEffect, standingEntries } from '@simpul/domain/core'
import type { SessionDayView } from '@simpul/domain/institution'
import type { SamePersonBody } from '@simpul/domain/people'
import type { FoldedPerson, FoldedSubject, HeldEntry, MoveState, SessionDay } from './known.ts'
import type { Roster } from './roster.ts'
import { postOf, type Session } from './session.ts'
import { counted, entriesOf, subjectsOfKind } from './subject-entries.ts'

/** A person of the merged set with everything that may be read here. */
export async function personOf(
  session: Session,
  roster: Roster,
  id: Uuid,
  complete: boolean,
): Promise<FoldedPerson | undefined> {
  const root = roster.rootOf(id)
  const members = roster.membersOf(root)
  const others = roster.judgedWith(members)
  const found = await entriesOf(session, [...members, ...others])
  const own = members.flatMap((member) => found.get(member) ?? [])
  if (own.length === 0) return undefined
  // A decision lies with one of the two it is about; whoever looks at the other has to see it as well.
  const decisions = others
    .flatMap((other) => found.get(other) ?? [])
    .filter(({ service, body }) => service === session.house.samePerson.id && names(body, members))
  const entries = [...own, ...decisions].sort(byTime)
  const folded = session.house.foldPerson(root, counted(entries))
  const { subject, views } = folded
  const findings = (today: PlainDate): Finding[] =>
    session.house.findingsOf(folded, today).filter(({ history }) => complete || history !== true)
  return { subject, views, entries, complete, findings }
}

const names = (body: unknown, members: readonly Uuid[]): boolean =>
  members.includes((body as Partial<SamePersonBody> | null)?.with ?? '')

/** Any other subject. */
export async function subjectOf(session: Session, id: Uuid): Promise<FoldedSubject | undefined> {
  const entries = (await entriesOf(session, [id])).get(id) ?? []
  const subject = entries[0]?.subject
  return subject === undefined ? undefined : fold(session, subject, entries)
}

/** All subjects of a kind: one read and one fold, for lists. */
export async function foldedOfKind(session: Session, kind: SubjectKind): Promise<FoldedSubject[]> {
  const found = await entriesOf(session, await subjectsOfKind(session, kind), true)
  return [...found].map(([id, entries]) => fold(session, { kind, id }, entries))
}

function fold(session: Session, subject: Subject, entries: readonly HeldEntry[]): FoldedSubject {
  const standing = counted(entries)
  const { views } = session.house.foldSubject(subject.kind, subject.id, standing)
  return { subject, views, states: statesOf(session, standing), entries }
}

function statesOf(session: Session, entries: readonly JournalEntry[]): Record<string, MoveState> {
  const states: Record<string, MoveState> = {}
  for (const id of new Set(entries.map((entry) => entry.service))) {
    const workflow = session.house.serviceById(id)?.workflow
    if (workflow === undefined) continue
    const own = standingEntries(entries.filter((entry) => entry.service === id))
    const { state, proposed } = movesInEffect(workflow, own as JournalEntry<MoveBody>[])
    const last = proposed.at(-1)
    states[id] = { state, proposed: last === undefined ? undefined : { entry: last.id, to: last.body.to } }
  }
  return states
}

/** The post's session day, also one nobody has written about yet. */
export async function sessionDayOf(session: Session, day: PlainDate): Promise<SessionDay> {
  const id = dayId(session, day)
  return dayFrom(session, day, id, (await entriesOf(session, [id])).get(id) ?? [])
}

/** Those of a month about which something was written, earliest first: one read, for their ids are made. */
export async function sessionDaysOf(session: Session, month: Month): Promise<SessionDay[]> {
  const first = firstDay(month)
  const days = Array.from({ length: daysInMonth(month) }, (_, after) => addDays(first, after))
  const ids = new Map(days.map((day) => [dayId(session, day), day]))
  const found = await entriesOf(session, [...ids.keys()])
  return [...ids].flatMap(([id, day]) => {
    const entries = found.get(id) ?? []
    return entries.length === 0 ? [] : [dayFrom(session, day, id, entries)]
  })
}

const dayId = (session: Session, day: PlainDate): Uuid =>
  session.house.sessionDayId(postOf(session.me).id, day)

function dayFrom(session: Session, day: PlainDate, id: Uuid, entries: readonly HeldEntry[]): SessionDay {
  const { sessionDay } = session.house
  const { states, views } = fold(session, { kind: 'activity', id }, entries)
  const none = { state: sessionDay.workflow?.initial ?? '', proposed: undefined }
  const view = views[sessionDay.id] as SessionDayView | undefined
  return { id, day, ...(states[sessionDay.id] ?? none), view, entries }
}
