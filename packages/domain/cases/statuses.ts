import type { RoleCode } from '../access/index.ts'
import type { Text } from '../core/index.ts'

/** Who may move a case: a role, or the house itself once its time has come. */
export type CaseMover = RoleCode | 'system'

/** Where a case or a record can stand. Source: domain notes on the institution, 2.9. */
export const STATUS_CODES = [
  'draft',
  'submitted',
  'recorded',
  'emergency_dispatched',
  'needs_info',
  'verifying',
  'verified',
  'returned',
  'validated',
  'village_decided',
  'village_plan',
  'forwarded_subdistrict',
  'returned_village',
  'forwarded_opd',
  'opd_rerouted',
  'opd_returned',
  'opd_accepted',
  'waiting_budget',
  'in_progress',
  'resolved_opd',
  'resolved_village',
  'opd_declined',
  'rejected',
  'reopened',
  'duplicate',
  'cancelled',
  'closed',
] as const
export type StatusCode = (typeof STATUS_CODES)[number]

/** The states of a walk from which nobody has to act any more, though a citizen may still open it again. */
export const isClosed = (state: StatusCode): boolean => ['closed', 'duplicate', 'cancelled'].includes(state)

/** One status of one walk. */
export interface CaseStatus {
  readonly code: StatusCode
  readonly name: Text
  /** Who may move a case into it, wherever it comes from. */
  readonly actors: readonly CaseMover[]
  readonly next: readonly StatusCode[]
  /** Working days a case may stay here; undefined: nobody's clock. It never stretches the service's own clock. */
  readonly slaWorkingDays: number | undefined
  /** Minutes, of a status that cannot wait for a working day. */
  readonly slaMinutes?: number
  /** Followed up by an office (*tindak lanjut*) or not yet, as the paper registers count it. */
  readonly tl: 'TL' | 'BTL'
  /** The clocks stand still: the citizen or the budget is waited for. */
  readonly clockPaused?: true
  /** Nobody moves a case here without saying why. */
  readonly reasonRequired?: true
  /** Calendar days after it in which the citizen may open the case again. */
  readonly reopenWithinDays?: number
}

const OFFICER: readonly CaseMover[] = ['opd_officer']

/**
 * Every status as most walks have it. `next` names all that may follow anywhere; a walk keeps those it has itself and
 * says where it differs.
 */
