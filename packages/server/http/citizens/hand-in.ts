import {
  aspirationBody,
  aspirationQuestions,
  caseNumber,
  moveServiceId,
  partAnswers,
  PUBLIC_FORM,
  receiptHolder,
  reportServiceId,
  sealedServiceId,
  trackingCode,
  wholeAnswers,
} from '@simpul/domain/cases'
import {
  checkAnswers,
  idFrom,
  type Month,
  type PlainDate,
  type ServiceSheet,
  type Uuid,
  whenOnDay,
} from '@simpul/domain/core'
import type { AspirationReceipt } from '@simpul/domain/wire'
import { takePlace } from '../../access/public-intake.ts'
import type { UnitRow } from '../../access/units.ts'
import { type OpenedCase, openCases } from '../../journal/open-cases.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { appendFromHolder } from './holder-entry.ts'
import { plainWords } from './plain-words.ts'
import { postsOf } from './villages.ts'

/** A word from somebody without an account. */
export interface HandedIn {
  readonly sheet: ServiceSheet
  readonly village: UnitRow
  readonly post: Uuid | undefined
  readonly answers: Readonly<Record<string, unknown>>
  /** The same thing handed in twice is one case. */
  readonly once: string
}

/**
 * Keeps a complaint form of somebody without an account as a case that is handed in: from here it is a case like any
 * other, waits for the village operator, and its holder follows it with the code of the receipt.
 * @throws ProblemError `bad-request` with the question that is not answered as asked, `village-full`, `form-again`
 * for other words under the number of words that are kept
 */
export async function handIn(house: House, handedIn: HandedIn): Promise<AspirationReceipt & { id: Uuid }> {
  const { sheet, village, once } = handedIn
  const id = idFrom('public-case', once)
  const post = await postFor(house, handedIn)
  const day = await house.units.today()
  const body = bodyOf(handedIn, id, day)
  const known = (await openCases(house, [id])).get(id)
  if (known !== undefined && !saysTheSame(known, sheet, body)) throw new ProblemError('form-again')
  if (known === undefined) {
    const places = PUBLIC_FORM.villageADay
    if (!(await takePlace(house.db, house.cell, { village: village.id, day, places })))
      throw new ProblemError('village-full')
    await keep(house, id, post, sheet, body)
  }
  return {
    id,
    number: caseNumber(id, sheet.code, post.area, day.slice(0, 7) as Month),
    code: trackingCode(id),
    service: sheet.name,
    post: post.name,
    village: village.name,
    writtenOn: day,
  }
}

/** Words that are not those of the first time must not vanish behind the receipt of the first time. */
const saysTheSame = ({ file }: OpenedCase, sheet: ServiceSheet, body: Record<string, unknown>): boolean =>
  aspirationQuestions(sheet).every(({ key }) => wholeAnswers(file)[key] === body[key])

/** The post that was named, or the first of the village: a case belongs to one, and its coordinator looks into it. */
async function postFor(house: House, { village, post }: HandedIn): Promise<UnitRow> {
  const posts = postsOf(await house.units.read(), village)
  const found = post === undefined ? posts[0] : posts.find(({ id }) => id === post)
  if (found === undefined) throw new ProblemError('not-found')
  return found
}

function bodyOf({ sheet, village, answers }: HandedIn, id: Uuid, on: PlainDate): Record<string, unknown> {
  const plain = Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [
      key,
      typeof value === 'string' ? plainWords(value) : value,
    ]),
  )
  const read = checkAnswers(aspirationQuestions(sheet), plain, whenOnDay(on))
  if (!read.ok)
    throw new ProblemError('bad-request', { detail: `answers.${read.problem[0]?.question ?? ''}` })
  return aspirationBody(sheet, read.value, { by: receiptHolder(id), on, village: village.name })
}

async function keep(
  house: House,
  id: Uuid,
  post: UnitRow,
  sheet: ServiceSheet,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { code } = sheet
  const { open, sealed } = partAnswers(sheet, body)
  const half = { service: sealedServiceId(code), body: sealed, once: ['sealed'] }
  const receipts = await appendFromHolder(house, { caseId: id, unit: post.id }, [
    { service: reportServiceId(code), body: open, once: [] },
    ...(Object.keys(sealed).length === 0 ? [] : [half]),
    { service: moveServiceId(code), body: { from: 'draft', to: 'submitted', step: 0 }, once: ['submitted'] },
  ])
  // A village without a case team has no place yet for what only that team may read: it waits at the server.
  const isKept = receipts?.every(
    ({ standing }, at) => standing === 'kept' || (standing === 'held' && at === 1 && receipts.length > 2),
  )
  // Everything was checked before: what is not kept now is a fault of ours, and the citizen must not be told otherwise.
  if (isKept !== true) throw new Error(`a word of a citizen was not kept: ${JSON.stringify(receipts)}`)
}
