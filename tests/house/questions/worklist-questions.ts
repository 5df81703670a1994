import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { type Questions, SHOWS_NUMBER, TYPED, UNITS } from './asking.ts'

export const worklistQuestions: Questions = {
  'post /api/desk/worklist': (_, headers) =>
    UNITS.flatMap((unit) =>
      [{}, { kind: 'absent' }, { search: 'Zq' }, { search: TYPED }].map((more) => ({
        path: '/api/desk/worklist',
        init: post({ unit, ...more }, headers),
      })),
    ),
  'post /api/desk/worklist/look': (_, headers, { people }) => [
    {
      path: '/api/desk/worklist/look',
      init: post(
        { looks: people.map((person) => ({ person, at: '2026-03-10T04:00:00.000Z', codes: [TYPED] })) },
        headers,
      ),
    },
  ],
  [SHOWS_NUMBER]: (_, headers, { everybody }) =>
    everybody.map((person) => ({ path: '/api/desk/phone-number', init: post({ person }, headers) })),
  'post /api/sync/worklist': ({ device }, headers, { epoch }) =>
    [device, idOf('device', 'other')].map((from) => ({
      path: '/api/sync/worklist',
      init: post({ device: from, epoch, scope: '', after: 0 }, headers),
    })),
}
