import { idOf } from '@simpul/domain/testing'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED, UNITS } from './asking.ts'

const NO_IMPORT = idOf('import', 'none')

export const importQuestions: Questions = {
  'post /api/desk/imports': (_, headers) =>
    UNITS.map((unit) => ({
      path: `/api/desk/imports?unit=${unit}&name=Zqbaru`,
      init: { method: 'POST', body: 'Nama;JK\nZqbaru;L\n', headers },
    })),
  'get /api/desk/imports': (_, headers) =>
    over(headers, ...UNITS.map((unit) => `/api/desk/imports?unit=${unit}`)),
  'get /api/desk/imports/{id}': (_, headers) => over(headers, `/api/desk/imports/${NO_IMPORT}`),
  'post /api/desk/imports/{id}': (_, headers) => [
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: 'start' }, headers) },
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: 'undo', why: TYPED }, headers) },
    { path: `/api/desk/imports/${NO_IMPORT}`, init: post({ action: TYPED }, headers) },
  ],
  'get /api/desk/imports/{id}/rows': (_, headers) =>
    over(
      headers,
      `/api/desk/imports/${NO_IMPORT}/rows?show=alike`,
      `/api/desk/imports/${NO_IMPORT}/rows?show=${TYPED}`,
    ),
  'get /api/desk/imports/{id}/results': (_, headers) =>
    over(headers, `/api/desk/imports/${NO_IMPORT}/results`),
}
