import { z } from 'zod/mini'
import type { House } from '../house.ts'
import { Open311Error, openRequest } from '../open311/open-request.ts'
import { findRequests } from '../open311/open311-requests.ts'
import { publishedSheets, serviceDefined, serviceListed } from '../open311/open311-services.ts'
import { readBytes } from '../read-body.ts'
import { type AnyRoute, openRoute } from '../route.ts'

const JSON_TYPE = { type: 'application/json', about: 'As Open311 GeoReport v2 says' }
const BASE = '/open311/v2'
const MOST_BYTES = 16_384

const text = z.optional(z.string().check(z.maxLength(4000)))
const instant = z.optional(z.string().check(z.refine((given) => !Number.isNaN(Date.parse(given)))))
/** The last part of an address such as requests/SPM-EDU-1872011001-202611-4F7K-Q2MX.json. */
const ofFile = z.object({ file: z.string().check(z.regex(/^[\w-]{1,60}\.json$/)) })
const nameOf = (file: string): string => file.slice(0, -'.json'.length)

/**
 * Open311 GeoReport v2, JSON only: other cities' tools read requests and open them. It tells no more than the public page
 * does, and of fewer cases.
 * Source: wiki.open311.org, GeoReport v2.
 */
export const open311Routes: readonly AnyRoute[] = [
  openRoute({
    method: 'get',
    path: `${BASE}/discovery.json`,
    summary: 'Open311: where this API is and what it speaks',
    doors: 'anyone',
    answer: JSON_TYPE,
    run: async ({ origin }) => Response.json(discovery(origin)),
  }),
  openRoute({
    method: 'get',
    path: `${BASE}/services.json`,
    summary: 'Open311: the services',
    doors: 'anyone',
    answer: JSON_TYPE,
    run: async () => Response.json(publishedSheets.map(serviceListed)),
  }),
  openRoute({
    method: 'get',
    path: `${BASE}/services/{file}`,
    summary: 'Open311: what a request of one service says; the last part is its code and .json',
    doors: 'anyone',
    params: ofFile,
    answer: JSON_TYPE,
    run: async ({ params: { file } }) => {
      const sheet = publishedSheets.find(({ code }) => code === nameOf(file))
      return sheet === undefined
        ? refused(404, 'service_code is not known')
        : Response.json(serviceDefined(sheet))
    },
  }),
  openRoute({
    method: 'get',
    path: `${BASE}/requests.json`,
    summary: 'Open311: requests, the latest first',
    doors: 'anyone',
    query: z.object({
      service_request_id: text,
      service_code: text,
      status: text,
      start_date: instant,
      end_date: instant,
    }),
    answer: JSON_TYPE,
    run: async ({ house, query }) => Response.json(await findRequests(house, query)),
  }),
  openRoute({
    method: 'post',
    path: `${BASE}/requests.json`,
    summary: 'Open311: opens a request with a key; parameters are posted as a form',
    doors: 'anyone',
    answer: JSON_TYPE,
    run: async ({ house, request }) => opened(house, request),
  }),
  openRoute({
    method: 'get',
    path: `${BASE}/requests/{file}`,
    summary: 'Open311: one request; the last part is its id and .json',
    doors: 'anyone',
    params: ofFile,
    answer: JSON_TYPE,
    run: async ({ house, params: { file } }) => {
      const found = await findRequests(house, { service_request_id: nameOf(file) })
      return found.length === 0 ? refused(404, 'service_request_id is not known') : Response.json(found)
    },
  }),
]

async function opened(house: House, request: Request): Promise<Response> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    return refused(400, 'post parameters as application/x-www-form-urlencoded')
  const form = new URLSearchParams(new TextDecoder().decode(await readBytes(request, MOST_BYTES)))
  try {
    return Response.json([await openRequest(house, form)])
  } catch (error) {
    if (error instanceof Open311Error) return refused(error.status, error.message)
    throw error
  }
}

/** Problems as the specification writes them. */
const refused = (status: number, description: string): Response =>
  Response.json([{ code: status, description }], { status, headers: { 'cache-control': 'no-store' } })

const discovery = (origin: string) => ({
  changeset: '2026-11-27T00:00:00Z',
  contact: 'Operator Simpul kabupaten/kota',
  key_service: 'Kunci dibuat operator dengan perintah: simpul open311-key create NAMA',
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${origin}${BASE}`,
      changeset: '2026-11-27T00:00:00Z',
      type: 'production',
      formats: ['application/json'],
    },
  ],
})
