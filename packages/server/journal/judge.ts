import { type Actor, mayWrite, rolesAt } from '@simpul/domain/access'
import type { AnyService } from '@simpul/domain/catalogue'
import {
  type Entry,
  isDoubtfulReading,
  isUuid,
  localDate,
  MAX_ENTRY_BYTES,
  type MoveBody,
  type PlainDate,
  parseEntry,
  readingMs,
  type Uuid,
} from '@simpul/domain/core'
import { type HeldReason, SENT_KEPT_DAYS } from '@simpul/domain/wire'
import { type EditLookups, holdEditsOutOfReach } from './edit-reach.ts'
import type { AppendContext } from './house.ts'
import {
  type CaseWork,
  type Judged,
  type Keepable,
  type MoveToCheck,
  type Numbered,
  pairOf,
  type ToRefuse,
} from './judged.ts'
import type { CellUnits, KnownUnit } from './units.ts'
import { isWritable, isWritableJson } from './writable.ts'

/** What judging asks of the database, and only when it has to. */
export interface JudgeLookups extends EditLookups {
  /** Whether a unit belongs to another cell of this database. */
  readonly isElsewhere: (unit: Uuid) => Promise<boolean>
  readonly isKnownSubject: (subject: Uuid) => Promise<boolean>
  /** The journals that have a line of an entry; none while it has not come. */
  readonly journalsWith: (entry: Uuid) => Promise<readonly Uuid[]>
}

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
  return shareFate(await holdEditsOutOfReach(judged, context, lookups))
}

type Permissions = ReturnType<typeof rememberedPermissions>

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
  const known = keepable(index, entry, bodyText, service, journal, doubtfulClock, permission)
  if (service.subject !== 'case') return known
  const caseWork = await caseWorkOf(service, unit, day, writerOf(context, index), context, lookups)
  if (caseWork === undefined) return hold('unknown-service')
  if (!isOfficeKnown(entry, lookups.units))
    return { verdict: 'refuse', index, id: entry.id, reason: 'unknown-office', numbered: entry }
  return { ...known, caseWork }
}

const writerOf = ({ from, provenWriters }: AppendContext, index: number): Uuid | undefined =>
  from === 'server' ? undefined : (provenWriters?.get(index) ?? from.user)

/** Who somebody is: whoever has no account is what their receipt makes them. */
async function actorOf({ from, actorOf: account }: AppendContext, user: Uuid): Promise<Actor | undefined> {
  const guest = from === 'server' ? undefined : from.guest
  return guest?.user === user ? guest : account(user)
}

async function caseWorkOf(
  { catalogueCode = '' }: AnyService,
  unit: KnownUnit,
  on: PlainDate,
  writer: Uuid | undefined,
  context: AppendContext,
  { units }: JudgeLookups,
): Promise<CaseWork | undefined> {
  const sheet = context.sheetByCode(catalogueCode)
  const actor = writer === undefined ? undefined : await actorOf(context, writer)
  const team = units.find(units.caseTeamOf(unit) ?? '')
  return (
    sheet && {
      sheet,
      unitPath: unit.path,
      teamPlace: team?.path[1],
      writer: actor && { actor, on },
    }
  )
}

/** Kinds of unit a case can be sent to. */
const CASE_OFFICES: ReadonlySet<string> = new Set([
  'department',
  'health-center',
  'subdistrict-office',
  'village-office',
])

/** A case that was sent to an office that is none would lie with nobody. */
function isOfficeKnown({ body }: Entry, units: CellUnits): boolean {
  const { office } = (body ?? {}) as { office?: Uuid }
  if (office === undefined) return true
  const unit = units.find(office)
  return unit !== undefined && CASE_OFFICES.has(unit.kind) && !unit.closed
}

const journalOf = (service: AnyService, unit: KnownUnit, units: CellUnits): Uuid | undefined =>
  service.dataClass === 'L4' ? units.caseTeamOf(unit) : unit.id

