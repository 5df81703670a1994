import { isOnBoard, STATE_TEXT, STATUS_CODES, type StatusCode, stageOf } from '@simpul/domain/cases'
import { type PublishedCase, publishedCases } from '../../projector/reads/cases/published-cases.ts'
import type { House } from '../house.ts'
import { publishedSheets } from './open311-services.ts'

/** As the specification asks: so many at most, of so many days where no dates are given. */
const MOST = 1000
const DAYS = 90
const DAY_MS = 86_400_000

/** What a client asks for; lists are separated by commas. */
export interface RequestQuery {
  readonly service_request_id?: string | undefined
  readonly service_code?: string | undefined
  readonly status?: string | undefined
  readonly start_date?: string | undefined
  readonly end_date?: string | undefined
}

const listOf = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : text.split(',').map((part) => part.trim())

const isOpen = (state: StatusCode): boolean => isOnBoard(state) && stageOf(state) !== 'done'

/** Cases as service requests, the latest first. An id asks for that one, whatever its date. */
export async function findRequests(house: House, query: RequestQuery) {
  const numbers = listOf(query.service_request_id)
  const asked = listOf(query.service_code)
  const codes = publishedSheets.map(({ code }) => code)
  const statuses = listOf(query.status)
  const states = STATUS_CODES.filter((state) => statuses?.includes(isOpen(state) ? 'open' : 'closed'))
  const found = await publishedCases(house.db, house.cell, {
    codes: asked === undefined ? codes : codes.filter((code) => asked.includes(code)),
    ...(numbers === undefined ? span(query, house.now().getTime()) : { numbers: numbers.slice(0, MOST) }),
    ...(statuses === undefined ? {} : { states }),
    limit: MOST,
  })
  return found.map(asRequest)
}

/** Ninety days that end with `end_date` or today, where the client names no other beginning. */
function span({ start_date, end_date }: RequestQuery, now: number): { from: string; to: string } {
  const to = end_date === undefined ? now : Date.parse(end_date)
  const earliest = to - DAYS * DAY_MS
  const from = start_date === undefined ? earliest : Math.max(Date.parse(start_date), earliest)
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

/** One case as the specification writes it: what was said, where exactly and by whom stays in the village. */
function asRequest({ number, code, state, submittedAt, since, dueAt, village, area, office }: PublishedCase) {
  return {
    service_request_id: number,
    status: isOpen(state) ? 'open' : 'closed',
    status_notes: STATE_TEXT[state].id,
    service_name: publishedSheets.find((sheet) => sheet.code === code)?.name.id ?? code,
    service_code: code,
    description: null,
    agency_responsible: office ?? village,
    service_notice: null,
    requested_datetime: submittedAt,
    updated_datetime: since,
    expected_datetime: dueAt,
    address: village,
    address_id: area,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  }
}
