import { places } from '../parts/canary-district.ts'
import { post } from '../parts/post.ts'
import { MONTH, over, type Questions, TYPED, UNITS } from './asking.ts'

const INDICATORS = ['skdn.S', 'attendance.present', 'growth.underweight', 'nothing']

export const deskQuestions: Questions = {
  'get /api/desk/indicators': (_, headers) => over(headers, '/api/desk/indicators'),
  'get /api/desk/overview': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/overview?unit=${unit}&month=${MONTH}`)),
  'get /api/desk/posts': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/posts?unit=${unit}&month=${MONTH}`)),
  'get /api/desk/people': (_, headers, { people }) =>
    over(
      headers,
      ...UNITS.flatMap((unit) =>
        INDICATORS.map((indicator) => `/api/desk/people?unit=${unit}&month=${MONTH}&indicator=${indicator}`),
      ),
      ...people.map(
        (after) =>
          `/api/desk/people?unit=${places.mawar}&month=${MONTH}&indicator=skdn.S&after=${encodeURIComponent(after)}`,
      ),
      `/api/desk/people?unit=${places.mawar}&month=${MONTH}&indicator=${TYPED}`,
    ),
  'post /api/desk/official-target': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/desk/official-target',
      init: post({ unit, year: 2026, category: 'balita', count: 40, source: '' }, headers),
    })),
}