function keepable(
  index: number,
  entry: Entry,
  bodyText: string,
  service: AnyService,
  journal: Uuid,
  doubtfulClock: boolean,
  roles: MoveToCheck['roles'],
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

function unreadable(index: number, input: unknown, path: string): ToRefuse {
  const given =
    typeof input === 'object' && input !== null ? (input as Partial<Record<keyof Entry, unknown>>) : {}
  const { id } = given
  const named = typeof id === 'string' && id.length <= 64 && isWritable(id) ? id : null
  const detail = path.slice(0, 200)
  return {
    verdict: 'refuse',
    index,
    id: named,
    reason: 'unreadable-envelope',
    ...(isWritable(detail) ? { detail } : {}),
    numbered: numberedOf(given),
  }
}

function numberedOf({
  device,
  deviceSeq,
  recordedBy,
}: Partial<Record<keyof Entry, unknown>>): Numbered | undefined {
  if (typeof device !== 'string' || typeof recordedBy !== 'string' || !Number.isSafeInteger(deviceSeq))
    return undefined
  const numbered = { device, recordedBy, deviceSeq: deviceSeq as number }
  return isUuid(device) && isUuid(recordedBy) && numbered.deviceSeq >= 1 ? numbered : undefined
}

/** The envelope around a body: names, ids, dates and the longest reason of an amendment. */
const MAX_ENVELOPE_BYTES = 4096

function isTooLarge(bodyText: string, entry: Entry): boolean {
  // A character is three bytes at most; nearly every entry passes without being counted.
  if (bodyText.length * 3 + MAX_ENVELOPE_BYTES < MAX_ENTRY_BYTES) return false
  return Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES
}

/** What no permission mends: it cannot be read, or it names a day or a report that is not its unit's. */
function unfitReason(service: AnyService, entry: Entry, bodyText: string): HeldReason | undefined {
  if (service.subject !== entry.subject.kind) return 'unreadable-body'
  if (!isWritableJson(bodyText, entry.body) || !isWritable(entry.amends?.why)) return 'unreadable-body'
  if (entry.amends?.how === 'void') return entry.body == null ? undefined : 'unreadable-body'
  const read = service.readBody(entry)
  if (!read.ok) return read.problem.code
  const subject = service.madeSubject?.({ ...entry, body: read.value as never })
  return subject === undefined || subject === entry.subject.id ? undefined : 'wrong-subject'
}

/** Imports and seeds tell of years at once; what a person released was still written on a phone. */
const isOwnWork = ({ from, released }: AppendContext): boolean => from === 'server' && released !== true

/** Ahead of us, or older than any phone keeps what it sent. */
const isDoubtful = (entry: Entry, nowMs: number): boolean =>
  isDoubtfulReading(entry.recordedAt, nowMs) || readingMs(entry.recordedAt) < nowMs - SENT_KEPT_DAYS * DAY_MS

/** Asks the policy once per writer, service, unit and day of a batch. Answers the roles behind a move. */
function rememberedPermissions(context: AppendContext, lookups: JudgeLookups) {
  const reachesTarget = targetReach(context, lookups)
  const answers = new Map<string, MoveToCheck['roles'] | false | 'correct'>()
  return async (
    entry: Entry,
    index: number,
    service: AnyService,
    unit: KnownUnit,
    day: PlainDate,
  ): Promise<MoveToCheck['roles'] | false> => {
    if (context.from === 'server') return 'any'
    const writer = writerOf(context, index) ?? context.from.user
    // A phone hands in its own words; another's come sealed with that other's key.
    if (entry.recordedBy !== writer) return false
    const amending = entry.amends !== undefined
    const written = context.from.list === true ? { ...service, list: true } : service
    const key = `${writer} ${entry.service} ${unit.id} ${day} ${amending}`
    let answer = answers.get(key)
    if (answer === undefined) {
      const actor = await actorOf(context, writer)
      answer = actor === undefined ? false : permissionOf(actor, written, unit, day, amending)
      answers.set(key, answer)
    }
    if (answer === 'correct') return (await lookups.isKnownSubject(entry.subject.id)) ? [] : false
    // A move that amends is refused whoever sends it.
    if (answer === false || entry.amends === undefined || service.kind === 'move') return answer
    return (await reachesTarget(entry.amends.entry, writer, written, unit, day)) ? answer : false
  }
}

/**
 * Whether somebody may amend an entry from a unit: its journal has the entry, or the policy lets them correct it where
 * it lies. Of an entry that has not come nobody can tell; its id is random, so only who has seen it can name it.
 */
function targetReach(context: AppendContext, { units, journalsWith }: JudgeLookups) {
  return async (target: Uuid, writer: Uuid, service: AnyService, unit: KnownUnit, day: PlainDate) => {
    const journals = await journalsWith(target)
    const own = journalOf(service, unit, units)
    if (journals.length === 0 || journals.some((journal) => journal === own)) return true
    const actor = await actorOf(context, writer)
    return journals.some((journal) => {
      const there = units.find(journal)
      return actor && there && permissionOf(actor, service, there, day, true) !== false
    })
  }
}

/** `correct`: allowed if the subject is there already. */
function permissionOf(
  actor: Actor,
  service: AnyService,
  unit: KnownUnit,
  day: PlainDate,
  amending: boolean,
): readonly string[] | false | 'correct' {
  const { path } = unit
  // Who may speak in a case depends on where it is, which is known under its lock.
  if (service.column === 'case-moves' && service.kind === 'fact') return []
  if (service.kind === 'move') {
    // Whether one of these may take the step, the workflow says, once the state is known.
    const roles = rolesAt(actor, service.sector, path, day)
    return roles.length > 0 ? roles : false
  }
  if (amending) return mayWrite(actor, service, path, day, 'correct') ? [] : false
  if (mayWrite(actor, service, path, day, 'create')) return []
  return service.kind === 'edit' && mayWrite(actor, service, path, day, 'correct') ? 'correct' : false
}

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
