import { PASSWORD } from '../parts/canary-callers.ts'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED } from './asking.ts'

export const signInQuestions: Questions = {
  'get /api/cell': (_, headers) => over(headers, '/api/cell'),
  'get /api/me': (_, headers) => over(headers, '/api/me', `/api/me?name=${TYPED}`),
  'post /api/sign-in': ({ role }, headers) => [
    { path: '/api/sign-in', init: post({ username: TYPED, password: 'salah' }, headers) },
    { path: '/api/sign-in', init: post({ username: role, password: 'salah' }, headers) },
  ],
  'post /api/me/password': (_, headers) => [
    { path: '/api/me/password', init: post({ old: 'salah', new: `${PASSWORD}-baru` }, headers) },
  ],
  // Ends the session, so it is the last of all questions.
  'post /api/sign-out': (_, headers) => [{ path: '/api/sign-out', init: post({}, headers) }],
}
