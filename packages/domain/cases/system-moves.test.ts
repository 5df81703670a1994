import { describe, expect, it } from 'vitest'
import type { ClockReading, PlainDate, Uuid, WorkflowName } from '../core/index.ts'
import { idOf } from '../testing/index.ts'
import type { CaseFile } from './case-file.ts'
import { caseClocks } from './clocks.ts'
import { systemMove } from './system-moves.ts'
import type { StatusCode } from './statuses.ts'
import { at, METRO, walked } from './testing/clocked-case.ts'
import { WORKFLOWS } from './workflows.ts'

type When = Parameters<typeof at>[0]
const id = idOf('case', 'rumah')
const reading = '2026-07-06T00:00:00.000Z-0000' as ClockReading

/** A case that came to this state on Monday 6 July 2026; the citizen heard on these instants. */
function moveOf(state: StatusCode, workflow: WorkflowName = 'case', told: readonly When[] = []) {
  const sheet = { workflow, slaDays: 5, slaHours: undefined, opdSlaDays: 60 }
  const history = walked([[state, '2026-07-06 09:00']], { told })
  const line = (entry: string) => ({ entry: idOf('entry', entry), by: id as Uuid, recordedAt: reading })
  const file: CaseFile = {
    id,
    code: 'HSG-01',
    walk: {
      state,
      ...{ step: 1, kept: 1 },
      steps: [{ ...line('step'), to: state, on: '2026-07-06' as PlainDate }],
    },
    notes: told.map((when) => ({
      ...line(when),
      ...({ kind: 'told', channel: 'phone', on: when.slice(0, 10), toldOn: when.slice(0, 10) } as const),
    })) as CaseFile['notes'],
  }
  return systemMove(sheet, file, caseClocks(history, sheet, METRO))
}

describe('the house closes by itself', () => {
  it('a list that was confirmed, on the last day in time', () => {
    const move = moveOf('validated', 'record')
    expect(move?.at).toBe(at('2026-07-13 00:00'))
    expect(move?.body).toEqual({ from: 'validated', to: 'closed', step: 1 })
  })

  it.each(['resolved_opd', 'resolved_village', 'opd_declined', 'rejected'] as const)(
    'what stands at %s, once the citizen was told, with the day and way of that word',
    (state) => {
      const move = moveOf(state, 'case', ['2026-07-07 10:00'])
      expect(move?.at).toBe(at('2026-07-13 00:00'))
      expect(move?.body).toEqual({
        ...{ from: state, to: 'closed', step: 1, channel: 'phone', toldOn: '2026-07-07' },
      })
    },
  )

  it('not before the word, however late it comes, and never without one', () => {
    expect(moveOf('resolved_opd', 'case', ['2026-08-03 10:00'])?.at).toBe(at('2026-08-03 10:00'))
    expect(moveOf('resolved_opd')).toBeUndefined()
    expect(moveOf('resolved_opd', 'restricted')).toBeUndefined()
  })

  it('nothing that waits for a person', () => {
    const others = WORKFLOWS.case.statuses
      .map(({ code }) => code)
      .filter((code) => !['resolved_opd', 'resolved_village', 'opd_declined', 'rejected'].includes(code))
    expect(others.map((state) => moveOf(state, 'case', ['2026-07-07 10:00']))).toEqual(
      others.map(() => undefined),
    )
    expect(moveOf('recorded', 'record')).toBeUndefined()
  })

  it('once: the step has the same name however often it is worked out', () => {
    expect(moveOf('validated', 'record')?.entry).toBe(moveOf('validated', 'record')?.entry)
  })
})
