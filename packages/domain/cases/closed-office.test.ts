import { describe, expect, it } from 'vitest'
import type { Actor, Assignment, RoleCode } from '../access/index.ts'
import { WORKFLOW_NAMES, type ServiceSheet, type Uuid } from '../core/index.ts'
import { idOf, posts } from '../testing/index.ts'
import {
  type CaseFile,
  caseMoveProblem,
  caseMovesFor,
  caseResource,
  isLeftBehind,
  NOT_MOVED,
  officeWith,
  type StatusCode,
  WORKFLOWS,
} from './index.ts'
import { kernelWorkflow } from './workflows.ts'
import { withWayOut } from './closed-office.ts'

const DAY = '2026-03-10'
const [village, cikal, root, perkim] = ['desa', 'cikal', 'kabupaten', 'perkim'].map((name) =>
  idOf('unit', name),
) as [Uuid, Uuid, Uuid, Uuid]
const path = [posts.mawar, village, cikal, root]
const hasClosed = (office: Uuid) => office === perkim

const actor = (role: RoleCode, unit: Uuid, more: Partial<Assignment> = {}): Actor => ({
  user: idOf('user', role),
  assignments: [{ role, unit, from: '2025-01-01', ...more }],
})
const operator = actor('village_operator', village)
const camat = actor('subdistrict_officer', cikal)
const team = actor('case_officer', village)
const officer = actor('opd_officer', root, { office: perkim, sector: 'housing' })

const sheetOf = (workflow: ServiceSheet['workflow']) => {
  const isTeam = workflow === 'restricted'
  return { code: 'TST-01', sector: 'housing', workflow, dataClass: isTeam ? 'L4' : 'L3' } as ServiceSheet
}
const at = (state: StatusCode, steps: readonly StatusCode[] = []): CaseFile => ({
  ...{ id: idOf('case', 'a'), code: 'TST-01', notes: [] },
  report: {
    ...{ entry: idOf('entry', 'a'), unit: posts.mawar, by: idOf('user', 'sari'), answers: {} },
    ...{ happenedOn: DAY, recordedAt: `${DAY}T04:00:00.000Z-0000` },
  },
  walk: {
    ...NOT_MOVED,
    ...{ state, office: perkim, step: 5 },
    steps: steps.map((to) => ({
      ...{ entry: idOf('entry', to), to, by: operator.user, on: DAY },
      recordedAt: `${DAY}T04:00:00.000Z-0000`,
    })),
  },
})
const offered = (
  who: Actor,
  file: CaseFile,
  workflow: ServiceSheet['workflow'] = 'case',
  closed = hasClosed,
) => caseMovesFor(sheetOf(workflow), file, { actor: who, unitPath: path, on: DAY, hasClosed: closed })

/** Where a department alone decides what comes next. */
const HELD = ['forwarded_opd', 'opd_accepted', 'waiting_budget', 'in_progress'] as const

describe('a case at an office that works no longer', () => {
  it.each(HELD)('is taken up from %s by whoever sends cases on', (state) => {
    expect(offered(operator, at(state))).toEqual(['opd_rerouted'])
    expect(offered(operator, at(state), 'case_via_subdistrict')).toEqual(['opd_rerouted'])
    expect(offered(team, at(state), 'restricted')).toEqual(['opd_rerouted'])
    expect(offered(operator, at(state), 'restricted')).toEqual([])
    expect(offered(actor('kader', posts.mawar, { sector: 'housing' }), at(state))).toEqual([])
  })

  it('is taken up by nobody while the office works, or while nobody can know', () => {
    for (const state of HELD) {
      expect(offered(operator, at(state), 'case', () => false)).toEqual([])
      const mover = { actor: operator, unitPath: path, on: DAY } as const
      const problem = caseMoveProblem(sheetOf('case'), at(state), 'opd_rerouted', mover)
      expect(problem).toBe(state === 'forwarded_opd' ? 'mover-not-allowed' : 'move-not-listed')
    }
  })

  it('waits for nobody once its office has done with it, or where others can go on', () => {
    for (const state of [
      'resolved_opd',
      'opd_declined',
      'emergency_dispatched',
      'village_decided',
    ] as const) {
      expect(isLeftBehind(WORKFLOWS.emergency, { state, office: perkim }, hasClosed)).toBe(false)
      expect(offered(operator, at(state), 'emergency')).not.toContain('opd_rerouted')
    }
  })

  it('may still be moved by those of the office whose task has not ended', () => {
    expect(offered(officer, at('in_progress'))).toEqual(['resolved_opd', 'opd_declined', 'opd_rerouted'])
  })

  it.each(WORKFLOW_NAMES)('is let out of %s and nothing else is added', (name) => {
    const listed = kernelWorkflow(WORKFLOWS[name]).moves
    const added = withWayOut(WORKFLOWS[name]).moves.slice(listed.length)
    expect(added.map(({ from, to }) => [from, to])).toEqual(
      name === 'record' ? [] : HELD.map((from) => [from, 'opd_rerouted']),
    )
    expect(added.flatMap(({ by }) => by)).not.toContain('opd_officer')
  })
})

describe('a case that a department has passed to another', () => {
  const walk = (...steps: StatusCode[]) => ({ ...at('opd_rerouted', steps).walk, office: undefined as never })

  it('lies with the kecamatan where that stands between, which reads it and sends it on', () => {
    const via = walk('forwarded_subdistrict', 'forwarded_opd', 'opd_rerouted')
    expect(officeWith(via, path)).toBe(cikal)
    expect(caseResource(sheetOf('case_via_subdistrict'), via, { unitPath: path }).routedTo).toBe(cikal)
    expect(offered(camat, { ...at('opd_rerouted'), walk: via }, 'case_via_subdistrict')).toEqual([
      'forwarded_opd',
    ])
  })

  it('lies with the village where it went straight to the department', () => {
    expect(officeWith(walk('village_decided', 'forwarded_opd', 'opd_rerouted'), path)).toBeUndefined()
  })
})
