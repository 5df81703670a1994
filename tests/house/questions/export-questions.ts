import { post } from '../parts/post.ts'
import { MONTH, over, type Questions, UNITS } from './asking.ts'

export const exportQuestions: Questions = {
  'post /api/desk/export': (_, headers) =>
    UNITS.flatMap((unit) =>
      (['people', 'users', 'held', 'cases'] as const).map((list) => ({
        path: '/api/desk/export',
        init: post({ list, unit, why: 'check' }, headers),
      })),
    ),
  'get /api/desk/exports/ppgbm': (_, headers) =>
    over(
      headers,
      ...UNITS.map((unit) => `/api/desk/exports/ppgbm?unit=${unit}&month=${MONTH}&format=csv&why=check`),
    ),
}
