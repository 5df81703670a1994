import { idOf } from '@simpul/domain/testing'
import { CASES } from '../parts/canary-child.ts'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED } from './asking.ts'

export const noticeQuestions: Questions = {
  'get /api/notices': (_, headers) => over(headers, '/api/notices'),
  'post /api/notices/read': (_, headers) => [
    { path: '/api/notices/read', init: post({ ids: [idOf('notice', TYPED)] }, headers) },
  ],
  'get /api/notices/unread': (_, headers) => over(headers, '/api/notices/unread'),
  'get /api/notices/ways': (_, headers) => over(headers, '/api/notices/ways'),
  'post /api/me/email': (_, headers) => [
    { path: '/api/me/email', init: post({ email: 'kader@desa.test' }, headers) },
  ],
  'post /api/push/subscriptions': (_, headers) => [
    {
      path: '/api/push/subscriptions',
      init: post(
        {
          app: 'desk',
          endpoint: 'https://fcm.googleapis.com/x',
          p256dh: 'A'.repeat(87),
          auth: 'A'.repeat(22),
        },
        headers,
      ),
    },
  ],
  'post /api/push/subscriptions/end': (_, headers) => [
    {
      path: '/api/push/subscriptions/end',
      init: post({ endpoint: 'https://fcm.googleapis.com/x' }, headers),
    },
  ],
  'post /api/push/arrived': (_, headers) => [
    { path: '/api/push/arrived', init: post({ id: idOf('notice', TYPED) }, headers) },
  ],
  'get /api/cases/{id}/notices': (_, headers) =>
    over(headers, ...CASES.map((id) => `/api/cases/${id}/notices`)),
  'post /api/cases/{id}/notices/shared': (_, headers) =>
    CASES.map((id) => ({
      path: `/api/cases/${id}/notices/shared`,
      init: post({ id: idOf('notice', TYPED) }, headers),
    })),
  'post /api/gateway/deliveries': (_, headers) => [
    {
      path: '/api/gateway/deliveries',
      init: post({ id: idOf('notice', TYPED), state: 'delivered' }, headers),
    },
  ],
}
