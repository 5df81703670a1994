import { may } from '@simpul/domain/access'
import {
  type CaseFile,
  type CaseMoveBody,
  type CaseServices,
  caseFile,
  caseMoveProblem,
  caseResource,
  caseServices,
  codeOfService,
  isInCaseTeam,
  isRestricted,
  officeWith,
} from '@simpul/domain/cases'
import { foldSubject } from '@simpul/domain/catalogue'
import type { JournalEntry, ServiceSheet, Uuid } from '@simpul/domain/core'
import type { HeldReason, RefusedReason } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { caseEntries } from './case-entries.ts'
import type { CaseWork, Keepable } from './judged.ts'

/** The cases that a transaction speaks of, and what the server knew about them before it. */
export interface CaseTable {
  /** The offices whose journals have to be locked: those a case is with, and those it may be sent to. */
  officesToLock(keepable: Keepable): readonly Uuid[]
  /** The offices that hear of an entry: those the case was with, and those it came to, in this transaction. */
  officesOf(keepable: Keepable): readonly Uuid[]
  /** Why a form or a word in a case has to wait for a person. */
  heldFor(keepable: Keepable): HeldReason | undefined
  /** Asks what the screens ask. A move that passes counts for those after it. */
  guard(keepable: Keepable): RefusedReason | undefined
  /** Where cases came to in this transaction: those journals get the whole case. */
  arrivals(): readonly { readonly office: Uuid; readonly subject: Uuid }[]
}

const NO_CASES: CaseTable = {
  officesToLock: () => [],
  officesOf: () => [],
  heldFor: () => undefined,
  guard: () => undefined,
  arrivals: () => [],
}

/**
 * Reads what the entries about cases of a batch have to be checked against. Reports of the batch count, so that a form
 * and its first step are kept together.
 */
export async function caseTable(tx: Queryable, cell: Uuid, batch: readonly Keepable[]): Promise<CaseTable> {
  const about = batch.filter(({ caseWork }) => caseWork !== undefined)
  if (about.length === 0) return NO_CASES
  const subjects = [...new Set(about.map(subjectOf))].sort()
  const kept = await caseEntries(tx, cell, subjects)
  const cases = new Map(
    subjects.map((subject) => {
      const own = about.filter((keepable) => subjectOf(keepable) === subject)
      return [subject, new OpenCase(subject, kept.get(subject) ?? [], own)]
    }),
  )
  const of = (keepable: Keepable) =>
    keepable.caseWork === undefined ? undefined : cases.get(subjectOf(keepable))
  return {
    officesToLock: (keepable) => of(keepable)?.officesToLock(keepable) ?? [],
    // What is sealed lies with the case team alone, wherever the case itself is sent.
    officesOf: (keepable) => (isSealed(keepable) ? [] : [...(of(keepable)?.offices ?? [])]),
    heldFor: (keepable) => of(keepable)?.heldFor(keepable),
    guard: (keepable) => of(keepable)?.guard(keepable),
    arrivals: () => [...cases.values()].flatMap((one) => one.arrivals()),
  }
}

const isSealed = ({ lane }: Keepable): boolean => lane.endsWith(':L4')

const subjectOf = ({ entry }: Keepable): Uuid => entry.subject.id

/** Made once for each sheet: they hold no state. */
const servicesOfSheets = new WeakMap<ServiceSheet, CaseServices>()

function servicesOf(sheet: ServiceSheet): CaseServices {
  const known = servicesOfSheets.get(sheet) ?? caseServices(sheet)
  servicesOfSheets.set(sheet, known)
  return known
}

/** The case as its entries say, of which some may be about to be kept. */
function fileOf(sheet: ServiceSheet, subject: Uuid, entries: readonly JournalEntry[]): CaseFile {
  const { report, move, note, sealed } = servicesOf(sheet)
  const find = (service: string) => [report, move, note, sealed].find((one) => one?.id === service)
  return caseFile(sheet, subject, foldSubject('case', subject, entries, find).views)
}

/** One case while the entries of a batch about it are being judged. */
class OpenCase {
  /** The offices it was with since the transaction began; a restricted case is with its team, wherever it is sent. */
  readonly offices = new Set<Uuid>()
  readonly #subject: Uuid
  readonly #entries: JournalEntry[]
  readonly #officeBefore: Uuid | undefined
  /** The service it is about: that of its first form. */
  readonly #code: string | undefined

