import { LANES } from '@simpul/domain/access'
import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { type Questions, TYPED, UNITS } from './asking.ts'

export const syncQuestions: Questions = {
  'post /api/sync/pull': ({ device }, headers, { epoch }) =>
    [UNITS.slice(0, 6), UNITS.slice(6)].flatMap((units) =>
      [device, idOf('device', 'other')].map((from) => ({
        path: '/api/sync/pull',
        init: post(
          {
            ...{ device: from, waiting: 0, epoch },
            cursors: units.flatMap((unit) => LANES.map((lane) => ({ unit, lane, after: 0 }))),
          },
          headers,
        ),
      })),
    ),
  'post /api/sync/push': ({ device }, headers) => [
    {
      path: '/api/sync/push',
      init: post({ device, waiting: 0, entries: [{ id: 'bukan nomor', name: TYPED }, TYPED] }, headers),
    },
    { path: '/api/sync/push', init: post({ device, waiting: TYPED }, headers) },
    { path: '/api/sync/push', init: { ...post({}, headers), body: `{"${TYPED}":` } },
    {
      path: '/api/sync/push',
      init: post({}, { ...headers, 'content-encoding': 'gzip' }),
    },
  ],
  'post /api/sync/reconcile': ({ device }, headers, { epoch, ids }) => [
    { path: '/api/sync/reconcile', init: post({ device, epoch, ids: ids.slice(0, 500) }, headers) },
  ],
  'post /api/sync/rescue': ({ device, user }, headers) => [
    {
      path: '/api/sync/rescue',
      init: post(
        { simpul: 'rescue', device, user, madeAt: '2026-03-10T05:00:00.000Z', keys: [], sealed: [] },
        headers,
      ),
    },
  ],
}
