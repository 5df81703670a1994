import type { FoldedPerson, Tally } from '@simpul/domain/catalogue'
import type { Month, PlainDate, Uuid } from '@simpul/domain/core'
import type { PostDay, ReportView } from '@simpul/domain/institution'
import type { MonthShare, Summary } from './house.ts'
import type { HeldEntry } from './known.ts'
import type { Roster } from './roster.ts'
import { postOf, type Session } from './session.ts'
import { counted, entriesOf, subjectsOfKind } from './subject-entries.ts'

/** People are folded this many at a time, so that the screen keeps breathing. */
const SLICE = 20

/**
 * Every indicator of the post in a month, by the function the server uses. What each person adds to the month of
 * today lies in the roster; only whom it does not say that month of (another month, the first minutes of a new one or
 * of a new build) is unsealed and folded.
 */
export async function talliesOf(session: Session, roster: Roster, month: Month): Promise<Tally[]> {
  const post = postOf(session.me)
  const { days, reported } = await activitiesOf(session)
  // A phone is only told that its post exists, not since when.
  const unit = { id: post.id, from: '1900-01-01' as PlainDate, reported }
  const shares = await sharesOf(session, roster, month)
  const added = shares.filter((share) => share.unit === post.id).map(({ adds }) => adds)
  return session.house.tallyContributions(unit, added, days, month)
}

/** A person of this phone with what stands about them and what that was read from. */
export interface KnownPerson extends Pick<FoldedPerson, 'subject' | 'views'> {
  readonly entries: readonly HeldEntry[]
}

/**
 * Folds everyone on this phone, in slices, and collects what `read` says of each: for lists and registers that a day's
 * end asks for once. A thousand people take a cheap phone some seconds.
 */
export async function everyone<T>(
  session: Session,
  roster: Roster,
  read: (person: KnownPerson) => T,
): Promise<T[]> {
  const all = [...roster.summaries.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const said: T[] = []
  for (let at = 0; at < all.length; at += SLICE)
    for (const { id, entries } of await entriesOfPeople(session, all.slice(at, at + SLICE), true)) {
      const { subject, views } = session.house.foldPerson(id, entries)
      said.push(read({ subject, views, entries }))
    }
  return said
}

async function sharesOf(session: Session, roster: Roster, month: Month): Promise<MonthShare[]> {
  const shares: MonthShare[] = []
  const others: Summary[] = []
  for (const summary of roster.summaries.values())
    if (summary.share?.month === month) shares.push(summary.share)
    else others.push(summary)
  others.sort((a, b) => (a.id < b.id ? -1 : 1))
  const dense = others.length * 2 > roster.summaries.size
  for (let at = 0; at < others.length; at += SLICE)
    shares.push(...(await foldedShares(session, others.slice(at, at + SLICE), month, dense)))
  return shares
}

async function foldedShares(
  session: Session,
  people: readonly Summary[],
  month: Month,
  dense: boolean,
): Promise<MonthShare[]> {
  const found = await entriesOfPeople(session, people, dense)
  return found.map(({ id, entries }) => session.house.shareOf(session.house.foldPerson(id, entries), month))
}

/** What counts about people, under every id of theirs. */
async function entriesOfPeople(
  session: Session,
  people: readonly Summary[],
  dense: boolean,
): Promise<{ readonly id: Uuid; readonly entries: readonly HeldEntry[] }[]> {
  const found = await entriesOf(
    session,
    people.flatMap(({ members }) => members),
    dense,
  )
  return people.map(({ id, members }) => ({
    id,
    entries: members.flatMap((member) => counted(found.get(member) ?? [])),
  }))
}

/** The post's session days, and the months it has reported. */
async function activitiesOf(
  session: Session,
): Promise<{ readonly days: readonly PostDay[]; readonly reported: readonly Month[] }> {
  const { house } = session
  const found = await entriesOf(session, await subjectsOfKind(session, 'activity'))
  const post = postOf(session.me).id
  const days: PostDay[] = []
  const reported: Month[] = []
  for (const [id, entries] of found) {
    const { views } = house.foldSubject('activity', id, counted(entries))
    const day = house.postDayOf(views)
    const report = views[house.report.id] as ReportView | undefined
    if (day?.unit === post) days.push(day)
    if (report?.unit === post && report.month !== undefined && house.isReported(report))
      reported.push(report.month)
  }
  return { days, reported }
}

/** The line of the post's journal up to which everything this phone may read has come in. */
export async function seenUpTo({ db, me }: Session): Promise<number> {
  const post = postOf(me).id
  const shelves = await db.shelves.filter(({ unit, parked }) => unit === post && parked !== true).toArray()
  return shelves.reduce((least, { after }) => Math.min(least, after), shelves[0]?.after ?? 0)
}
