import { type Entry, localDate, type Subject, type Uuid } from '@simpul/domain/core'
import { background } from './background.ts'
import { readEmergencyContacts } from './emergency-contacts.ts'
import { everyone, seenUpTo, talliesOf } from './figures.ts'
import { filesOf } from './files.ts'
import { foldIn } from './fold-in.ts'
import { foldedOfKind, personOf, sessionDayOf, sessionDaysOf, subjectOf } from './folded.ts'
import { hasEveryLane } from './granted.ts'
import { handoversOf } from './handovers.ts'
import { householdsOf } from './households.ts'
import { idleWork } from './idle.ts'
import type { PersonRow } from './known.ts'
import { readLedger, withWritten } from './ledger.ts'
import { rowDrawer } from './person-rows.ts'
import type { Phone } from './phone.ts'
import { openRoster } from './roster.ts'
import { search } from './search.ts'
import { NO_KEYS, now, postOf, type Session } from './session.ts'
import { noteShown } from './shown.ts'
import { signal } from './signal.ts'
import { IDLE, readStorage, type Surroundings, statusOf } from './status.ts'
import { subjectsOfKind } from './subject-entries.ts'
import type { SyncStatus } from './sync-status.ts'
import { tabs } from './tabs.ts'
import type { Change } from './take-lines.ts'
import { unfinishedOf } from './unfinished.ts'
import { writer } from './writer.ts'

/** What the store itself can do of a `Phone`; keys, network and lock are added around it. */
type OwnPart = Omit<Phone, 'rescueFile' | 'syncNow' | 'changePin' | 'lock'>

export interface Store extends OwnPart {
  readonly session: Session
  /** To be told after everything that arrived or was filed. */
  readonly changed: (change: Change) => Promise<void>
  /** To be told after snapshots were stored, of everyone in them. */
  readonly loaded: (subjects: readonly Subject[]) => Promise<void>
  /** To be told after shelves left this phone. */
  readonly wiped: () => Promise<void>
  /** To be told what the sync engine is doing. */
  readonly engine: (now: Partial<Surroundings>) => Promise<void>
  /** What waits for a quiet moment: folds loose rows in, makes yesterday's findings today's, saves the roster. */
  readonly tidy: () => Promise<void>
  /** Resolves when the rows show everything that was saved. */
  readonly settled: () => Promise<void>
  /** Lets what is under way end, then forgets the keys. */
  readonly close: () => Promise<void>
}

