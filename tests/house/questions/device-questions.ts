import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { type Questions, TYPED } from './asking.ts'

export const deviceQuestions: Questions = {
  'post /api/devices/{id}/revoke': (_, headers) => [
    { path: `/api/devices/${idOf('device', 'none')}/revoke`, init: post({}, headers) },
  ],
  'post /api/devices/activate': ({ device }, headers) => [
    {
      path: '/api/devices/activate',
      init: post(
        { code: '00000000', device, deviceName: TYPED, outboxKey: { keyId: device, wrapped: 'AAAA' } },
        headers,
      ),
    },
  ],
  'post /api/devices/unlock': ({ device }, headers) => [
    {
      path: '/api/devices/unlock',
      init: post({ device, code: '00000000', wrappedDataKey: 'AAAA' }, headers),
    },
  ],
}
