import { createHash } from 'node:crypto'
import { findOpen311Key } from '../../access/open311-keys.ts'
import { takeTry } from '../../access/throttle.ts'
import { handIn } from '../citizens/hand-in.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { attributesOf, isOpenedOutside, publishedSheets } from './open311-services.ts'

/** Why a request was not opened, as the specification answers it. */
export class Open311Error extends Error {
  override readonly name = 'Open311Error'
  readonly status: number

  constructor(status: number, description: string) {
    super(description)
    this.status = status
  }
}

/**
 * Opens a request for a tool that has a key: a word to a village as from the public form, under the same limits. The
 * same request sent twice on a day is one.
 * @param form the parameters as posted; attributes are called `attribute[code]`
 * @throws Open311Error
 */
export async function openRequest(house: House, form: URLSearchParams) {
  const key = await findOpen311Key(house.db, house.cell, form.get('api_key') ?? '')
  if (key === undefined) throw new Open311Error(403, 'api_key was not provided, is not known or was ended')
  const sheet = publishedSheets.find(({ code }) => code === form.get('service_code'))
  if (sheet === undefined) throw new Open311Error(404, 'service_code is not known')
  if (!isOpenedOutside(sheet))
    throw new Open311Error(400, 'service_code is read only: kader write it on the spot')
  const units = await house.units.read()
  const village = units.ofKind('village-office').find(({ area }) => area === form.get('address_id'))
  if (village === undefined)
    throw new Open311Error(400, 'address_id must be the code of a village, such as 18.72.01.1001')
  const wait = await takeTry(house.access, { kind: 'open311-key', of: key })
  if (wait > 0) throw new Open311Error(429, `too many requests with this key: wait ${wait} seconds`)
  const said = [key, await house.units.today(), ...[...form].filter(([name]) => name !== 'api_key').flat()]
  const once = createHash('sha256').update(said.join('\n')).digest('base64url')
  try {
    const { number } = await handIn(house, {
      sheet,
      village,
      post: undefined,
      answers: answersOf(sheet, form),
      once,
    })
    return { service_request_id: number, service_notice: null, account_id: null }
  } catch (error) {
    throw error instanceof ProblemError ? explained(error) : error
  }
}

function answersOf(
  sheet: Parameters<typeof attributesOf>[0],
  form: URLSearchParams,
): Record<string, unknown> {
  const attributes = attributesOf(sheet).map(({ key, type }) => {
    const value = form.get(`attribute[${key}]`)
    return [key, type === 'boolean' && value !== null ? value === 'true' : value] as const
  })
  const point = [form.get('lat'), form.get('long')].filter(isSaid).join(', ')
  const answers = [
    ...attributes,
    ['description', form.get('description')] as const,
    ['problemPlace', [form.get('address_string'), point].filter(isSaid).join(' · ')] as const,
    ['reporterName', [form.get('first_name'), form.get('last_name')].filter(isSaid).join(' ')] as const,
    ['reporterPhone', form.get('phone')] as const,
  ]
  return Object.fromEntries(answers.filter(([, value]) => value !== null && value !== ''))
}

const isSaid = (text: string | null): text is string => text !== null && text.trim() !== ''

function explained({ code, detail }: ProblemError): Error {
  if (code === 'village-full')
    return new Open311Error(429, 'the village has taken all it can today: try tomorrow')
  if (code === 'bad-request')
    return new Open311Error(400, `not answered as asked: ${parameterOf(detail ?? '')}`)
  return new Open311Error(400, code)
}

const PARAMETERS: Readonly<Record<string, string>> = {
  description: 'description',
  problemPlace: 'address_string',
  reporterName: 'first_name',
  reporterPhone: 'phone',
}

const parameterOf = (detail: string): string => {
  const key = detail.replace('answers.', '')
  return PARAMETERS[key] ?? `attribute[${key}]`
}
