import type { ClockReading } from './clock.ts'
import type { Uuid } from './ids.ts'
import type { PlainDate } from './plain-date.ts'

export const SUBJECT_KINDS = [
  'person',
  'household',
  'facility',
  'activity',
  'case',
  'unit',
  'kader',
  'commitment',
  'visit',
  'hand-over',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Whom or what an entry is about. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: Uuid
}

/** A later entry that replaces or voids one whole entry and says why. */
export interface Amendment {
  readonly entry: Uuid
  readonly how: 'replace' | 'void'
  readonly why: string
}

/** One thing seen, asked, done or decided; written once, never edited. */
export interface Entry<Body = unknown> {
  readonly id: Uuid
  readonly service: string
  readonly version: number
  readonly subject: Subject
  /** The unit where it was written. */
  readonly unit: Uuid
  /** The day it took place; paper may be typed in later. */
  readonly happenedOn: PlainDate
  readonly recordedAt: ClockReading
  readonly recordedBy: Uuid
  readonly device: Uuid
  /** Gapless per device and user, from 1. */
  readonly deviceSeq: number
  readonly amends?: Amendment
  /** The voided entry of a wrong subject that this one stands for. */
  readonly insteadOf?: Uuid
  /** What was answered; null in an amendment that voids. */
  readonly body: Body
}

/** An entry with its place in a journal; without `seq` it has not been kept by the server yet. */
export interface JournalEntry<Body = unknown> extends Entry<Body> {
  readonly seq?: number
}

/** The largest entry the wire takes, as UTF-8 JSON bytes; pictures travel on their own lane. */
export const MAX_ENTRY_BYTES = 64 * 1024
