import {
  type Actor,
  canSeeNames,
  invitableRoles,
  isAssignedOn,
  LANES,
  laneResource,
  may,
  mayBringLists,
  mayReleaseHeld,
  maySeeSums,
  sumsScope,
} from '@simpul/domain/access'
import { caseScopes } from '@simpul/domain/cases'
import { laneClass, type PlainDate, type Text } from '@simpul/domain/core'
import { homeText } from '@simpul/domain/vulnerability'
import type { Me } from '@simpul/domain/wire'
import { queue, restricted } from '../text/cases-text.ts'
import { contacts } from '../text/cover-text.ts'
import { duplicates } from '../text/duplicates-text.ts'
import { fieldReport } from '../text/field-report-text.ts'
import { list } from '../text/import.ts'
import { routing } from '../text/routing-text.ts'
import { groups, shell } from '../text/text.ts'
import { seesMissedHomes } from './missed/sees-missed.ts'
import { todayOf } from './today-of.ts'

/** A page of the desk that the menu offers. */
export interface Place {
  readonly href: string
  readonly name: Text
  readonly group: keyof typeof groups
}

type Asked = (actor: Actor, units: readonly string[], today: PlainDate) => boolean

const seesSums: Asked = (actor, _, today) => sumsScope(actor, today).length > 0
const hasCases: Asked = (actor, _, today) => caseScopes(actor, today).length > 0
const isInTeams: Asked = (actor, _, today) =>
  actor.assignments.some(
    (one) => isAssignedOn(one, today) && (one.role === 'case_officer' || one.role === 'opd_officer'),
  )
/** Who keeps the papers of the district; of a village alone it is not. */
const keepsRouting: Asked = (actor, _, today) =>
  actor.assignments.some((one) => isAssignedOn(one, today) && one.role === 'pmd_officer')
const invites: Asked = (actor, _, today) => invitableRoles(actor, today).length > 0
const seesNames: Asked = (actor, units, today) => units.some((unit) => canSeeNames(actor, [unit], today))
const bringsLists: Asked = (actor, units, today) => units.some((unit) => mayBringLists(actor, [unit], today))
const follows: Asked = (actor, units, today) =>
  LANES.filter((lane) => laneClass(lane) === 'L3').some((lane) =>
    units.some((unit) => may(actor, 'read', laneResource(lane, [unit]), today)),
  )
const decides: Asked = (actor, units, today) => units.some((unit) => mayReleaseHeld(actor, [unit], today))

const seesMissed: Asked = (actor, units, today) =>
  seesMissedHomes(actor, units, today) || units.some((unit) => maySeeSums(actor, 'social', [unit], today))
/** Whoever keeps the facts of a village, where it is their own. */
const keepsVillage: Asked = (actor, units, today) =>
  actor.assignments.some(({ role }) => role === 'village_operator' || role === 'village_head') &&
  units.some((unit) =>
    may(actor, 'correct', { column: 'institution', dataClass: 'L1', unitPath: [unit] }, today),
  )

/** Those opened every day stand first in their group, and the first of all is where the desk opens. */
const ALL: readonly (Place & { readonly offered: Asked })[] = [
  { href: '/', name: shell.overview, group: 'figures', offered: seesSums },
  { href: '/posts', name: shell.posts, group: 'figures', offered: seesSums },
  { href: '/cases', name: queue.page, group: 'cases', offered: hasCases },
  { href: '/sealed-cases', name: restricted.page, group: 'cases', offered: isInTeams },
  { href: '/worklist', name: shell.worklist, group: 'people', offered: follows },
  {
    ...{ href: '/field-report', name: fieldReport.page, group: 'cases' },
    offered: (...who) => hasCases(...who) || seesSums(...who),
  },
  { href: '/missed', name: homeText.title, group: 'people', offered: seesMissed },
  { href: '/routing', name: routing.page, group: 'cases', offered: keepsRouting },
  { href: '/duplicates', name: duplicates.page, group: 'people', offered: seesNames },
  { href: '/imports', name: list.title, group: 'people', offered: bringsLists },
  { href: '/users', name: shell.users, group: 'house', offered: invites },
  { href: '/emergency-contacts', name: contacts.page, group: 'house', offered: keepsVillage },
  { href: '/held', name: shell.held, group: 'house', offered: decides },
]

/** Pages that would be empty for a role are not offered; the server asks the same policy again. */
export function placesOf(me: Me): readonly Place[] {
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const units = me.assignments.map(({ unit }) => unit)
  return ALL.filter(({ offered }) => offered(actor, units, todayOf(me)))
}
