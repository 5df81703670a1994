import {
  type CaseMoveBody,
  moveServiceId,
  nextCaseMove,
  noteServiceId,
  type StatusCode,
} from '@simpul/domain/cases'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { CaseStepsAnswer, CaseStepsRequest, Receipt } from '@simpul/domain/wire'
import { type OpenedCase, openCases } from '../journal/open-cases.ts'
import type { Reader } from '../projector/reads/reader.ts'
import { appendFromDesk } from './desk-entry.ts'
import type { House } from './house.ts'
import { mayRead } from './open-case.ts'

type StepResult = CaseStepsAnswer['results'][number]

/**
 * Takes the same step in one case or many, each by itself: one that somebody else moved meanwhile does not stop the
 * others. What may not be read is not said to exist; a village head decides without reading.
 */
export async function takeSteps(
  house: House,
  reader: Reader,
  { cases, to, ...answers }: CaseStepsRequest,
): Promise<StepResult[]> {
  const opened = await openCases(
    house,
    cases.map(({ id }) => id),
  )
  const results: StepResult[] = []
  for (const { id, step } of cases) {
    const one = opened.get(id)
    if (one === undefined || !mayRead(one, reader)) results.push({ id, done: false, problem: 'not-found' })
    else results.push(await takeStep(house, reader, one, step, to as StatusCode, given(answers)))
  }
  return results
}

/** What was left out is not said. */
const given = (answers: object): Partial<CaseMoveBody> =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined))

async function takeStep(
  house: House,
  reader: Reader,
  { sheet, file, report }: OpenedCase,
  step: number,
  to: StatusCode,
  answers: Partial<CaseMoveBody>,
): Promise<StepResult> {
  const { id, walk } = file
  if (walk.step !== step) return { id, done: false, problem: 'state-changed', state: walk.state }
  const body = nextCaseMove(file, to, answers)
  const receipt = await write(house, reader, moveServiceId(sheet.code), id, report.unit, body)
  const problem = problemOf(receipt)
  return problem === undefined
    ? { id, done: true, state: to }
    : { id, done: false, problem, state: walk.state }
}

/** Says something in a case. @returns why it was not taken */
export const sayInCase = async (
  house: House,
  reader: Reader,
  { sheet, file, report }: OpenedCase,
  body: object,
): Promise<string | undefined> =>
  problemOf(await write(house, reader, noteServiceId(sheet.code), file.id, report.unit, given(body)))

/** A receipt, or `unreadable-body` for answers that the form does not take: the writer is there to mend them. */
async function write(
  house: House,
  { actor, today }: Reader,
  serviceId: string,
  id: Uuid,
  unit: Uuid,
  body: object,
): Promise<Receipt | 'unreadable-body'> {
  const service = anyServiceById(serviceId)
  if (service === undefined) throw new Error(`no service ${serviceId}`)
  const { version } = service
  if (!service.readBody({ version, happenedOn: today, body } as never).ok) return 'unreadable-body'
  const subject = { kind: 'case', id } as const
  return appendFromDesk(house, actor.user, {
    service: serviceId,
    version,
    subject,
    unit,
    happenedOn: today,
    body,
  })
}

function problemOf(receipt: Receipt | 'unreadable-body'): string | undefined {
  if (receipt === 'unreadable-body') return receipt
  return receipt.standing === 'kept' ? undefined : receipt.reason
}
