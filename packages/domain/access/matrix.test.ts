import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DataClass, PlainDate } from '../core/index.ts'
import { CIKAL, ELSEWHERE, LEFT, MELATI, place, START, someone, TODAY } from './cast.ts'
import {
  type Actor,
  COLUMNS,
  type Column,
  may,
  type Resource,
  RIGHTS,
  type Right,
  ROLE_CODES,
  type RoleCode,
} from './index.ts'

/*
 * matrix.csv is typed by hand from the table of the domain notes, 3.3, and knows nothing of the policy. Here each
 * line is unfolded into who, what, where, when and under which facts; every other combination must be refused.
 */
interface Line {
  readonly role: RoleCode
  readonly column: Column
  readonly rights: readonly Right[]
  /** All of these must be so. */
  readonly only: readonly string[]
}

const WORDS: Readonly<Record<string, Right>> = {
  C: 'create',
  R: 'read',
  U: 'correct',
  V: 'verify',
  A: 'decide',
  S: 'statistics',
  masked: 'read-masked',
}

const LINES: readonly Line[] = readFileSync(new URL('./matrix.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [role = '', column = '', rights = '', only = ''] = line.split(',')
    return {
      role: role as RoleCode,
      column: column as Column,
      rights: rights.split(' ').map((word) => WORDS[word] ?? (word as Right)),
      only: only === '' ? [] : only.split(' + '),
    }
  })

const CLASS_OF: Readonly<Record<Column, DataClass>> = {
  institution: 'L1',
  register: 'L2',
  records: 'L3',
  restricted: 'L4',
  'case-moves': 'L3',
  activities: 'L1',
  reports: 'L1',
  users: 'L2',
  audit: 'L1',
}

const POSYANDU_USERS: readonly RoleCode[] = [
  'kader',
  'field_coordinator',
  'posyandu_chair',
  'posyandu_secretary',
  'posyandu_treasurer',
]
const VILLAGE_USERS: readonly RoleCode[] = [
  'village_operator',
  'village_head',
  'case_officer',
  'village_tp',
  'health_worker',
]

const ACTORS = Object.fromEntries(ROLE_CODES.map((role) => [role, someone(role)])) as Record<RoleCode, Actor>
const DINAS_SOSIAL = place('dinas sosial')
const PUSKESMAS = place('puskesmas')
const KANTOR_CAMAT = place('cikal')

/** The facts a note asks for, as a resource would show them to the person who asks. */
type Fact = (role: RoleCode) => Partial<Resource>
const asUser = (role: RoleCode): string => ACTORS[role].user
const office: Fact = (role) => {
  if (role === 'health_worker') return { routedTo: PUSKESMAS }
  return { routedTo: role.startsWith('opd') ? DINAS_SOSIAL : KANTOR_CAMAT }
}
const FACTS: Readonly<Record<string, Fact>> = {
  nothing: () => ({}),
  education: () => ({ sector: 'education' }),
  health: () => ({ sector: 'health' }),
  social: () => ({ sector: 'social' }),
  trauma: () => ({ sector: 'public-order', catalogueCode: 'ORD-07' }),
  complaint: () => ({ sector: 'social', catalogueCode: 'SOC-90' }),
  attendance: () => ({ topic: 'attendance' }),
  finance: () => ({ topic: 'finance' }),
  handOver: () => ({ sector: 'social', handOver: true }),
  own: (role) => ({ family: [asUser(role)] }),
  public: () => ({ open: true }),
  draft: () => ({ draft: true }),
  list: () => ({ list: true }),
  healthList: () => ({ list: true, sector: 'health' }),
  educationList: () => ({ list: true, sector: 'education' }),
  healthDraft: () => ({ draft: true, sector: 'health' }),
  educationDraft: () => ({ draft: true, sector: 'education' }),
  withVillage: () => ({ withVillage: true }),
  healthWithVillage: () => ({ withVillage: true, sector: 'health' }),
  socialWithVillage: () => ({ withVillage: true, sector: 'social' }),
  office,
  otherOffice: () => ({ routedTo: place('dinas pendidikan') }),
  deciding: () => ({ awaitingDecision: true }),
  team: (role) => ({ caseTeam: [asUser(role), place('a colleague')] }),
  otherTeam: () => ({ caseTeam: [place('a colleague')] }),
  teamAndOffice: (role) => ({ ...office(role), caseTeam: [asUser(role)] }),
  order: () => ({ onOrder: true }),
  orderAndTeam: (role) => ({ onOrder: true, caseTeam: [asUser(role)] }),
  everything: (role) => ({
    ...office(role),
    sector: 'health',
    topic: 'attendance',
    family: [asUser(role)],
    caseTeam: [asUser(role)],
    open: true,
    draft: true,
    list: true,
    handOver: true,
    withVillage: true,
    awaitingDecision: true,
    onOrder: true,
  }),
  ...Object.fromEntries(ROLE_CODES.map((role) => [`new ${role}`, () => ({ role })])),
  officesOwnOfficer: (role) => ({ role: 'opd_officer', ...office(role) }),
}