/** Whoever waits for the save is told before the fold takes the phone. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve))

const QUIET_MS = 1500
const MINUTE_MS = 60_000

/** Opens the store of an unlocked user: after this the day list can be drawn. */
export async function openStore(session: Session): Promise<Store> {
  const today = () => localDate(now(session), session.me.cell.utcOffset)
  const behind = background()
  let opened = (): void => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  // Listening comes first: what another tab writes from here on is heard, once there is something to hear it with.
  const otherTabs = tabs(session.db.name, (subjects) => behind.run(() => isOpen.then(() => heard(subjects))))
  const roster = await openRoster(session, today)
  const draw = rowDrawer(postOf(session.me).id)
  const people = signal<readonly PersonRow[]>([])
  const listeners = new Set<(subjects: ReadonlySet<Uuid>) => void>()
  let around: Surroundings = { ...IDLE, complete: await hasEveryLane(session) }
  let ledger = await readLedger(session)
  const status = signal<SyncStatus>(await statusOf(session, ledger, around))
  const tidyWork = idleWork(() => behind.run(tidy), QUIET_MS)
  const dayTimer = setInterval(() => behind.run(watchDay), MINUTE_MS)
  let drawnFor = today()

  function drawPeople(): void {
    drawnFor = today()
    people.set(draw(roster.summaries.values(), drawnFor, ledger.unsent))
  }

  /** What others put into the database: another tab, the service worker, the sync engine. */
  async function look(): Promise<void> {
    ledger = await readLedger(session)
    around = { ...around, complete: await hasEveryLane(session) }
  }

  async function tellStatus(): Promise<void> {
    status.set(await statusOf(session, ledger, around))
  }

  /** Folds a change in and shows it, wherever it was made. */
  async function absorb({ subjects, arrival }: Change): Promise<void> {
    await roster.refold(subjects, arrival)
    drawPeople()
    const ids = new Set(subjects.map((subject) => subject.id))
    for (const listener of [...listeners]) listener(ids)
    await tellStatus()
    tidyWork.ask()
  }

  /** The tick does not wait for the fold: the rows follow it within a frame or two. */
  function written(entries: readonly Entry[], arrival: number): void {
    ledger = withWritten(ledger, entries)
    const subjects = entries.map((entry) => entry.subject)
    behind.run(async () => {
      await nextTask()
      await absorb({ subjects, arrival })
    })
    otherTabs.tell(subjects)
  }

  async function changed(change: Change): Promise<void> {
    await look()
    await absorb(change)
    otherTabs.tell(change.subjects)
  }

  async function loaded(subjects: readonly Subject[]): Promise<void> {
    await changed({ subjects, arrival: 0 })
    await roster.adopt()
    // Nobody waits for this, but whoever closes the app now would wait at the next start for everyone to be folded.
    await roster.save()
  }

  async function heard(subjects: readonly Subject[]): Promise<void> {
    await look()
    if (await roster.isOutdone()) await roster.rebuild()
    await absorb({ subjects, arrival: 0 })
  }

  async function wiped(): Promise<void> {
    await roster.rebuild()
    await changed({ subjects: [], arrival: 0 })
  }

  async function tidy(): Promise<void> {
    let folded: Subject[]
    do {
      folded = await foldIn(session)
      await roster.refold(folded, 0)
    } while (folded.length > 0)
    if ((await roster.freshen()) || drawnFor !== today()) drawPeople()
    await roster.save()
    around = { ...around, storage: await readStorage(session.deviceDb) }
    await tellStatus()
  }

  /** At midnight yesterday's attendance is nobody's, and findings are made again. */
  async function watchDay(): Promise<void> {
    if (today() === drawnFor) return
    drawPeople()
    tidyWork.ask()
  }

  const { written: allWritten, ...phoneWrites } = writer(session, today, written, changed)
  drawPeople()
  opened()
  behind.run(roster.save)
  tidyWork.ask()
  return {
    session,
    get me() {
      return session.me
    },
    get post() {
      return postOf(session.me)
    },
    now: () => now(session),
    today,
    people,
    search: (text, limit = 50) => search(session.house.searchQuery, people.get(), text, limit),
    person: (id) => personOf(session, roster, id, around.complete),
    subject: (id) => subjectOf(session, id),
    handovers: () => handoversOf(roster.summaries.values(), postOf(session.me).id),
    households: () => householdsOf(session, people.get()),
    subjects: (kind) => subjectsOfKind(session, kind),
    foldedSubjects: (kind) => foldedOfKind(session, kind),
    sentAt: async (entry) => (await session.db.sent.get(entry))?.sentAt,
    sessionDay: (day) => sessionDayOf(session, day),
    sessionDays: (month) => sessionDaysOf(session, month),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...phoneWrites,
    noteShown: (person, fields) => noteShown(session, person, fields),
    status,
    tallies: (month) => talliesOf(session, roster, month),
    emergencyContacts: () => readEmergencyContacts(session),
    everyone: (read) => everyone(session, roster, read),
    seenUpTo: () => seenUpTo(session),
    unfinished: unfinishedOf(session),
    files: filesOf(session),
    changed,
    loaded,
    wiped,
    engine: async (update) => {
      const before = around.complete
      around = { ...around, ...update, complete: await hasEveryLane(session) }
      // Who looks at a verdict looks at people: it becomes final without any new entry.
      if (around.complete !== before) drawPeople()
      await tellStatus()
    },
    tidy,
    settled: behind.settled,
    close: async () => {
      tidyWork.cancel()
      clearInterval(dayTimer)
      otherTabs.close()
      await allWritten()
      await behind.close()
      await roster.save()
      session.keys = NO_KEYS
      session.db.close()
    },
  }
}
