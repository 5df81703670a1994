import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED } from './asking.ts'

export const duplicateQuestions: Questions = {
  'get /api/desk/duplicates': (_, headers) =>
    over(headers, '/api/desk/duplicates', `/api/desk/duplicates?${TYPED}`),
  'post /api/desk/same-person': (_, headers, { everybody }) =>
    everybody.map((a) => ({
      path: '/api/desk/same-person',
      init: post({ a, b: idOf('canary', TYPED), verdict: 'different' }, headers),
    })),
}
