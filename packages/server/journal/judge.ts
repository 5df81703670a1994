import type { AnyService } from '@simpul/domain/catalogue'
import {
  type Entry,
  isDoubtfulReading,
  localDate,
  type MoveBody,
  type PlainDate,
  parseEntry,
  readingMs,
  type Uuid,
} from '@simpul/domain/core'
import { type HeldReason, SENT_KEPT_DAYS } from '@simpul/domain/wire'
import { caseWorkOf, isOfficeKnown } from './case-work.ts'
import type { AppendContext } from './house.ts'
import type { JudgeLookups } from './judge-lookups.ts'
import { type Judged, type Keepable, type MoveToCheck, pairOf } from './judged.ts'
import { journalOf, type Permissions, rememberedPermissions, writerOf } from './permissions.ts'
import { holdOutOfReach } from './subject-reach.ts'
import { isTooLarge, unfitReason, unreadable } from './unfit.ts'

const DAY_MS = 86_400_000

const days = new Map<number, PlainDate>()

/** As `localDate`, worked out once per day: ten thousand entries a second fall on few days. */
function localDay(instantMs: number, offsetMinutes: number): PlainDate {
  const number = Math.floor((instantMs + offsetMinutes * 60_000) / DAY_MS)
  let day = days.get(number)
  if (day === undefined) {
    if (days.size > 4000) days.clear()
    day = localDate(number * DAY_MS, 0)
    days.set(number, day)
  }
  return day
}

/** Parses and judges a batch, each entry by itself, as far as that can be done without the lock. */
export async function judge(
  inputs: readonly unknown[],
  context: AppendContext,
  lookups: JudgeLookups,
): Promise<Judged[]> {
  const permitted = rememberedPermissions(context, lookups)
  const judged: Judged[] = []
  for (const [index, input] of inputs.entries()) {
    judged.push(await judgeOne(index, input, context, lookups, permitted))
  }
  return shareFate(await holdOutOfReach(judged, context, lookups))
}

async function judgeOne(
  index: number,
  input: unknown,
  context: AppendContext,
  lookups: JudgeLookups,
  permitted: Permissions,
): Promise<Judged> {
  const parsed = parseEntry(input)
  if (!parsed.ok) return unreadable(index, input, parsed.problem.path)
  const entry = parsed.value
  const bodyText = JSON.stringify(entry.body ?? null)
  if (isTooLarge(bodyText, entry)) {
    return { verdict: 'refuse', index, id: entry.id, reason: 'too-large', numbered: entry }
  }
  const hold = (reason: HeldReason): Judged => ({ verdict: 'hold', index, id: entry.id, reason, entry })
  const unit = lookups.units.find(entry.unit)
  if (unit === undefined) {
    if (!(await lookups.isElsewhere(entry.unit))) return hold('unknown-unit')
    return { verdict: 'refuse', index, id: entry.id, reason: 'another-cell', numbered: entry }
  }
  const service = context.serviceById(entry.service)
  if (service === undefined) return hold('unknown-service')
  const unfit = unfitReason(service, entry, bodyText)
  if (unfit !== undefined) return hold(unfit)
  const today = localDay(context.nowMs, lookups.units.utcOffset)
  if (entry.happenedOn > today && context.released !== true) return hold('date-in-future')
  const doubtfulClock = !isOwnWork(context) && isDoubtful(entry, context.nowMs)
  const day = doubtfulClock ? today : localDay(readingMs(entry.recordedAt), lookups.units.utcOffset)
  const permission = await permitted(entry, index, service, unit, day)
  if (permission === false) return hold('not-allowed')
  const journal = journalOf(service, unit, lookups.units)
  // Without a team the only place for a restricted entry would be the journal of the post, where all read it.
  if (journal === undefined) return hold('unknown-unit')
  const known = keepable(
    index,
    entry,
    bodyText,
    service,
    journal,
    doubtfulClock,
    permission,
    keptAt(entry, context),
  )
  if (service.subject !== 'case') return known
  const caseWork = await caseWorkOf(service, unit, day, writerOf(context, index), context, lookups.units)
  if (caseWork === undefined) return hold('unknown-service')
  if (!isOfficeKnown(entry, lookups.units))
    return { verdict: 'refuse', index, id: entry.id, reason: 'unknown-office', numbered: entry }
  return { ...known, caseWork }
}

const keptAt = ({ recordedAt }: Entry, { keptWhenWritten, nowMs }: AppendContext): string | null =>
  keptWhenWritten === true ? new Date(Math.min(readingMs(recordedAt), nowMs)).toISOString() : null

function keepable(
  index: number,
  entry: Entry,
  bodyText: string,
  service: AnyService,
  journal: Uuid,
  doubtfulClock: boolean,
  roles: MoveToCheck['roles'],
  keptAt: string | null,
): Keepable {
  const body = entry.body as MoveBody
  const isMove = service.kind === 'move'
  return {
    verdict: 'keep',
    index,
    entry,
    bodyText,
    lane: service.lane,
    journal,
    homeOf: entry.subject.kind === 'person' && service.dataClass !== 'L4' ? entry.subject.id : undefined,
    doubtfulClock,
    keptAt,
    // An amended move would change what later moves started from: whoever errs moves again.
    move: isMove
      ? {
          service,
          roles,
          from: entry.amends ? '' : body.from,
          to: entry.amends ? '' : body.to,
          step: entry.amends ? undefined : body.step,
        }
      : undefined,
  }
}

/** Imports and seeds tell of years at once; what a person released was still written on a phone. */
const isOwnWork = ({ from, released }: AppendContext): boolean => from === 'server' && released !== true

/** Ahead of us, or older than any phone keeps what it sent. */
const isDoubtful = (entry: Entry, nowMs: number): boolean =>
  isDoubtfulReading(entry.recordedAt, nowMs) || readingMs(entry.recordedAt) < nowMs - SENT_KEPT_DAYS * DAY_MS

/**
 * A wrong person is mended by voiding one entry and writing another instead of it. When one of the two has to wait
 * for a person the other waits with it, for half of it would count the visit twice or not at all.
 */
function shareFate(judged: readonly Judged[]): Judged[] {
  const heldFor = new Map<Uuid, HeldReason>()
  for (const one of judged) {
    const pair = pairOf(one)
    if (pair !== undefined && one.verdict === 'hold') heldFor.set(pair, one.reason)
  }
  if (heldFor.size === 0) return [...judged]
  return judged.map((one) => {
    const reason = heldFor.get(pairOf(one) ?? '')
    if (one.verdict !== 'keep' || reason === undefined) return one
    return { verdict: 'hold', index: one.index, id: one.entry.id, reason, entry: one.entry }
  })
}
