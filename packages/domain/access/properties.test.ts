import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, DATA_CLASSES, type PlainDate, SECTORS, type Uuid } from '../core/index.ts'
import { assigned, ELSEWHERE, KENANGA, MAWAR, MELATI, place } from './cast.ts'
import {
  type Actor,
  type Assignment,
  COLUMNS,
  canSeeNames,
  laneResource,
  lanesFor,
  may,
  mayWrite,
  type Resource,
  RIGHTS,
  ROLE_CODES,
  type RoleCode,
  seesSmallCells,
  sumsScope,
} from './index.ts'

const UNITS = [...MELATI, ...MAWAR.slice(0, 1), ...KENANGA.slice(0, 2), ...ELSEWHERE]
const PATHS = [MELATI, MAWAR, KENANGA, ELSEWHERE].flatMap((path) => path.map((_, index) => path.slice(index)))
const USERS: readonly Uuid[] = [place('Bu Sri'), place('Bu Wati')]
const SRI = place('Bu Sri')

const day: fc.Arbitrary<PlainDate> = fc.nat(400).map((days) => addDays('2026-01-01', days))
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined })

/** Without its empty fields, as everything that was parsed. */
const whole = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

const assignment = (roles: readonly RoleCode[]): fc.Arbitrary<Assignment> =>
  fc
    .record({
      role: fc.constantFrom(...roles),
      unit: fc.constantFrom(...UNITS),
      villages: optional(fc.subarray([place('sukamaju'), place('sukasari')])),
      sector: optional(fc.constantFrom(...SECTORS)),
      office: optional(fc.constantFrom(...UNITS)),
      from: day,
      to: optional(day),
      cover: optional(
        fc.array(fc.record({ sector: fc.constantFrom(...SECTORS), until: day, note: fc.constant('cuti') }), {
          maxLength: 2,
        }),
      ),
    })
    .map((record) => whole(record) as Assignment)

const actor = (roles: readonly RoleCode[] = ROLE_CODES): fc.Arbitrary<Actor> =>
  fc.record({
    user: fc.constant(SRI),
    assignments: fc.array(assignment(roles), { minLength: 1, maxLength: 3 }),
  })

/** Somebody with one full set of rights round Melati, or anything else. */
const likely = (roles: readonly RoleCode[] = ROLE_CODES): fc.Arbitrary<Actor> =>
  fc.oneof(
    actor(roles),
    fc.constantFrom(...roles).map((role) => ({ user: SRI, assignments: [assigned(role)] })),
  )

const resource: fc.Arbitrary<Resource> = fc
  .record({
    column: fc.constantFrom(...COLUMNS),
    dataClass: fc.constantFrom(...DATA_CLASSES),
    sector: optional(fc.constantFrom(...SECTORS)),
    unitPath: fc.oneof(fc.constant(MELATI), fc.constantFrom(...PATHS)),
    caseTeam: optional(fc.subarray([...USERS])),
    routedTo: optional(fc.constantFrom(...UNITS)),
    catalogueCode: optional(fc.constantFrom('ORD-07', 'EDU-01')),
    topic: optional(fc.constantFrom('attendance', 'finance')),
    family: optional(fc.subarray([...USERS])),
    open: optional(fc.boolean()),
    draft: optional(fc.boolean()),
    handOver: optional(fc.boolean()),
    withVillage: optional(fc.boolean()),
    awaitingDecision: optional(fc.boolean()),
    onOrder: optional(fc.boolean()),
    role: optional(fc.constantFrom(...ROLE_CODES)),
  })
  .map((record) => whole(record) as Resource)

const right = fc.constantFrom(...RIGHTS)
const MANY = { numRuns: 3_000 }

const holds = (one: Assignment, on: PlainDate): boolean =>
  one.from <= on && (one.to === undefined || on < one.to)

describe('whoever asks for whatever', () => {
  it('gets nothing outside the units of an assignment', () => {
    fc.assert(
      fc.property(likely(), right, resource, day, (who, what, which, on) => {
        if (!may(who, what, which, on)) return
        const units = who.assignments
          .filter((one) => holds(one, on))
          .flatMap((one) => [one.unit, ...(one.villages ?? [])])
        expect(units.some((unit) => which.unitPath.includes(unit))).toBe(true)
      }),
      MANY,
    )
  })

  it('gets nothing once every assignment has ended, or before any began', () => {
    fc.assert(
      fc.property(likely(), right, resource, day, (who, what, which, on) => {
        const ended = who.assignments.map((one) => ({ ...one, to: on }))
        expect(may({ ...who, assignments: ended }, what, which, on)).toBe(false)
        expect(sumsScope({ ...who, assignments: ended }, on)).toEqual([])
        const later = who.assignments.map((one) => ({ ...one, from: addDays(on, 1), to: addDays(on, 9) }))
        expect(may({ ...who, assignments: later }, what, which, on)).toBe(false)
      }),
      MANY,
    )
  })

  it('touches no restricted case outside its team, but to file, count, decide or follow the own', () => {
    fc.assert(
      fc.property(likely(), right, resource, day, (who, what, which, on) => {
        if (which.dataClass !== 'L4' && which.column !== 'restricted') return
        if (which.caseTeam?.includes(who.user)) return
        if (may(who, what, which, on))
          expect(['create', 'statistics', 'decide', 'read-status']).toContain(what)
      }),
      MANY,
    )
  })

  it('loses nothing by one assignment more', () => {
    fc.assert(
      fc.property(likely(), assignment(ROLE_CODES), right, resource, day, (who, more, what, which, on) => {
        const richer = { ...who, assignments: [...who.assignments, more] }
        if (may(who, what, which, on)) expect(may(richer, what, which, on)).toBe(true)
      }),
      MANY,
    )
  })
})

