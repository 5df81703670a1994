import { post } from '../parts/post.ts'
import { over, type Questions, TYPED, UNITS } from './asking.ts'

export const reportQuestions: Questions = {
  'get /api/desk/reports': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/reports?unit=${unit}&month=2026-03`)),
  'post /api/desk/report': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/desk/report',
      init: post({ unit, month: '2026-03', to: 'returned', step: 1, why: TYPED }, headers),
    })),
}
