import type { Service } from '@simpul/domain/core'
import {
  type Entry,
  err,
  MAX_ENTRY_BYTES,
  ok,
  type PlainDate,
  type Result,
  type SubjectKind,
  type Uuid,
} from '@simpul/domain/core'
import { v7 } from 'uuid'
import { bytesOfText } from './bytes.ts'
import type { Stroke } from './pen.ts'
import type { Draft, RecordProblem } from './phone.ts'
import { postOf, type Session } from './session.ts'
import { entriesOf } from './subject-entries.ts'
import { type Shelf, shelfOf } from './user-database.ts'

/** An entry but for its number and time. */
type Unnumbered = Omit<Entry, 'deviceSeq' | 'recordedAt'>

/** A draft that has been read and may be written. */
export interface ReadyDraft {
  readonly entry: Unnumbered
  readonly shelf: Shelf
  /** L4: lies on this phone only sealed for the server. */
  readonly restricted: boolean
}

/** Reads drafts against their services. The first problem ends it: nothing is half saved. */
export async function readDrafts(
  session: Session,
  drafts: readonly Draft[],
  today: PlainDate,
): Promise<Result<ReadyDraft[], RecordProblem>> {
  const ready: ReadyDraft[] = []
  for (const [index, draft] of drafts.entries()) {
    const read = readDraft(session, draft, index, today)
    if (!read.ok) return read
    const taken = await idTaken(session, draft, ready)
    if (taken !== undefined) return err({ code: 'already-recorded', draft: index, entry: taken })
    ready.push(read.value)
  }
  return ok(ready)
}

function readDraft(
  session: Session,
  draft: Draft,
  index: number,
  today: PlainDate,
): Result<ReadyDraft, RecordProblem> {
  const service: Service | undefined = session.house.serviceById(draft.service)
  if (service === undefined || service.subject !== draft.subject.kind)
    return err({ code: 'unknown-service', draft: index })
  const entry = unnumbered(session, draft, service, today)
  const voids = draft.amends?.how === 'void'
  const body = voids ? ok(null) : service.readBody(entry)
  if (!body.ok) {
    const problems = 'problems' in body.problem ? body.problem.problems : []
    return err({ code: 'unreadable-body', draft: index, problems })
  }
  const clean = { ...entry, body: body.value }
  if (bytesOfText(JSON.stringify(clean)).length > MAX_ENTRY_BYTES - 200)
    return err({ code: 'too-large', draft: index })
  return ok({
    entry: clean,
    shelf: shelfOf(entry.unit, service.lane),
    restricted: service.dataClass === 'L4',
  })
}

function unnumbered(session: Session, draft: Draft, service: Service, today: PlainDate): Unnumbered {
  const { id, subject, amends, insteadOf, happenedOn = today, body } = draft
  return {
    id: id ?? v7(),
    service: service.id,
    version: service.version,
    subject: { kind: subject.kind as SubjectKind, id: subject.id },
    unit: postOf(session.me).id,
    happenedOn,
    recordedBy: session.user,
    device: session.device,
    ...(amends === undefined ? {} : { amends }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
    body,
  }
}

/** Only ids made from what a thing is can meet themselves; random ones are not looked for. */
async function idTaken(
  session: Session,
  draft: Draft,
  ready: readonly ReadyDraft[],
): Promise<Uuid | undefined> {
  if (draft.id === undefined) return undefined
  if (ready.some(({ entry }) => entry.id === draft.id)) return draft.id
  const known = (await entriesOf(session, [draft.subject.id])).get(draft.subject.id) ?? []
  return known.some((entry) => entry.id === draft.id) ? draft.id : undefined
}

/** The entries, in the order of the envelope's own fields. */
export const numbered = (ready: readonly ReadyDraft[], stroke: Stroke): Entry[] =>
  ready.map(({ entry }, index) => {
    const number = stroke.numbers[index]
    if (number === undefined) throw new Error('a stroke shorter than its drafts')
    return { ...entry, ...number }
  })