  constructor(subject: Uuid, kept: readonly JournalEntry[], own: readonly Keepable[]) {
    const facts = own.filter(({ move }) => move === undefined)
    const services = [...kept, ...facts.map(({ entry }) => entry)].map(({ service }) => service)
    this.#subject = subject
    this.#code = codeOfService(services[0] ?? '')
    const known = new Set(kept.map(({ id }) => id))
    const fresh = facts.filter((one) => !known.has(one.entry.id) && this.#isOfThisCode(one))
    this.#entries = [...kept, ...fresh.map(({ entry }) => entry)]
    const work = own[0]?.caseWork
    this.#officeBefore = work && this.#officeNow(work)
    if (this.#officeBefore !== undefined) this.offices.add(this.#officeBefore)
  }

  #isOfThisCode({ entry }: Keepable): boolean {
    return codeOfService(entry.service) === this.#code
  }

  #officeNow({ sheet, unitPath }: CaseWork): Uuid | undefined {
    if (isRestricted(sheet)) return undefined
    return officeWith(fileOf(sheet, this.#subject, this.#entries).walk, unitPath)
  }

  officesToLock({ entry, caseWork, move }: Keepable): readonly Uuid[] {
    if (caseWork === undefined || isRestricted(caseWork.sheet)) return []
    const { office, to } = (entry.body ?? {}) as Partial<CaseMoveBody>
    if (move === undefined || to === undefined) return [...this.offices]
    const { walk } = fileOf(caseWork.sheet, this.#subject, this.#entries)
    const sentTo = officeWith({ ...walk, state: to }, caseWork.unitPath)
    return [...this.offices, ...[sentTo, office].filter((one) => one !== undefined)]
  }

  heldFor(keepable: Keepable): HeldReason | undefined {
    const { caseWork, entry, move } = keepable
    if (move !== undefined || caseWork?.writer === undefined) return undefined
    if (!this.#isOfThisCode(keepable)) return 'another-case'
    const { sheet, unitPath, teamPlace, writer } = caseWork
    const { report, walk } = fileOf(sheet, this.#subject, this.#entries)
    if (report !== undefined && report.unit !== entry.unit) return 'not-allowed'
    const { note, sealed } = servicesOf(sheet)
    // The sealed half of a form comes from whoever wrote the form.
    if (entry.service === sealed?.id && report !== undefined && report.by !== entry.recordedBy)
      return 'not-allowed'
    if (entry.service !== note.id) return undefined
    const office = officeWith(walk, unitPath)
    const isTeam = isInCaseTeam(writer.actor, { place: teamPlace, office }, writer.on)
    const caseTeam = isTeam ? [writer.actor.user] : []
    const place = caseResource(sheet, walk, { unitPath, caseTeam })
    return may(writer.actor, 'note', { ...place, column: 'case-moves' }, writer.on)
      ? undefined
      : 'not-allowed'
  }

  guard({ caseWork, entry, move }: Keepable): RefusedReason | undefined {
    if (caseWork === undefined || move === undefined) return undefined
    const file = fileOf(caseWork.sheet, this.#subject, this.#entries)
    if (file.report === undefined) return 'no-report'
    // The journal of that unit is what puts the steps of a case in order.
    if (file.report.unit !== entry.unit) return 'mover-not-allowed'
    const { sheet, unitPath, writer, hasClosed } = caseWork
    const mover = writer && { actor: writer.actor, unitPath, on: writer.on, hasClosed }
    const problem = mover && caseMoveProblem(sheet, file, (entry.body as CaseMoveBody).to, mover)
    if (problem !== undefined) return problem
    this.#entries.push({ ...entry, seq: file.walk.kept + 1 })
    const office = this.#officeNow(caseWork)
    if (office !== undefined) this.offices.add(office)
    return undefined
  }

  arrivals(): { office: Uuid; subject: Uuid }[] {
    const came = [...this.offices].filter((office) => office !== this.#officeBefore)
    return came.map((office) => ({ office, subject: this.#subject }))
  }
}
