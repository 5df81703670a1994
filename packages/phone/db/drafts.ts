import type { Service } from '@simpul/domain/core'
import {
  type Entry,
  err,
  fateOf,
  MAX_ENTRY_BYTES,
  nextReading,
  ok,
  type PlainDate,
  type Result,
  type SubjectKind,
} from '@simpul/domain/core'
import { v7 } from 'uuid'
import { bytesOfText } from './bytes.ts'
import type { Stroke } from './pen.ts'
import type { Draft, RecordProblem } from './phone.ts'
import { mayReadOf } from './receipts.ts'
import { now, postOf, type Session } from './session.ts'
import { counted, entriesOf } from './subject-entries.ts'
import { type Shelf, shelfOf } from './user-database.ts'

/** An entry but for its number and time. */
type Unnumbered = Omit<Entry, 'deviceSeq' | 'recordedAt'>

/** A draft that has been read and may be written. */
export interface ReadyDraft {
  readonly entry: Unnumbered
  readonly shelf: Shelf
  /** Lies on this phone only sealed for the server: L4, and what is handed over to a sector that is not read here. */
  readonly sealedOnly: boolean
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
    const once = await saidOnce(session, read.value, ready)
    if (once === undefined) return err({ code: 'already-recorded', draft: index, entry: read.value.entry.id })
    ready.push(once)
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
  // As the server reads it: dates and hours are held against the moment of writing, not against the day of the entry.
  const recordedAt = nextReading(undefined, now(session))
  const body = voids ? ok(null) : service.readBody({ ...entry, recordedAt })
  if (!body.ok) {
    const problems = 'problems' in body.problem ? body.problem.problems : []
    return err({ code: 'unreadable-body', draft: index, problems })
  }
  const said = { ...entry, body: body.value }
  const clean = draft.amends === undefined ? { ...said, id: service.madeId?.(said) ?? said.id } : said
  if (bytesOfText(JSON.stringify(clean)).length > MAX_ENTRY_BYTES - 200)
    return err({ code: 'too-large', draft: index })
  const shelf = shelfOf(entry.unit, service.lane)
  const isForeign = service.handOver === true && !mayReadOf(session.me.granted)(shelf)
  return ok({ entry: clean, shelf, sealedOnly: service.dataClass === 'L4' || isForeign })
}

function unnumbered(session: Session, draft: Draft, service: Service, today: PlainDate): Unnumbered {
  const { subject, amends, insteadOf, happenedOn = today, unit = postOf(session.me).id, body } = draft
  return {
    id: v7(),
    service: service.id,
    version: service.version,
    subject: { kind: subject.kind as SubjectKind, id: subject.id },
    unit,
    happenedOn,
    recordedBy: session.user,
    device: session.device,
    ...(amends === undefined ? {} : { amends }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
    body,
  }
}

/** Why an entry replaces one that was taken back. */
const SAID_AGAIN = 'dicatat lagi'

/**
 * What may be said once stays one entry of its writer: said again after it was taken back, it replaces. Undefined when
 * it stands. Only made ids can meet themselves; random ones are not looked for.
 */
async function saidOnce(
  session: Session,
  one: ReadyDraft,
  ready: readonly ReadyDraft[],
): Promise<ReadyDraft | undefined> {
  const { entry } = one
  const isMade = session.house.serviceById(entry.service)?.madeId !== undefined
  if (!isMade || entry.amends !== undefined) return one
  if (ready.some((before) => before.entry.id === entry.id)) return undefined
  const known = (await entriesOf(session, [entry.subject.id])).get(entry.subject.id) ?? []
  // What the server refused is not lost yet: it waits under Perlu Anda under this id.
  if (known.some(({ id, standing }) => id === entry.id && standing === 'refused')) return undefined
  const fate = fateOf(counted(known), entry.id)
  if (fate === 'unknown') return one
  if (fate === 'stands') return undefined
  const amends = { entry: entry.id, how: 'replace', why: SAID_AGAIN } as const
  return { ...one, entry: { ...entry, id: v7(), amends } }
}

/** The entries, in the order of the envelope's own fields. */
export const numbered = (ready: readonly ReadyDraft[], stroke: Stroke): Entry[] =>
  ready.map(({ entry }, index) => {
    const number = stroke.numbers[index]
    if (number === undefined) throw new Error('a stroke shorter than its drafts')
    return { ...entry, ...number }
  })
