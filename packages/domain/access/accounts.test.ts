import { describe, expect, it } from 'vitest'
import { assigned, KENANGA, LEFT, MELATI, place, SUKAMAJU, someone, TODAY } from './cast.ts'
import {
  assignmentProblems,
  invitableRoles,
  maskNik,
  maskPhone,
  mayAssign,
  mayGrantCover,
  parseRoleCode,
  ROLE_CODES,
  ROLES,
} from './index.ts'

describe('accounts are created downwards', () => {
  it('by those who may, for the roles below them', () => {
    expect(invitableRoles(someone('posyandu_chair'), TODAY)).toEqual(['kader'])
    expect(invitableRoles(someone('posyandu_chair'), LEFT)).toEqual([])
    expect(invitableRoles(someone('kader'), TODAY)).toEqual([])
    expect(invitableRoles(someone('village_operator'), TODAY)).toEqual([
      'kader',
      'field_coordinator',
      'posyandu_chair',
      'posyandu_secretary',
      'posyandu_treasurer',
    ])
    expect(invitableRoles(someone('pmd_officer'), TODAY)).toEqual([
      'health_worker',
      'village_operator',
      'village_head',
      'case_officer',
      'village_tp',
    ])
    expect(invitableRoles(someone('opd_head'), TODAY)).toEqual(['opd_officer'])
    expect(invitableRoles(someone('system_admin'), TODAY)).toHaveLength(19)
  })

  it('nobody makes their own equal', () => {
    for (const role of ROLE_CODES) expect(ROLES[role].creates).not.toContain(role)
  })

  it('only within the own area', () => {
    expect(mayAssign(someone('posyandu_chair'), 'kader', MELATI, TODAY)).toBe(true)
    expect(mayAssign(someone('posyandu_chair'), 'kader', KENANGA, TODAY)).toBe(false)
    expect(mayAssign(someone('village_operator'), 'posyandu_chair', KENANGA, TODAY)).toBe(false)
    expect(mayAssign(someone('pmd_officer'), 'village_operator', SUKAMAJU, TODAY)).toBe(true)
  })

  it('a head of department makes officers of the own department', () => {
    const head = someone('opd_head')
    expect(mayAssign(head, 'opd_officer', MELATI.slice(3), TODAY, place('dinas sosial'))).toBe(true)
    expect(mayAssign(head, 'opd_officer', MELATI.slice(3), TODAY, place('dinas pendidikan'))).toBe(false)
    expect(mayAssign(head, 'opd_officer', MELATI.slice(3), TODAY)).toBe(false)
  })

  it('cover is granted by the chair', () => {
    expect(mayGrantCover(someone('posyandu_chair'), MELATI, TODAY)).toBe(true)
    expect(mayGrantCover(someone('village_operator'), MELATI, TODAY)).toBe(false)
    expect(mayGrantCover(someone('kader'), MELATI, TODAY)).toBe(false)
  })
})

describe('an assignment', () => {
  it('of the cast is whole', () => {
    expect(assignmentProblems(assigned('kader'), 'post')).toEqual([])
    expect(assignmentProblems(assigned('health_worker'), 'health-center')).toEqual([])
    expect(assignmentProblems(assigned('opd_head'), 'district-office')).toEqual([])
    expect(assignmentProblems(assigned('national_viewer'))).toEqual([])
  })

  it('says what is missing', () => {
    const { sector: _, ...sectorless } = assigned('kader')
    expect(assignmentProblems(sectorless, 'village-office')).toEqual(['wrong-kind-of-unit', 'sector-missing'])
    expect(assignmentProblems(assigned('kader'))).toEqual(['wrong-kind-of-unit'])
    expect(assignmentProblems(assigned('health_worker', { villages: [] }), 'health-center')).toEqual([
      'villages-missing',
    ])
    const { office: __, ...officeless } = assigned('opd_officer')
    expect(assignmentProblems(officeless, 'district-office')).toEqual(['office-missing'])
  })

  it('says what it may not have', () => {
    const chair = assigned('posyandu_chair', { sector: 'health', villages: [], to: '2026-01-01' })
    expect(assignmentProblems(chair, 'post')).toEqual([
      'sector-not-for-this-role',
      'villages-not-for-this-role',
      'ends-before-it-begins',
    ])
  })

  it('takes cover for another sector, with a note and an end', () => {
    const problems = (sector: 'health' | 'social', until: '2026-02-01' | '2025-02-01', note: string) =>
      assignmentProblems(assigned('kader', { cover: [{ sector, until, note }] }), 'post')
    expect(problems('social', '2026-02-01', 'cuti')).toEqual([])
    expect(problems('health', '2026-02-01', 'cuti')).toEqual(['bad-cover'])
    expect(problems('social', '2025-02-01', 'cuti')).toEqual(['bad-cover'])
    expect(problems('social', '2026-02-01', ' ')).toEqual(['bad-cover'])
  })
})

describe('numbers on screens', () => {
  it('keep their ends', () => {
    expect(maskNik('3217014203850012')).toBe('3217••••••••0012')
    expect(maskPhone('081234567890')).toBe('0812•••••890')
  })

  it('are hidden whole when they are not what they should be', () => {
    expect(maskNik('321701420385001')).toBe('•'.repeat(16))
    expect(maskNik('Ibu Sri')).toBe('•'.repeat(16))
    expect(maskPhone('081234567')).toBe('••••••••')
    expect(maskPhone('0812345678')).toBe('0812•••678')
    expect(maskPhone('')).toBe('••••••••')
  })
})

describe('roles', () => {
  it('are the 21 of the domain notes, each with a name', () => {
    expect(ROLE_CODES).toHaveLength(21)
    expect(new Set(ROLE_CODES.map((code) => ROLES[code].name.id)).size).toBe(21)
    expect(new Set(ROLE_CODES.map((code) => ROLES[code].name.en)).size).toBe(21)
    expect(parseRoleCode('kader')).toBe('kader')
    expect(parseRoleCode('bidan')).toBeUndefined()
  })
})
