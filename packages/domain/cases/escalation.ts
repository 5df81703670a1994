import type { RoleCode } from '../access/index.ts'
import { ROLES } from '../access/index.ts'
import type { UnitKind } from '../areas/index.ts'
import type { Uuid, WorkflowName } from '../core/index.ts'
import { type CaseClock, type ClockKind, rings } from './case-clock.ts'
import { CLOCK_SETTINGS, type ClockSettings, clockSettingsOn } from './clock-settings.ts'
import type { StatusCode } from './statuses.ts'
import { statusOf, WORKFLOWS } from './workflows.ts'

/** Somebody who is told: whoever holds the role at that level around the case. */
export interface Recipient {
  readonly role: RoleCode
  /** Of which kind the unit is that the role is held in. */
  readonly at: UnitKind
  /** Of a department: only of the office the case is with. */
  readonly office?: Uuid
}

/** One notice that is to leave. `key` is the same however often it is worked out: it is sent once. */
export interface Ring {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly clock: CaseClock
  readonly tell: readonly Recipient[]
}

/** Whom a clock reaches that belongs to no single status. */
const REACHES: Readonly<Record<Exclude<ClockKind, 'status' | 'no-movement'>, readonly RoleCode[]>> = {
  dispatch: ['kader', 'village_operator', 'village_head'],
  'first-response': ['field_coordinator', 'village_operator'],
  village: ['village_operator', 'village_head'],
  'opd-accept': ['opd_officer', 'opd_head', 'village_operator'],
  'opd-result': ['opd_officer', 'opd_head', 'village_operator'],
  feedback: ['kader', 'field_coordinator'],
  'reopen-window': [],
}

/**
 * Whom a case waits for in a status, as far as one who may make the next step is known; departments read it where it
 * lies with them, the citizen where only they can go on.
 */
const WAITS_FOR: Readonly<Partial<Record<StatusCode, readonly RoleCode[]>>> = {
  submitted: ['kader', 'village_operator'],
  recorded: ['field_coordinator', 'posyandu_chair'],
  returned: ['kader'],
  emergency_dispatched: ['kader', 'village_operator'],
  needs_info: ['citizen', 'kader'],
  verifying: ['field_coordinator', 'village_operator'],
  verified: ['village_head'],
  village_decided: ['village_operator'],
  forwarded_subdistrict: ['subdistrict_officer'],
  returned_village: ['village_operator', 'village_head'],
  opd_rerouted: ['village_operator'],
  opd_returned: ['village_operator', 'village_head'],
  opd_accepted: ['opd_officer'],
  resolved_opd: ['kader'],
  resolved_village: ['kader'],
  opd_declined: ['kader'],
  rejected: ['kader'],
  reopened: ['kader', 'village_operator'],
}

/** Where the kecamatan stands between, it alone sends on what a department passed to another. */
const WAITS_FOR_SUBDISTRICT: typeof WAITS_FOR = { ...WAITS_FOR, opd_rerouted: ['subdistrict_officer'] }

/** Everybody a clock reaches when it rings. Of a case that only its team may know of, nobody else hears. */
export function whomToTell(
  clock: CaseClock,
  workflow: WorkflowName,
  editions: readonly ClockSettings[] = CLOCK_SETTINGS,
): Recipient[] {
  const roles = rolesOf(clock, workflow, editions)
  const told = WORKFLOWS[workflow].restricted ? teamOnly(roles) : roles
  return told.map((role) => recipient(role, clock.office))
}

function rolesOf(
  clock: CaseClock,
  workflow: WorkflowName,
  editions: readonly ClockSettings[],
): readonly RoleCode[] {
  if (clock.kind === 'no-movement') {
    const { ladder, restrictedLadder } = clockSettingsOn(clock.startedOn, editions)
    return (WORKFLOWS[workflow].restricted ? restrictedLadder : ladder)[clock.rung]?.tell ?? []
  }
  return clock.kind === 'status' ? waitsFor(clock.status, workflow) : REACHES[clock.kind]
}

/**
 * The case officer in the place of everybody in the village; the officer of the department it was sent to stays. Not the
 * citizen either: whose phone it is that rings, nobody knows.
 */
const teamOnly = (roles: readonly RoleCode[]): RoleCode[] => [
  ...new Set(
    roles.flatMap((role): RoleCode[] => {
      if (role === 'opd_officer') return [role]
      return role === 'opd_head' ? [] : ['case_officer']
    }),
  ),
]

function recipient(role: RoleCode, office: Uuid | undefined): Recipient {
  const at = ROLES[role].units[0]
  if (at === undefined) throw new Error(`${role} is held in no unit of a cell`)
  const ofOffice = office !== undefined && ROLES[role].sectors === 'office' && at === 'district-office'
  return { role, at, ...(ofOffice ? { office } : {}) }
}

/**
 * Whose turn it is once a case has come to a status, as far as one who may make the next step is known. Of a case that
 * only its team may know of, nobody else hears.
 * @param office the department the case lies with
 */
export function whoseTurn(status: StatusCode, workflow: WorkflowName, office?: Uuid): Recipient[] {
  const roles = status === 'forwarded_opd' ? (['opd_officer'] as const) : waitsFor(status, workflow)
  const told = WORKFLOWS[workflow].restricted ? teamOnly(roles) : roles
  return told.map((role) => recipient(role, office))
}

function waitsFor(status: StatusCode, workflow: WorkflowName): readonly RoleCode[] {
  const between = statusOf(WORKFLOWS[workflow], 'forwarded_subdistrict') !== undefined
  return (between ? WAITS_FOR_SUBDISTRICT : WAITS_FOR)[status] ?? []
}

/** Every notice the clocks of a case call for that nobody has met yet, the earliest first. */
export function ringsOf(
  clocks: readonly CaseClock[],
  workflow: WorkflowName,
  editions: readonly ClockSettings[] = CLOCK_SETTINGS,
): Ring[] {
  return clocks
    .filter(rings)
    .flatMap((clock) => {
      const tell = whomToTell(clock, workflow, editions)
      if (clock.dueAt === undefined || tell.length === 0) return []
      return [{ key: `${clock.kind}/${clock.step}/${clock.rung}`, at: clock.dueAt, clock, tell }]
    })
    .sort((a, b) => a.at - b.at)
}