describe('a kader', () => {
  it('never reads another sector without cover', () => {
    fc.assert(
      fc.property(likely(['kader']), resource, day, (who, which, on) => {
        if (which.topic === 'attendance' || !['records', 'case-moves', 'reports'].includes(which.column))
          return
        const sectors = who.assignments.flatMap((one) => [
          one.sector,
          ...(one.cover ?? []).filter((cover) => on <= cover.until).map((cover) => cover.sector),
        ])
        if (which.sector !== undefined && sectors.includes(which.sector)) return
        expect(may(who, 'read', which, on)).toBe(false)
        expect(may(who, 'correct', which, on)).toBe(false)
      }),
      MANY,
    )
  })
})

describe('those who guide and govern from above', () => {
  const above: readonly RoleCode[] = [
    'village_tp',
    'subdistrict_tp',
    'district_tp',
    'pmd_officer',
    'opd_head',
    'province_officer',
    'national_viewer',
    'system_admin',
    'posyandu_treasurer',
  ]
  it('never get a name, whatever is claimed about the record', () => {
    fc.assert(
      fc.property(likely(above), resource, fc.constantFrom(...SECTORS), day, (who, which, sector, on) => {
        for (const column of ['register', 'records', 'restricted'] as const)
          for (const what of ['read', 'correct', 'verify', 'create'] as const)
            expect(may(who, what, { ...which, column }, on)).toBe(false)
        expect(canSeeNames(who, which.unitPath, on)).toBe(false)
        expect(seesSmallCells(who, sector, which.unitPath, on)).toBe(false)
        const personal = lanesFor(who, which.unitPath[0] ?? '', which.unitPath, on).filter(
          ({ lane, mode }) => lane !== 'institution' && mode !== 'none',
        )
        expect(personal).toEqual([])
      }),
      MANY,
    )
  })
})

describe('a phone', () => {
  it('pulls nothing that its user may not read, and never numbers or restricted cases', () => {
    fc.assert(
      fc.property(likely(), fc.constantFrom(...PATHS), day, (who, unitPath, on) => {
        for (const { lane, mode } of lanesFor(who, unitPath[0] ?? '', unitPath, on)) {
          if (mode === 'none') continue
          expect(may(who, 'read', laneResource(lane, unitPath), on)).toBe(true)
          expect(lane === 'identity' || lane.endsWith('L4')).toBe(false)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('holds the people of one post at most in full, whatever roles its user has', () => {
    fc.assert(
      fc.property(likely(), day, (who, on) => {
        const whole = PATHS.flatMap((unitPath) =>
          lanesFor(who, unitPath[0] ?? '', unitPath, on)
            .filter(({ lane, mode }) => lane !== 'institution' && mode === 'full')
            .map(() => unitPath[0]),
        )
        expect(new Set(whole).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('sums', () => {
  it('are read for units of the own scope only, and each once', () => {
    fc.assert(
      fc.property(likely(), day, (who, on) => {
        const scope = sumsScope(who, on).map(({ unit }) => unit)
        const roots = who.assignments.flatMap((one) => [one.unit, ...(one.villages ?? [])])
        expect(new Set(scope).size).toBe(scope.length)
        for (const unit of scope) expect(roots).toContain(unit)
      }),
      MANY,
    )
  })
})

describe('writing', () => {
  it('is may() for the column of the service', () => {
    fc.assert(
      fc.property(
        likely(),
        fc.constantFrom(...SECTORS),
        fc.constantFrom(...PATHS),
        day,
        (who, sector, unitPath, on) => {
          const service = { lane: `${sector}:L3`, sector, dataClass: 'L3', subject: 'person' } as const
          const asked = { column: 'records', dataClass: 'L3', sector, unitPath } as const
          expect(mayWrite(who, service, unitPath, on)).toBe(may(who, 'create', asked, on))
        },
      ),
      MANY,
    )
  })
})
