import type { Condition } from './conditions.ts'
import type { Column, Right } from './resource.ts'
import type { RoleCode } from './role.ts'

/** Rights in one cell of the matrix, and all that must hold for them. */
export interface Grant {
  readonly rights: readonly Right[]
  readonly when: readonly Condition[]
}

export type Policy = Readonly<Record<RoleCode, Readonly<Partial<Record<Column, readonly Grant[]>>>>>

const can = (rights: Right | readonly Right[], ...when: readonly Condition[]): Grant => ({
  rights: typeof rights === 'string' ? [rights] : rights,
  when,
})

const CR: readonly Right[] = ['create', 'read']
const CRU: readonly Right[] = ['create', 'read', 'correct']
const RU: readonly Right[] = ['read', 'correct']
const CRUA: readonly Right[] = [...CRU, 'decide']
const READ: readonly Grant[] = [can('read')]
const SUMS: readonly Grant[] = [can('statistics')]
const READ_SUMS: readonly Grant[] = [can(['read', 'statistics'])]

/**
 * The permission matrix of domain notes 3.3, cell by cell; an absent cell is its dash. Area, dates and data
 * class cut every cell and stand in `may`. Lines with a source of their own say so.
 */
export const POLICY: Policy = {
  citizen: {
    institution: [can('read', 'open')],
    register: [can(['read', 'ask-correction'], 'own-family')],
    records: [can('read', 'own-family'), can('create', 'complaint')],
    restricted: [can('create'), can('read-status', 'own-family')],
    'case-moves': [can('create'), can('reopen', 'own-family')],
    activities: [can('read', 'open')],
  },
  kader: {
    institution: READ,
    register: [can(CRU)],
    records: [
      can(CRU, 'own-sector'),
      // Everybody at the door counts who came; it is no sector's own (design 5, lanes).
      can(CRU, 'attendance'),
      // Write across, read own (design 5, scope).
      can('create', 'hand-over'),
    ],
    restricted: [can('create')],
    'case-moves': [can('create', 'own-sector'), can('verify', 'own-sector', 'with-village')],
    activities: [can('create', 'attendance')],
    reports: [can('create', 'draft', 'own-sector')],
  },
  field_coordinator: {
    institution: READ,
    register: [can(RU)],
    records: [can(RU, 'own-sector'), can(RU, 'attendance')],
    'case-moves': [can('verify', 'own-sector')],
    activities: [can('create', 'own-sector')],
    reports: [can('create', 'own-sector')],
  },
  posyandu_chair: {
    institution: [can(CRU)],
    // Held entries are listed for a person (design 5, append): the chair or the village operator.
    register: [can(RU), can('release-held')],
    records: READ,
    'case-moves': [can('verify')],
    activities: [can(CRU)],
    reports: [can(['create', 'sign'])],
    // Temporary cover: 3.4.
    users: [can(['create', 'grant-cover'], 'creatable-role')],
    audit: READ,
  },
  posyandu_secretary: {
    institution: [can(CRU)],
    register: [can(RU)],
    activities: [can(CRU)],
    reports: [can('create')],
  },
  posyandu_treasurer: {
    institution: READ,
    activities: READ,
    reports: [can(CR, 'finance')],
  },
  health_worker: {
    institution: READ,
    // A list of the Puskesmas names children nobody has registered yet (decision 0018).
    register: [can('read'), can(['create', 'correct'], 'list')],
    records: [
      can(CRU, 'health-work'),
      can(CRU, 'attendance'),
      // Referrals in: 3.1.
      can('read', 'own-office'),
    ],
    restricted: [can('create')],
    'case-moves': [can('verify', 'health-work')],
    activities: [can(CRU)],
    reports: [can('read', 'health-work')],
  },
  village_operator: {
    institution: [can(CRU)],
    register: [can([...CRU, 'verify', 'release-held'])],
    // The list of the village has weights beside the names (decision 0018).
    records: [can(['read', 'verify']), can(['create', 'correct'], 'health-work', 'list')],
    'case-moves': [can(['verify', 'forward'])],
    activities: READ,
    reports: [can(CR)],
    users: [can('create', 'creatable-role')],
    audit: READ,
  },
  village_head: {
    institution: [can(CRUA)],
    register: READ,
    records: [can('read', 'awaiting-decision')],
    // Yes or no on a redacted page: deciding does not read the case.
    restricted: [can('decide', 'awaiting-decision')],
    'case-moves': [can('decide')],
    activities: READ,
    reports: [can('decide')],
    users: [can('approve')],
    audit: READ,
  },
  case_officer: {
    institution: READ,
    register: [can('read', 'case-team')],
    records: [can('read', 'case-team')],
    restricted: [can(CRU)],
    'case-moves': [can(['verify', 'forward'], 'case-team')],
    reports: SUMS,
  },
  village_tp: {
    institution: READ,
    records: SUMS,
    activities: [can(CR)],
    reports: READ_SUMS,
  },
  subdistrict_officer: {
    institution: READ,
    register: [can('read', 'own-office')],
    records: [can('read', 'own-office')],
    restricted: [can('read', 'own-office')],
    'case-moves': [can(['forward', 'return'], 'own-office')],
    activities: READ,
    reports: [can(CR)],
  },
  subdistrict_tp: {
    institution: READ,
    records: SUMS,
    activities: [can(CRU)],
    reports: READ_SUMS,
  },
  opd_officer: {
    institution: READ,
    register: [can('read', 'own-office')],
    records: [can('read', 'own-office')],
    restricted: [can('read', 'own-office')],
    'case-moves': [can(['accept', 'return', 'resolve'], 'own-office')],
    activities: READ,
    reports: [can('read', 'own-office')],
  },
  opd_head: {
    institution: READ,
    // A head of department at district sees the sums of the own field only (3.1, practice).
    records: [can('statistics', 'own-office'), can('statistics', 'own-sector')],
    restricted: SUMS,
    'case-moves': [can('reassign', 'own-office')],
    activities: READ,
    reports: [can('read', 'own-office')],
    users: [can('create', 'creatable-role', 'own-office')],
    audit: [can('read', 'own-office')],
  },
  pmd_officer: {
    institution: [can(CRUA)],
    records: SUMS,
    'case-moves': [can('monitor')],
    activities: [can(CRU)],
    reports: [can([...CR, 'decide'])],
    users: [can('create', 'creatable-role')],
    audit: READ,
  },
  district_tp: {
    institution: READ,
    records: SUMS,
    restricted: SUMS,
    activities: [can(CR)],
    reports: READ_SUMS,
  },
  province_officer: {
    institution: READ,
    records: SUMS,
    restricted: SUMS,
    activities: READ,
    reports: READ_SUMS,
  },
  national_viewer: {
    institution: READ,
    records: SUMS,
    restricted: SUMS,
    activities: READ,
    reports: READ_SUMS,
  },
  system_admin: {
    institution: READ,
    register: [can('read-masked')],
    users: [can('create', 'creatable-role'), can(RU)],
    audit: READ,
  },
  auditor: {
    institution: READ,
    register: [can('read-masked')],
    records: [can('read', 'on-order')],
    restricted: [can('read', 'on-order')],
    activities: READ,
    reports: READ,
    users: READ,
    audit: READ,
  },
}
