import { describe, expect, it } from 'vitest'
import { WORKFLOW_NAMES } from '../core/index.ts'
import { kernelWorkflow, statusOf, WORKFLOWS } from './index.ts'

const movesOf = (name: (typeof WORKFLOW_NAMES)[number]) => kernelWorkflow(WORKFLOWS[name]).moves

describe.each(WORKFLOW_NAMES)('the walk %s', (name) => {
  const { statuses } = WORKFLOWS[name]
  const codes = statuses.map((status) => status.code)

  it('leads only to statuses it has, and to every one of them', () => {
    const reached = new Set(['draft'])
    for (const code of reached)
      for (const next of statusOf(WORKFLOWS[name], code)?.next ?? []) reached.add(next)
    expect([...reached].sort()).toEqual([...codes].sort())
  })

  it('lets a case come to an end from wherever it stands', () => {
    for (const { code } of statuses) {
      const reached = new Set<string>([code])
      for (const at of reached)
        for (const next of statusOf(WORKFLOWS[name], at)?.next ?? []) reached.add(next)
      expect(
        [...reached].some((end) => ['closed', 'cancelled', 'duplicate'].includes(end)),
        code,
      ).toBe(true)
    }
  })

  it('says of every move who makes it: whoever may set the status moved to', () => {
    for (const move of movesOf(name)) expect(move.by).toEqual(statusOf(WORKFLOWS[name], move.to)?.actors)
    expect(movesOf(name).every((move) => move.by.length > 0)).toBe(true)
  })
})

describe('the walks', () => {
  it('have as many moves as the domain notes list', () => {
    const counted = Object.fromEntries(WORKFLOW_NAMES.map((name) => [name, movesOf(name).length]))
    expect(counted).toEqual({
      case: 44,
      case_via_subdistrict: 48,
      record: 7,
      emergency: 48,
      emergency_via_subdistrict: 52,
      restricted: 47,
    })
  })

  it('go to the department only through the kecamatan where it stands between', () => {
    const into = movesOf('case_via_subdistrict').filter((move) => move.to === 'forwarded_opd')
    expect(into.map((move) => move.from)).toEqual(['forwarded_subdistrict', 'opd_rerouted'])
    expect(into.every((move) => move.by.join() === 'subdistrict_officer')).toBe(true)
  })

  it('keep coordinator, chair and village operator out of a restricted case, and the kader after filing', () => {
    const movers = movesOf('restricted').flatMap((move) => move.by)
    for (const role of ['field_coordinator', 'posyandu_chair', 'village_operator', 'subdistrict_officer'])
      expect(movers).not.toContain(role)
    const byKader = movesOf('restricted').filter((move) => move.by.includes('kader'))
    expect(byKader.map((move) => `${move.from} ${move.to}`)).toEqual([
      'draft submitted',
      'draft cancelled',
      'submitted emergency_dispatched',
      'needs_info submitted',
    ])
  })

  it('ask for a reason wherever somebody is told no', () => {
    const withReason = WORKFLOWS.case.statuses.filter((status) => status.reasonRequired === true)
    expect(withReason.map((status) => status.code)).toEqual(['opd_declined', 'rejected'])
  })

  it('open a closed case again for thirty days, a summed record never', () => {
    expect(statusOf(WORKFLOWS.emergency, 'closed')?.reopenWithinDays).toBe(30)
    expect(statusOf(WORKFLOWS.record, 'closed')).toMatchObject({ next: [], actors: ['system'] })
  })
})
