import fc from 'fast-check'
import { expect, it } from 'vitest'
import { may, ROLE_CODES } from '../access/index.ts'
import { assigned, MELATI, MAWAR, KENANGA, place, TODAY } from '../access/cast.ts'
import { SECTORS, type Uuid } from '../core/index.ts'
import { idOf } from '../testing/index.ts'
import {
  type CaseScope,
  caseResource,
  caseScopes,
  type CaseWalk,
  STATUS_CODES,
  statesWaitingFor,
} from './index.ts'

const arbitraryCase = fc.record({
  unitPath: fc.constantFrom(MELATI, MAWAR, KENANGA),
  sector: fc.constantFrom(...SECTORS),
  code: fc.constantFrom('HSG-01', 'ORD-07', 'SOC-01'),
  dataClass: fc.constantFrom('L1', 'L2', 'L3'),
  state: fc.constantFrom(...STATUS_CODES),
  office: fc.constantFrom(undefined, place('dinas sosial'), place('puskesmas'), place('dinas lain')),
})

/** As the queue of the server finds a row. */
const finds = (
  scope: CaseScope,
  row: { unitPath: readonly Uuid[]; sector: string; code: string; state: string; office: Uuid | undefined },
): boolean =>
  (scope.by === 'unit' ? row.unitPath[0] : scope.by === 'village' ? row.unitPath[1] : row.office) ===
    scope.id &&
  (scope.villages?.includes(row.unitPath[1] as Uuid) ?? true) &&
  (scope.sectors?.some((sector) => sector === row.sector) ?? true) &&
  (scope.states?.some((state) => state === row.state) ?? true) &&
  (scope.codes?.includes(row.code) ?? true)

it('a queue finds what its reader may read, and nothing else, whatever their role', () => {
  const roles = ROLE_CODES.filter((role) => role !== 'citizen')
  const sectors = fc.constantFrom(...SECTORS)
  let found = 0
  fc.assert(
    fc.property(fc.constantFrom(...roles), sectors, arbitraryCase, (role, sector, one) => {
      const own = role === 'kader' || role === 'field_coordinator' ? { sector } : {}
      const actor = { user: idOf('user', role), assignments: [assigned(role, own)] }
      const { unitPath, office, ...row } = one
      const walk = {
        state: row.state,
        step: 3,
        steps: [],
        kept: 3,
        ...(office ? { office } : {}),
      } as CaseWalk
      const resource = caseResource({ ...row, workflow: 'case' }, walk, { unitPath })
      const mayRead = may(actor, 'read', resource, TODAY)
      const asRow = { ...row, unitPath, office: resource.routedTo }
      expect(
        caseScopes(actor, TODAY).some((scope) => finds(scope, asRow)),
        role,
      ).toBe(mayRead)
      if (mayRead) found++
    }),
    { numRuns: 4000 },
  )
  expect(found).toBeGreaterThan(200)
})

it('what waits for somebody is what they can take further', () => {
  expect(statesWaitingFor(['village_head'])).toEqual(expect.arrayContaining(['verified', 'village_decided']))
  expect(statesWaitingFor(['opd_officer'])).not.toContain('submitted')
  expect(statesWaitingFor(['district_tp'])).toEqual([])
})