export const STATUSES: Readonly<Record<StatusCode, CaseStatus>> = {
  draft: status('draft', 'Draf kader', 'Draft', ['kader'], ['submitted', 'recorded', 'cancelled'], undefined),
  submitted: status(
    'submitted',
    'Didata (masuk register)',
    'Registered',
    ['kader', 'citizen'],
    ['verifying', 'needs_info', 'duplicate', 'cancelled', 'emergency_dispatched'],
    1,
  ),
  recorded: status('recorded', 'Tercatat', 'Recorded', ['kader'], ['validated', 'returned'], 3),
  emergency_dispatched: {
    ...status(
      'emergency_dispatched',
      'Panggilan darurat diteruskan',
      'Emergency call passed on',
      ['kader', 'village_operator'],
      ['in_progress', 'resolved_opd', 'verifying'],
      0,
    ),
    slaMinutes: 15,
    tl: 'TL',
  },
  needs_info: {
    ...status(
      'needs_info',
      'Menunggu kelengkapan',
      'Waiting for missing papers',
      ['field_coordinator', 'village_operator'],
      ['submitted', 'rejected', 'cancelled'],
      5,
    ),
    clockPaused: true,
  },
  verifying: status(
    'verifying',
    'Verifikasi dan kunjungan bersama pemerintah desa',
    'Being verified and visited with the village government',
    ['kader', 'village_operator'],
    ['verified', 'rejected', 'needs_info'],
    2,
  ),
  verified: status(
    'verified',
    'Memenuhi syarat, diajukan ke pemerintah desa',
    'Eligible, put to the village government',
    ['field_coordinator', 'posyandu_chair'],
    ['village_decided', 'rejected'],
    1,
  ),
  returned: status(
    'returned',
    'Dikembalikan untuk perbaikan',
    'Returned to be mended',
    ['field_coordinator', 'posyandu_secretary'],
    ['recorded', 'cancelled'],
    3,
  ),
  validated: followed(
    'validated',
    'Divalidasi pengurus Posyandu',
    'Confirmed by the board of the Posyandu',
    ['field_coordinator', 'posyandu_chair'],
    ['closed'],
    5,
  ),
  village_decided: followed(
    'village_decided',
    'Diputuskan kepala desa/lurah',
    'Decided by the village head',
    ['village_head'],
    ['forwarded_opd', 'resolved_village', 'village_plan', 'rejected'],
    1,
  ),
  village_plan: followed(
    'village_plan',
    'Masuk usulan perencanaan desa/kelurahan',
    'Put into the village planning',
    ['village_head'],
    ['resolved_village', 'forwarded_opd', 'closed'],
    undefined,
  ),
  forwarded_subdistrict: followed(
    'forwarded_subdistrict',
    'Diteruskan ke kecamatan',
    'Forwarded to the subdistrict',
    ['village_operator'],
    ['forwarded_opd', 'returned_village'],
    2,
  ),
  returned_village: followed(
    'returned_village',
    'Dikembalikan ke desa',
    'Returned to the village',
    ['subdistrict_officer'],
    ['village_decided', 'rejected'],
    3,
  ),
  forwarded_opd: followed(
    'forwarded_opd',
    'Diteruskan ke perangkat daerah',
    'Forwarded to the department',
    ['village_operator', 'subdistrict_officer'],
    ['opd_accepted', 'opd_returned', 'opd_rerouted'],
    5,
  ),
  opd_rerouted: followed(
    'opd_rerouted',
    'Dialihkan ke perangkat daerah lain',
    'Passed to another department',
    OFFICER,
    ['forwarded_opd'],
    2,
  ),
  opd_returned: followed(
    'opd_returned',
    'Dikembalikan perangkat daerah',
    'Returned by the department',
    OFFICER,
    ['village_decided', 'rejected'],
    5,
  ),
  opd_accepted: followed(
    'opd_accepted',
    'Diterima perangkat daerah',
    'Taken in by the department',
    OFFICER,
    ['in_progress', 'waiting_budget', 'opd_declined'],
    5,
  ),
  waiting_budget: {
    ...followed(
      'waiting_budget',
      'Menunggu kuota/anggaran',
      'Waiting for quota or budget',
      OFFICER,
      ['in_progress', 'opd_declined'],
      undefined,
    ),
    clockPaused: true,
  },
  in_progress: followed(
    'in_progress',
    'Sedang ditangani',
    'Being dealt with',
    OFFICER,
    ['resolved_opd', 'opd_declined'],
    undefined,
  ),
  resolved_opd: followed(
    'resolved_opd',
    'Selesai ditangani perangkat daerah',
    'Resolved by the department',
    OFFICER,
    ['closed', 'reopened'],
    5,
  ),
  resolved_village: followed(
    'resolved_village',
    'Selesai di desa/kelurahan',
    'Resolved in the village',
    ['village_operator', 'village_head'],
    ['closed', 'reopened'],
    5,
  ),
  opd_declined: {
    ...followed(
      'opd_declined',
      'Tidak dapat dipenuhi perangkat daerah',
      'Cannot be met by the department',
      OFFICER,
      ['closed', 'reopened'],
      5,
    ),
    reasonRequired: true,
  },
  rejected: {
    ...followed(
      'rejected',
      'Tidak memenuhi syarat',
      'Not eligible',
      ['village_operator', 'village_head', 'posyandu_chair'],
      ['reopened', 'closed'],
      5,
    ),
    reasonRequired: true,
  },
  reopened: status(
    'reopened',
    'Dibuka kembali',
    'Opened again',
    ['citizen', 'kader', 'village_operator'],
    ['verifying'],
    1,
  ),
  duplicate: status('duplicate', 'Duplikat', 'Duplicate', ['village_operator'], [], undefined),
  cancelled: status('cancelled', 'Dibatalkan', 'Cancelled', ['citizen', 'kader'], [], undefined),
  closed: {
    ...followed(
      'closed',
      'Ditutup setelah warga diberi tahu',
      'Closed after the citizen was told',
      ['kader', 'system'],
      ['reopened'],
      undefined,
    ),
    reopenWithinDays: 30,
  },
}

function status(
  code: StatusCode,
  id: string,
  en: string,
  actors: readonly CaseMover[],
  next: readonly StatusCode[],
  slaWorkingDays: number | undefined,
): CaseStatus {
  return { code, name: { id, en }, actors, next, slaWorkingDays, tl: 'BTL' }
}

function followed(...said: Parameters<typeof status>): CaseStatus {
  return { ...status(...said), tl: 'TL' }
}
