import { mayWrite } from '@simpul/domain/access'
import { foldPerson } from '@simpul/domain/catalogue'
import type { Uuid } from '@simpul/domain/core'
import { type SamePersonView, samePerson } from '@simpul/domain/people'
import { DoneAnswer, DuplicatesAnswer, SamePersonDecision } from '@simpul/domain/wire'
import { writeAudit } from '../../access/audit.ts'
import { keptEntries } from '../../projector/kept-entries.ts'
import { duplicates, type VillageMemory } from '../../projector/reads/duplicates/duplicates.ts'
import { appendFromDesk } from '../desk-entry.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, type Caller, guardedRoute, PEOPLE } from '../route.ts'

/** A server process serves one house; tests open several. */
const memories = new WeakMap<House, VillageMemory>()

function memoryOf(house: House): VillageMemory {
  const memory: VillageMemory = memories.get(house) ?? new Map()
  memories.set(house, memory)
  return memory
}

export const duplicateRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/desk/duplicates',
    summary: 'Who may be written down twice in the posts one serves, and why; opening it is noted',
    doors: PEOPLE,
    answer: DuplicatesAnswer,
    run: async ({ house }, caller) => {
      const found = await duplicates(house.db, house.cell, await readerOf(house, caller), memoryOf(house))
      const { user: actor } = caller.session
      const unit = caller.user.actor.assignments[0]?.unit
      await writeAudit(house.db, house.cell, { actor, action: 'people-listed', unit })
      return found
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/same-person',
    summary: 'Joins two records of one person, parts them again, or says that they are two people',
    doors: PEOPLE,
    body: SamePersonDecision,
    answer: DoneAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, body: { a, b, verdict } }, caller) => {
      await mayDecideAbout(house, caller, [a, b])
      const saw = await standingDecisions(house, a, b)
      const receipt = await appendFromDesk(house, caller.session.user, {
        service: samePerson.id,
        version: samePerson.version,
        subject: { kind: 'person', id: a },
        unit: await officeOf(house, caller),
        happenedOn: await house.units.today(),
        body: { with: b, verdict, saw: [...saw] },
      })
      if (receipt.standing !== 'kept') throw new ProblemError('not-allowed', { detail: receipt.standing })
      return { done: true }
    },
  }),
]

/** The office in whose journal this person may say who is the same. */
async function officeOf(house: House, { user: { actor } }: Caller): Promise<Uuid> {
  const units = await house.units.read()
  const today = await house.units.today()
  const here = actor.assignments.find(({ unit }) => mayWrite(actor, samePerson, units.path(unit), today))
  if (here === undefined) throw new ProblemError('not-allowed')
  return here.unit
}

/** Whom one may not see is not said to exist. */
async function mayDecideAbout(house: House, { user }: Caller, persons: readonly Uuid[]): Promise<void> {
  const rows = await house.db.query<{ person: Uuid; unit: Uuid }>(
    'select person, unit from person_home where cell = $1 and person = any($2::uuid[]) and unit is not null',
    [house.cell, persons],
  )
  const units = await house.units.read()
  const today = await house.units.today()
  const writable = rows.filter(({ unit }) => mayWrite(user.actor, samePerson, units.path(unit), today))
  if (new Set(writable.map(({ person }) => person)).size !== persons.length)
    throw new ProblemError('not-found')
}

/** What stands about a pair, from the entries themselves: the views may be some seconds behind. */
async function standingDecisions(house: House, a: Uuid, b: Uuid): Promise<readonly Uuid[]> {
  const entries = await keptEntries(house.db, house.cell, 'person', [a, b])
  const decided = entries.filter(({ service }) => service === samePerson.id)
  const { views } = foldPerson(a, decided)
  const view = views[samePerson.id] as SamePersonView | undefined
  const pair = view?.pairs.find((one) => [one.a, one.b].sort().join() === [a, b].sort().join())
  return pair?.heads ?? []
}
