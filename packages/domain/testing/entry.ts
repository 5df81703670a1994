import { serviceById } from '../catalogue/index.ts'
import { clockReading, type JournalEntry, type PlainDate, type Uuid } from '../core/index.ts'
import { posts, staff } from './cast.ts'
import { idOf } from './ids.ts'

/** What a test says about an entry; the rest is filled in. */
export interface EntrySpec<Body = unknown> extends Partial<Omit<JournalEntry<Body>, 'subject'>> {
  readonly service: string
  /** The id of the subject; its kind is the service's. */
  readonly about: Uuid
  readonly body: Body
}

/** The day of every entry that names none. */
export const FIRST_DAY: PlainDate = '2026-01-10'

let made = 0

/**
 * Starts again from the first number, for a test that compares ids or clocks of two runs. Every other test may
 * rely on increasing ones only.
 */
export function restartEntries(): void {
  made = 0
}

/**
 * An entry as Sari's phone at Mawar would write it: a stable id, `recordedAt` a second later and `deviceSeq`
 * one higher than the entry before. Without `seq` it is not kept yet; `kept` gives it one.
 */
export function entry<Body>(spec: EntrySpec<Body>): JournalEntry<Body> {
  made++
  const { about, ...given } = spec
  const service = serviceById(spec.service)
  return {
    id: entryId(made),
    version: service?.version ?? 1,
    subject: { kind: service?.subject ?? 'person', id: about },
    unit: posts.mawar,
    happenedOn: FIRST_DAY,
    recordedAt: clockReading(START_MS + made * 1000, 0),
    recordedBy: staff.sari,
    device: idOf('device', 'sari'),
    deviceSeq: made,
    ...given,
  }
}

const START_MS = Date.UTC(2026, 0, 1)

/** A UUIDv7 that sorts by the number. */
const entryId = (number: number): Uuid => `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** The entries as the server kept them: one journal, in the order given. */
export const kept = <Body>(...entries: readonly JournalEntry<Body>[]): JournalEntry<Body>[] =>
  entries.map((one, index) => ({ ...one, seq: index + 1 }))

/** Takes an entry back. */
export const voided = (target: JournalEntry, why = 'salah catat'): JournalEntry =>
  entry({
    service: target.service,
    about: target.subject.id,
    unit: target.unit,
    happenedOn: target.happenedOn,
    amends: { entry: target.id, how: 'void', why },
    body: null,
  })

/** Replaces an entry's body, and its day if given. */
export const replaced = (
  target: JournalEntry,
  body: unknown,
  rest: Partial<Pick<JournalEntry, 'happenedOn' | 'recordedAt'>> = {},
): JournalEntry =>
  entry({
    service: target.service,
    about: target.subject.id,
    unit: target.unit,
    happenedOn: target.happenedOn,
    ...rest,
    amends: { entry: target.id, how: 'replace', why: 'salah ketik' },
    body,
  })
