import type { UnitKind } from '../areas/index.ts'
import type { Text } from '../core/index.ts'

export const ROLE_CODES = [
  'citizen',
  'kader',
  'field_coordinator',
  'posyandu_chair',
  'posyandu_secretary',
  'posyandu_treasurer',
  'health_worker',
  'village_operator',
  'village_head',
  'case_officer',
  'village_tp',
  'subdistrict_officer',
  'subdistrict_tp',
  'opd_officer',
  'opd_head',
  'pmd_officer',
  'district_tp',
  'province_officer',
  'national_viewer',
  'system_admin',
  'auditor',
] as const
export type RoleCode = (typeof ROLE_CODES)[number]

/** How wide a role reaches. `assigned`: whatever unit the account was given. */
export type AreaScope =
  | 'family'
  | 'post'
  | 'villages-served'
  | 'village'
  | 'village-or-subdistrict'
  | 'subdistrict'
  | 'district'
  | 'province'
  | 'national'
  | 'assigned'

/** In which sectors a role works. `own`: the one (kader) or ones of its assignment; `office`: cases of its office. */
export type SectorScope = 'all' | 'own' | 'health' | 'finance' | 'office' | 'restricted-cases' | 'none'

/**
 * What a phone of this role may carry. full: every subject of its own post; worklist: subjects with an open
 * finding or due service in the units served; sums: no person at all.
 */
export type PhoneScope = 'full' | 'worklist' | 'sums'

export interface Role {
  readonly name: Text
  readonly area: AreaScope
  readonly sectors: SectorScope
  /** Kinds of unit an assignment of this role may name; empty where the cell does not know the unit (province). */
  readonly units: readonly UnitKind[]
  /** Roles whose accounts it opens and closes, within its own area. */
  readonly creates: readonly RoleCode[]
  readonly phone: PhoneScope
}

const POST: readonly UnitKind[] = ['post']
const VILLAGE: readonly UnitKind[] = ['village-office']
const SUBDISTRICT: readonly UnitKind[] = ['subdistrict-office']
const DISTRICT: readonly UnitKind[] = ['district-office']
const OFFICES: readonly UnitKind[] = ['village-office', 'subdistrict-office', 'district-office']

const POST_ROLES: readonly RoleCode[] = [
  'kader',
  'field_coordinator',
  'posyandu_chair',
  'posyandu_secretary',
  'posyandu_treasurer',
]
const VILLAGE_ROLES: readonly RoleCode[] = [
  'village_operator',
  'village_head',
  'case_officer',
  'village_tp',
  'health_worker',
]
// Accounts are created downwards: nobody makes their own equal. The first administrator comes with the cell,
// citizens sign up themselves.
const ALL_BELOW_ADMIN = ROLE_CODES.filter((code) => code !== 'system_admin' && code !== 'citizen')

/** The roles of domain notes 3.1; who creates whom is the column *Users* of 3.3 read with "created downwards". */
export const ROLES: Readonly<Record<RoleCode, Role>> = {
  citizen: role('Warga', 'Citizen', 'family', 'all', ['post', 'village-office'], [], 'sums'),
  kader: role('Kader', 'Kader', 'post', 'own', POST, [], 'full'),
  field_coordinator: role('Koordinator bidang', 'Sector coordinator', 'post', 'own', POST, [], 'full'),
  posyandu_chair: role('Ketua Posyandu', 'Posyandu chair', 'post', 'all', POST, ['kader'], 'full'),
  posyandu_secretary: role('Sekretaris Posyandu', 'Posyandu secretary', 'post', 'all', POST, [], 'full'),
  posyandu_treasurer: role('Bendahara Posyandu', 'Posyandu treasurer', 'post', 'finance', POST, [], 'full'),
  health_worker: role(
    'Bidan desa atau petugas Puskesmas',
    'Village midwife or health centre staff',
    'villages-served',
    'health',
    ['health-center', 'village-office'],
    [],
    'worklist',
  ),
  village_operator: role(
    'Operator desa atau kelurahan',
    'Village operator',
    'village',
    'all',
    VILLAGE,
    POST_ROLES,
    'worklist',
  ),
  village_head: role('Kepala desa atau lurah', 'Village head', 'village', 'all', VILLAGE, [], 'sums'),
  case_officer: role(
    'Petugas kasus peka',
    'Sensitive-case officer',
    'village-or-subdistrict',
    'restricted-cases',
    ['village-office', 'subdistrict-office'],
    [],
    'sums',
  ),
  village_tp: role('TP Posyandu desa atau kelurahan', 'Village team', 'village', 'all', VILLAGE, [], 'sums'),
  subdistrict_officer: role(
    'Petugas kecamatan',
    'Subdistrict officer',
    'subdistrict',
    'office',
    SUBDISTRICT,
    [],
    'sums',
  ),
  subdistrict_tp: role(
    'TP Posyandu kecamatan',
    'Subdistrict team',
    'subdistrict',
    'all',
    SUBDISTRICT,
    [],
    'sums',
  ),
  opd_officer: role(
    'Petugas perangkat daerah',
    'Department officer',
    'district',
    'office',
    DISTRICT,
    [],
    'sums',
  ),
  opd_head: role(
    'Kepala perangkat daerah',
    'Department head',
    'district',
    'office',
    DISTRICT,
    ['opd_officer'],
    'sums',
  ),
  pmd_officer: role(
    'Petugas Dinas PMD',
    'Village empowerment officer',
    'district',
    'all',
    DISTRICT,
    VILLAGE_ROLES,
    'sums',
  ),
  district_tp: role(
    'TP Posyandu kabupaten atau kota',
    'District team',
    'district',
    'all',
    DISTRICT,
    [],
    'sums',
  ),
  province_officer: role(
    'Petugas Dinas PMD atau TP provinsi',
    'Province officer',
    'province',
    'all',
    [],
    [],
    'sums',
  ),
  national_viewer: role(
    'Ditjen Bina Pemdes atau TP pusat',
    'National viewer',
    'national',
    'all',
    [],
    [],
    'sums',
  ),
  system_admin: role(
    'Admin sistem',
    'System administrator',
    'assigned',
    'none',
    OFFICES,
    ALL_BELOW_ADMIN,
    'sums',
  ),
  auditor: role(
    'Auditor atau pejabat pelindungan data',
    'Auditor or data protection officer',
    'assigned',
    'all',
    OFFICES,
    [],
    'sums',
  ),
}

function role(
  id: string,
  en: string,
  area: AreaScope,
  sectors: SectorScope,
  units: readonly UnitKind[],
  creates: readonly RoleCode[],
  phone: PhoneScope,
): Role {
  return { name: { id, en }, area, sectors, units, creates, phone }
}

export const parseRoleCode = (text: string): RoleCode | undefined => ROLE_CODES.find((code) => code === text)
