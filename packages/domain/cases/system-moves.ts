import { idFrom, type ServiceSheet, type Uuid } from '../core/index.ts'
import type { CaseClock } from './case-clock.ts'
import type { CaseFile } from './case-file.ts'
import { nextCaseMove } from './may-move-case.ts'
import { type CaseMoveBody, wantedAnswers } from './move-service.ts'
import { statusOf, WORKFLOWS } from './workflows.ts'

/** Who the journal names as the writer of the house's own steps: nobody signs in as it. */
export const HOUSE_WRITER: Uuid = idFrom('writer', 'house')

/** A step the house takes by itself once its time has come. */
export interface SystemMove {
  /** The same however often it is worked out: it is written once. */
  readonly entry: Uuid
  /** Milliseconds since 1970. */
  readonly at: number
  readonly body: CaseMoveBody
}

const DAY_MS = 86_400_000

/**
 * What the house does with a case nobody has to act on any more: it closes it on the last day on which that is in time,
 * so that a citizen has until then to object. Never before the citizen was told, where closing asks for it: then it is
 * somebody's to do, and the clock rings for them. Source: domain notes on the institution, 2.9.
 * @param clocks as `caseClocks` gives them for the same case
 */
export function systemMove(
  { workflow }: Pick<ServiceSheet, 'workflow'>,
  file: CaseFile,
  clocks: readonly CaseClock[],
): SystemMove | undefined {
  const walk = WORKFLOWS[workflow]
  const { state, kept } = file.walk
  const to = statusOf(walk, state)?.next.find((next) => statusOf(walk, next)?.actors.includes('system'))
  const stands = clocks.find(({ kind, step }) => kind === 'status' && step === kept - 1)
  if (to === undefined || stands?.dueAt === undefined) return undefined
  const entry = idFrom('house-move', file.id, String(kept))
  const lastDay = stands.dueAt - DAY_MS
  if (wantedAnswers(walk, to).length === 0) return { entry, at: lastDay, body: nextCaseMove(file, to) }
  const heard = clocks.find(({ kind, step }) => kind === 'feedback' && step === kept - 1)
  const word = file.notes.find(({ toldOn }) => toldOn !== undefined && toldOn === heard?.metOn)
  if (heard?.metAt === undefined || word?.channel === undefined || word.toldOn === undefined) return undefined
  const { channel, toldOn } = word
  return {
    entry,
    at: Math.max(lastDay, heard.metAt),
    body: nextCaseMove(file, to, { channel, toldOn }),
  }
}