/** Whether a note of the matrix is true of what is asked for. */
function isTrue(note: string, role: RoleCode, { sector, ...resource }: Resource): boolean {
  const ownSector = role.startsWith('opd') ? 'social' : 'health'
  const others = (code: RoleCode): boolean => resource.role === code
  switch (note) {
    case 'F':
      return sector === ownSector
    case 'health':
      return sector === 'health' || resource.catalogueCode === 'ORD-07'
    case 'complaint':
      return resource.catalogueCode?.endsWith('-90') === true
    case 'attendance':
    case 'finance':
      return resource.topic === note
    case 'hand-over':
      return resource.handOver === true
    case 'own':
      return resource.family !== undefined
    case 'public':
      return resource.open === true
    case 'draft':
      return resource.draft === true
    case 'list':
      return resource.list === true
    case 'with village':
      return resource.withVillage === true
    case 'when deciding':
      return resource.awaitingDecision === true
    case 'O':
    case 'in case':
    case 'if routed':
      return resource.routedTo === office(role).routedTo
    case 'case subject':
      return resource.caseTeam?.includes(asUser(role)) === true
    case 'on order':
      return resource.onOrder === true
    case 'kader':
      return others('kader')
    case 'Posyandu users':
      return POSYANDU_USERS.some(others)
    case 'village users':
      return VILLAGE_USERS.some(others)
    case 'OPD users':
      return others('opd_officer')
    case 'every role below':
      return resource.role !== undefined && !others('system_admin') && !others('citizen')
  }
  throw new Error(`the matrix knows no "${note}"`)
}

/**
 * What a right of the matrix brings with it: who reads may count, nobody signs a report unread, and whoever takes a step
 * in a case speaks in it.
 */
function brings(column: Column, right: Right): readonly Right[] {
  if (column === 'case-moves') return right === 'monitor' ? [right] : [right, 'note']
  if (column === 'reports' && ['create', 'sign', 'decide'].includes(right))
    return [right, 'read', 'statistics']
  if (right !== 'read' || column === 'restricted') return [right]
  return column === 'register' ? ['read', 'statistics', 'read-masked'] : ['read', 'statistics']
}

function isExpected(role: RoleCode, right: Right, resource: Resource): boolean {
  const needsTeam = !['create', 'statistics', 'read-status', 'decide'].includes(right)
  const restricted = resource.dataClass === 'L4'
  if (restricted && needsTeam && !resource.caseTeam?.includes(asUser(role))) return false
  return LINES.some(
    (line) =>
      line.role === role &&
      line.column === resource.column &&
      line.rights.some((given) => brings(line.column, given).includes(right)) &&
      line.only.every((note) => isTrue(note, role, resource)),
  )
}

/** Every answer of `may` for a role that differs from the table; `allowed` counts the agreeing yeses. */
function differences(role: RoleCode, unitPath: readonly string[], on: PlainDate, mayEver: boolean) {
  const wrong: string[] = []
  let allowed = 0
  for (const [name, factsFor] of Object.entries(FACTS)) {
    const facts = factsFor(role)
    for (const column of COLUMNS) {
      for (const dataClass of new Set([
        CLASS_OF[column],
        column === 'case-moves' ? 'L4' : CLASS_OF[column],
      ])) {
        for (const right of RIGHTS) {
          const resource: Resource = { column, dataClass, unitPath, ...facts }
          const expected = mayEver && isExpected(role, right, resource)
          if (expected) allowed++
          if (may(ACTORS[role], right, resource, on) !== expected)
            wrong.push(`${role} ${right} ${column} ${dataClass} with ${name}: expected ${expected}`)
        }
      }
    }
  }
  return { wrong, allowed }
}

describe.each(ROLE_CODES)('the matrix for %s', (role) => {
  it('holds in the own area, on the first and on the last day', () => {
    for (const on of [START, TODAY, '2026-06-30'] as const) {
      const { wrong, allowed } = differences(role, MELATI, on, true)
      expect(wrong).toEqual([])
      expect(allowed).toBeGreaterThan(0)
    }
  })

  it('gives nothing outside the own area', () => {
    expect(differences(role, ELSEWHERE, TODAY, false).wrong).toEqual([])
  })

  it('gives nothing before the first day and from the day of leaving', () => {
    for (const on of ['2025-12-31', LEFT, '2027-01-01'] as const)
      expect(differences(role, MELATI, on, false).wrong).toEqual([])
  })
})

describe('the matrix', () => {
  it('names only roles, columns and rights there are, and every role', () => {
    for (const { role, column, rights } of LINES) {
      expect(ROLE_CODES).toContain(role)
      expect(COLUMNS).toContain(column)
      for (const right of rights) expect(RIGHTS).toContain(right)
    }
    expect(new Set(LINES.map((line) => line.role)).size).toBe(21)
    const brought = LINES.flatMap(({ column, rights }) => rights.flatMap((right) => brings(column, right)))
    expect(new Set(brought)).toEqual(new Set(RIGHTS))
  })

  it('does not let those below look up', () => {
    for (const role of ['kader', 'posyandu_chair', 'village_operator', 'village_tp'] as const)
      expect(differences(role, CIKAL, TODAY, false).wrong).toEqual([])
  })

  it('does not reach above the class of a column', () => {
    const named: Resource = { column: 'reports', dataClass: 'L3', unitPath: MELATI }
    expect(may(someone('district_tp'), 'read', named, TODAY)).toBe(false)
    expect(may(someone('village_operator'), 'read', named, TODAY)).toBe(false)
    const mislabelled: Resource = { column: 'records', dataClass: 'L4', unitPath: MELATI, sector: 'health' }
    expect(may(someone('posyandu_chair'), 'read', mislabelled, TODAY)).toBe(false)
    expect(may(someone('kader'), 'create', mislabelled, TODAY)).toBe(false)
  })
})
