import { type Actor, mayWrite, rolesAt } from '@simpul/domain/access'
import type { AnyService } from '@simpul/domain/catalogue'
import type { Entry, PlainDate, Uuid } from '@simpul/domain/core'
import type { AppendContext } from './house.ts'
import type { JudgeLookups } from './judge-lookups.ts'
import type { MoveToCheck } from './judged.ts'
import type { CellUnits, KnownUnit } from './units.ts'

/** Answers the roles behind a move, no roles for what is no move, and false for what may not be written. */
export type Permissions = ReturnType<typeof rememberedPermissions>

/** Whose word an entry of a batch is; of the server's own work nobody's. */
export const writerOf = ({ from, provenWriters }: AppendContext, index: number): Uuid | undefined =>
  from === 'server' ? undefined : (provenWriters?.get(index) ?? from.user)

/** Who somebody is: whoever has no account is what their receipt makes them. */
export async function actorOf(
  { from, actorOf: account }: AppendContext,
  user: Uuid,
): Promise<Actor | undefined> {
  const guest = from === 'server' ? undefined : from.guest
  return guest?.user === user ? guest : account(user)
}

/** Where an entry from a unit lies: restricted ones with its case team, if it has one. */
export const journalOf = (service: AnyService, unit: KnownUnit, units: CellUnits): Uuid | undefined =>
  service.dataClass === 'L4' ? units.caseTeamOf(unit) : unit.id

/** Asks the policy once per writer, service, unit and day of a batch. */
export function rememberedPermissions(context: AppendContext, lookups: JudgeLookups) {
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
    // What anybody may report, whatever sector they serve, anybody also files.
    const sector = service.dataClass === 'L4' ? undefined : service.sector
    const roles = rolesAt(actor, sector, path, day)
    return roles.length > 0 ? roles : false
  }
  if (amending) return mayWrite(actor, service, path, day, 'correct') ? [] : false
  if (mayWrite(actor, service, path, day, 'create')) return []
  return service.kind === 'edit' && mayWrite(actor, service, path, day, 'correct') ? 'correct' : false
}
