import { localDate, type Subject, type Uuid } from '@simpul/domain/core'
import { background } from './background.ts'
import { everyone, personOf, sessionDayOf, subjectOf, talliesOf } from './folded.ts'
import { foldIn } from './fold-in.ts'
import { idleWork } from './idle.ts'
import { rowDrawer } from './person-rows.ts'
import type { PersonRow, Phone, SyncStatus } from './phone.ts'
import { openRoster } from './roster.ts'
import { search } from './search.ts'
import { now, postOf, type Session } from './session.ts'
import { signal } from './signal.ts'
import { IDLE, readStatus, readStorage, type Surroundings } from './status.ts'
import { subjectsOfKind } from './subject-entries.ts'
import type { Change } from './take-lines.ts'
import { tabs } from './tabs.ts'
import { unfinishedOf } from './unfinished.ts'
import { writer } from './writer.ts'

/** What the store itself can do of a `Phone`; keys, network and lock are added around it. */
type OwnPart = Omit<Phone, 'rescueFile' | 'syncNow' | 'changePin' | 'lock'>

export interface Store extends OwnPart {
  readonly session: Session
  /** To be told after everything that arrived or was filed. */
  readonly changed: (change: Change) => Promise<void>
  /** To be told after shelves left this phone. */
  readonly wiped: () => Promise<void>
  /** To be told what the sync engine is doing. */
  readonly engine: (now: Partial<Surroundings>) => Promise<void>
  /** What waits for a quiet moment: folds loose rows in, makes yesterday's findings today's, saves the roster. */
  readonly tidy: () => Promise<void>
  readonly close: () => Promise<void>
}

const QUIET_MS = 1500
const MINUTE_MS = 60_000

/** Opens the store of an unlocked user: after this the day list can be drawn. */
export async function openStore(session: Session): Promise<Store> {
  const today = () => localDate(now(session), session.me.cell.utcOffset)
  const roster = await openRoster(session, today)
  const draw = rowDrawer(postOf(session.me).id)
  const people = signal<readonly PersonRow[]>([])
  const behind = background()
  const listeners = new Set<(subjects: ReadonlySet<Uuid>) => void>()
  const otherTabs = tabs(session.db.name, (subjects) => behind.run(() => absorb({ subjects, arrival: 0 })))
  let around = IDLE
  let figures: ReturnType<typeof everyone> | undefined
  const status = signal<SyncStatus>(await readStatus(session, around))
  const tidyWork = idleWork(() => behind.run(tidy), QUIET_MS)
  const dayTimer = setInterval(() => behind.run(watchDay), MINUTE_MS)
  let drawnFor = today()

  async function drawPeople(): Promise<void> {
    drawnFor = today()
    people.set(draw(roster.summaries.values(), drawnFor, await unsentBySubject(session)))
  }

  async function readStatusAgain(): Promise<void> {
    status.set(await readStatus(session, around))
  }

  /** Takes a change in, wherever it was made. */
  async function absorb({ subjects, arrival }: Change): Promise<void> {
    figures = undefined
    await roster.refold(subjects, arrival)
    await drawPeople()
    const ids = new Set(subjects.map((subject) => subject.id))
    for (const listener of [...listeners]) listener(ids)
    await readStatusAgain()
    tidyWork.ask()
  }

  async function changed(change: Change): Promise<void> {
    await absorb(change)
    otherTabs.tell(change.subjects)
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
    if ((await roster.freshen()) || drawnFor !== today()) await drawPeople()
    await roster.save()
    around = { ...around, storage: await readStorage(session.deviceDb) }
    await readStatusAgain()
  }

  /** At midnight yesterday's attendance is nobody's, and findings are made again. */
  async function watchDay(): Promise<void> {
    if (today() === drawnFor) return
    await drawPeople()
    tidyWork.ask()
  }

  await drawPeople()
  tidyWork.ask()
  return {
    session,
    get me() {
      return session.me
    },
    get post() {
      return postOf(session.me)
    },
    today,
    people,
    search: (text, limit = 50) => search(session.house.nameTokens, people.get(), text, limit),
    person: (id) => personOf(session, roster, id),
    subject: (id) => subjectOf(session, id),
    subjects: (kind) => subjectsOfKind(session, kind),
    sessionDay: (day) => sessionDayOf(session, day),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...writer(session, today, changed),
    status,
    tallies: async (month) => {
      figures ??= everyone(session, roster)
      return talliesOf(session, await figures, month)
    },
    unfinished: unfinishedOf(session),
    changed,
    wiped,
    engine: async (update) => {
      around = { ...around, ...update }
      await readStatusAgain()
    },
    tidy,
    close: async () => {
      tidyWork.cancel()
      clearInterval(dayTimer)
      otherTabs.close()
      await behind.settle()
      await roster.save()
    },
  }
}

/** The index alone answers: no row is read. */
async function unsentBySubject({ db }: Session): Promise<Map<Uuid, number>> {
  const counts = new Map<Uuid, number>()
  for (const subject of (await db.outbox.orderBy('subject').keys()) as Uuid[])
    counts.set(subject, (counts.get(subject) ?? 0) + 1)
  return counts
}
