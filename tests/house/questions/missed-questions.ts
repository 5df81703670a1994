import { idOf } from '@simpul/domain/testing'
import { CASES } from '../parts/canary-child.ts'
import { post } from '../parts/post.ts'
import { type Questions, TYPED, UNITS } from './asking.ts'

export const missedQuestions: Questions = {
  'post /api/desk/missed': (_, headers) =>
    UNITS.flatMap((unit) =>
      [{}, { answered: true }, { search: 'Zq' }, { search: TYPED }].map((more) => ({
        path: '/api/desk/missed',
        init: post({ unit, ...more }, headers),
      })),
    ),
  'post /api/desk/missed/answer': (_, headers, { everybody }) => [
    {
      path: '/api/desk/missed/answer',
      init: post(
        {
          words: [...everybody, ...CASES].flatMap((id) =>
            (['person', 'case'] as const).map((kind) => ({
              ...{ home: { kind, id }, aid: TYPED, answer: 'seen', at: '2026-03-10T04:00:00.000Z' },
            })),
          ),
        },
        headers,
      ),
    },
  ],
  'post /api/desk/missed/sums': (_, headers) =>
    UNITS.map((unit) => ({ path: '/api/desk/missed/sums', init: post({ unit }, headers) })),
  'post /api/sync/missed': ({ device }, headers) =>
    [device, idOf('device', 'other')].map((from) => ({
      path: '/api/sync/missed',
      init: post({ device: from, known: '' }, headers),
    })),
}
