import { idFrom, type PlainDate, type Uuid } from '../core/index.ts'
import type { Actor, Assignment } from './assignment.ts'
import type { RoleCode } from './role.ts'

/** A made-up place and its people that every test of this room knows. */
export const place = (name: string): Uuid => idFrom('place', name)

/** Post Melati in the village of Sukamaju, and everything around it. */
export const MELATI: readonly Uuid[] = ['melati', 'sukamaju', 'cikal', 'kabupaten', 'provinsi', 'pusat'].map(
  place,
)
export const SUKAMAJU: readonly Uuid[] = MELATI.slice(1)
export const CIKAL: readonly Uuid[] = MELATI.slice(2)
export const KABUPATEN: readonly Uuid[] = MELATI.slice(3)
/** Another post of the same village, a village next to it, and a post of another district. */
export const MAWAR: readonly Uuid[] = [place('mawar'), ...SUKAMAJU]
export const SUKASARI: readonly Uuid[] = [place('sukasari'), ...CIKAL]
export const KENANGA: readonly Uuid[] = [place('kenanga'), ...SUKASARI]
export const ELSEWHERE: readonly Uuid[] = ['anggrek', 'desa lain', 'kecamatan lain', 'kota lain'].map(place)

/** First and, for those who leave, the first day without access. */
export const START: PlainDate = '2026-01-01'
export const LEFT: PlainDate = '2026-07-01'
export const TODAY: PlainDate = '2026-03-12'

const UNITS: Readonly<Record<RoleCode, string>> = {
  citizen: 'melati',
  kader: 'melati',
  field_coordinator: 'melati',
  posyandu_chair: 'melati',
  posyandu_secretary: 'melati',
  posyandu_treasurer: 'melati',
  health_worker: 'puskesmas',
  village_operator: 'sukamaju',
  village_head: 'sukamaju',
  case_officer: 'sukamaju',
  village_tp: 'sukamaju',
  subdistrict_officer: 'cikal',
  subdistrict_tp: 'cikal',
  opd_officer: 'kabupaten',
  opd_head: 'kabupaten',
  pmd_officer: 'kabupaten',
  district_tp: 'kabupaten',
  province_officer: 'provinsi',
  national_viewer: 'pusat',
  system_admin: 'kabupaten',
  auditor: 'kabupaten',
}

/** The assignment a role has around post Melati; kader and coordinators serve health. */
export function assigned(role: RoleCode, more: Partial<Assignment> = {}): Assignment {
  const own = {
    ...(role === 'kader' || role === 'field_coordinator' ? { sector: 'health' as const } : {}),
    ...(role === 'health_worker' ? { villages: [place('sukamaju')] } : {}),
    ...(role === 'opd_officer' || role === 'opd_head'
      ? { sector: 'social' as const, office: place('dinas sosial') }
      : {}),
  }
  return { role, unit: place(UNITS[role]), from: START, to: LEFT, ...own, ...more }
}

/** Somebody who holds one role around post Melati. */
export const someone = (role: RoleCode, more: Partial<Assignment> = {}): Actor => ({
  user: idFrom('user', role),
  assignments: [assigned(role, more)],
})
