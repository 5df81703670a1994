import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED, UNITS } from './asking.ts'

export const heldQuestions: Questions = {
  'get /api/desk/held': (_, headers) => over(headers, ...UNITS.map((unit) => `/api/desk/held?unit=${unit}`)),
  'post /api/desk/held/{id}': (_, headers, { held }) => [
    { path: `/api/desk/held/${held}`, init: post({ action: 'release', why: '' }, headers) },
    {
      path: `/api/desk/held/${idOf('held', 'none')}`,
      init: post({ action: 'discard', why: TYPED }, headers),
    },
  ],
}
