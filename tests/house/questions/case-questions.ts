import { SECTORS } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import { CASES } from '../parts/canary-child.ts'
import { offices } from '../parts/canary-district.ts'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED, UNITS } from './asking.ts'

/** In which the cases of the cell were written down. */
const CASE_MONTH = '2026-01'

export const caseQuestions: Questions = {
  'post /api/desk/cases': (_, headers) =>
    [
      {},
      { show: 'all' },
      { show: 'all', search: 'Zq' },
      { search: TYPED },
      { mine: true },
      { late: true },
    ].map((body) => ({ path: '/api/desk/cases', init: post(body, headers) })),
  'post /api/desk/cases/steps': (_, headers) => [
    {
      path: '/api/desk/cases/steps',
      init: post({ cases: CASES.map((id) => ({ id, step: 7 })), to: 'verified', note: TYPED }, headers),
    },
  ],
  'get /api/desk/cases/{id}': (_, headers) =>
    over(headers, ...[...CASES, idOf('case', 'none')].map((id) => `/api/desk/cases/${id}`)),
  'post /api/desk/cases/{id}/notes': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/desk/cases/${id}/notes`,
      init: post({ kind: 'told', text: TYPED }, headers),
    })),
  'get /api/desk/restricted-cases': (_, headers) => over(headers, '/api/desk/restricted-cases'),
  'get /api/desk/field-report': (_, headers) =>
    over(
      headers,
      ...UNITS.flatMap((unit) =>
        [...SECTORS, TYPED].map(
          (sector) => `/api/desk/field-report?unit=${unit}&month=${CASE_MONTH}&sector=${sector}`,
        ),
      ),
    ),
  'get /api/desk/case-routes': (_, headers) => over(headers, '/api/desk/case-routes'),
  'post /api/desk/case-routes': (_, headers) => [
    { path: '/api/desk/case-routes', init: post({ drop: idOf('route', 'none') }, headers) },
    {
      path: '/api/desk/case-routes',
      init: post({ set: { sector: TYPED, area: '33.76', office: offices.root } }, headers),
    },
  ],
}
