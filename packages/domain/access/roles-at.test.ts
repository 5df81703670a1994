import { describe, expect, it } from 'vitest'
import { assigned, LEFT, MAWAR, MELATI, place, someone, TODAY } from './cast.ts'
import { rolesAt } from './index.ts'

describe('the roles somebody may act in', () => {
  it('are those that reach the unit on the day', () => {
    const both = { user: place('Bu Wati'), assignments: [assigned('kader'), assigned('posyandu_chair')] }
    expect(rolesAt(both, undefined, MELATI, TODAY)).toEqual(['kader', 'posyandu_chair'])
    expect(rolesAt(both, undefined, MAWAR, TODAY)).toEqual([])
    expect(rolesAt(both, undefined, MELATI, LEFT)).toEqual([])
  })

  it('stay in their sector', () => {
    expect(rolesAt(someone('kader'), 'health', MELATI, TODAY)).toEqual(['kader'])
    expect(rolesAt(someone('kader'), 'housing', MELATI, TODAY)).toEqual([])
    expect(rolesAt(someone('health_worker'), 'health', MELATI, TODAY)).toEqual(['health_worker'])
    expect(rolesAt(someone('health_worker'), 'housing', MELATI, TODAY)).toEqual([])
    expect(rolesAt(someone('opd_officer'), 'social', MELATI, TODAY)).toEqual(['opd_officer'])
    expect(rolesAt(someone('opd_officer'), 'housing', MELATI, TODAY)).toEqual([])
    expect(rolesAt(someone('subdistrict_officer'), 'housing', MELATI, TODAY)).toEqual(['subdistrict_officer'])
    expect(rolesAt(someone('village_operator'), 'housing', MELATI, TODAY)).toEqual(['village_operator'])
    expect(rolesAt(someone('case_officer'), 'public-order', MELATI, TODAY)).toEqual(['case_officer'])
  })

  it('leave sectors alone where there is no work in them', () => {
    expect(rolesAt(someone('system_admin'), 'health', MELATI, TODAY)).toEqual([])
    expect(rolesAt(someone('posyandu_treasurer'), 'health', MELATI, TODAY)).toEqual([])
    expect(rolesAt(someone('posyandu_treasurer'), undefined, MELATI, TODAY)).toEqual(['posyandu_treasurer'])
  })
})
