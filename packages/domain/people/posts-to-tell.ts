import type { Entry, PlainDate, Service, Uuid } from '../core/index.ts'
import { homesNamed, type PeopleViews } from './fold-person.ts'
import { person } from './person/definition.ts'
import type { PersonSubject, Stay } from './person-subject.ts'
import { samePerson } from './same-person/definition.ts'
import type { TransferView } from './transfer/view.ts'

type Kind = Service['kind']

/** The fields of a person that figures depend on; a name or an address changes none. */
const countedFields = ['birthDate', 'sex']

/** A person as far as telling posts about them goes. */
interface Known {
  readonly subject: Pick<PersonSubject, 'stays'>
  readonly views: PeopleViews
}

/**
 * Which posts need the entries about a person for what they count. Where the person belongs needs all of them. A post
 * they left keeps its months, so it is told of what happened until then, however late that is typed in, of who is the
 * same person, and of sex and birth; of their life since then it is told nothing. An entry and its amendments go the
 * same ways, or one of them would stand alone.
 * @param kindOf the kind of a service; undefined for one this code does not know, which then goes nowhere
 */
export function postsToTell<Told extends Entry>(
  { subject, views }: Known,
  entries: readonly Told[],
  kindOf: (service: string) => Kind | undefined,
): { readonly entry: Told; readonly posts: ReadonlySet<Uuid> }[] {
  const targetOf = targets(entries)
  const concerned = [...lastDays(subject.stays, views)].map(([unit, last]) => ({
    unit,
    isConcerned: last === undefined ? () => true : concernsUntil(last, unit, views.transfer),
  }))
  const posts = new Map<Uuid, Set<Uuid>>()
  for (const entry of entries) {
    const kind = kindOf(entry.service)
    if (kind === undefined) continue
    const of = targetOf(entry)
    const known = posts.get(of) ?? new Set()
    for (const { unit, isConcerned } of concerned) if (isConcerned(entry, kind)) known.add(unit)
    posts.set(of, known)
  }
  return entries.map((entry) => ({ entry, posts: posts.get(targetOf(entry)) ?? new Set() }))
}

/**
 * The last day that matters to each post: the day a person left it, or was said to come where nothing came of that;
 * undefined where they are.
 */
function lastDays(stays: readonly Stay[], views: PeopleViews): Map<Uuid, PlainDate | undefined> {
  const last = new Map<Uuid, PlainDate | undefined>()
  const ends = stays.flatMap(({ unit, to }) => (to === undefined ? [] : [{ unit, day: to }]))
  for (const { unit, day } of [...homesNamed(views), ...ends]) {
    const known = last.get(unit)
    if (known === undefined || known < day) last.set(unit, day)
  }
  for (const { unit, to } of stays) if (to === undefined) last.set(unit, undefined)
  return last
}

const concernsUntil =
  (last: PlainDate, post: Uuid, transfers: TransferView | undefined) =>
  ({ service, happenedOn, body }: Entry, kind: Kind): boolean => {
    // Its own hand-overs a post was told when they were kept; others only where one cut its time short.
    if (kind === 'move')
      return (transfers?.accepted ?? []).some(
        ({ sender, receiver, movedOn }) => movedOn < last && sender !== post && receiver !== post,
      )
    if (kind === 'fact') return happenedOn <= last || service === samePerson.id
    return service === person.id && body !== null && countedFields.some((field) => field in (body as object))
  }

/** What an entry speaks of in the end: itself, or what it amends, or what that amends. */
function targets(entries: readonly Entry[]): (entry: Entry) => Uuid {
  const amended = new Map<Uuid, Uuid>()
  for (const { id, amends } of entries) if (amends !== undefined) amended.set(id, amends.entry)
  return ({ id }) => {
    const seen = new Set<Uuid>()
    let at = id
    // A broken phone may have made two amendments of each other.
    for (let next = amended.get(at); next !== undefined && !seen.has(next); next = amended.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
}
