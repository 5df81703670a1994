import { trackingCode } from '@simpul/domain/cases'
import { idOf } from '@simpul/domain/testing'
import { CASES } from '../parts/canary-child.ts'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED } from './asking.ts'

export const publicQuestions: Questions = {
  'get /api/public/track/{code}': (_, headers) =>
    over(headers, ...[...CASES.map(trackingCode), TYPED].map((code) => `/api/public/track/${code}`)),
  'post /api/public/track/{code}/rating': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/public/track/${trackingCode(id)}/rating`,
      init: post({ once: idOf('rating', TYPED), stars: 4, words: TYPED }, headers),
    })),
  'post /api/public/track/{code}/reopen': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/public/track/${trackingCode(id)}/reopen`,
      init: post({ step: 1, reason: TYPED }, headers),
    })),
  'get /api/public/boards/{village}': (_, headers) =>
    over(headers, '/api/public/boards/33.76.01.2001', `/api/public/boards/${TYPED}`),
  'get /api/public/villages': (_, headers) => over(headers, '/api/public/villages'),
  'get /api/public/aspirations/{village}': (_, headers) =>
    over(headers, '/api/public/aspirations/33.76.01.2001', `/api/public/aspirations/${TYPED}`),
  'post /api/public/aspirations/{village}': (_, headers) => [
    {
      path: '/api/public/aspirations/33.76.01.2001',
      init: post({ token: TYPED, code: 'SOC-90', answers: { description: TYPED } }, headers),
    },
  ],
}
