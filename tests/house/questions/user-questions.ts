import { idOf } from '@simpul/domain/testing'
import { offices } from '../parts/canary-district.ts'
import { post } from '../parts/post.ts'
import { over, type Questions, TYPED, UNITS } from './asking.ts'

const NOBODY = idOf('user', 'nobody knows')

export const userQuestions: Questions = {
  'get /api/units': (_, headers) => over(headers, '/api/units'),
  'post /api/units': (_, headers) =>
    Object.values(offices).map((village) => ({
      path: '/api/units',
      init: post({ name: 'Zqbaru', village, sessionDayRule: { kind: 'day-of-month', day: 40 } }, headers),
    })),
  'get /api/users': (_, headers) =>
    over(headers, '/api/users', ...UNITS.map((unit) => `/api/users?unit=${unit}`)),
  'get /api/emergency-contacts': (_, headers) => over(headers, '/api/emergency-contacts'),
  'post /api/desk/emergency-contacts': (_, headers) =>
    UNITS.map((village) => ({
      path: '/api/desk/emergency-contacts',
      init: post({ village, contacts: [{ name: 'Ambulans desa', number: '081234567890' }] }, headers),
    })),
  // Of nobody: a cover that was given would open a lane, and the table would be right to miss it.
  'post /api/users/cover': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/users/cover',
      init: post({ user: NOBODY, unit, sector: 'housing', until: '2026-03-31', note: TYPED }, headers),
    })),
  'post /api/users/cover/end': (_, headers) =>
    UNITS.map((unit) => ({
      path: '/api/users/cover/end',
      init: post({ user: NOBODY, unit, sector: 'housing' }, headers),
    })),
  'post /api/invitations': ({ user }, headers) =>
    UNITS.flatMap((unit) =>
      (['phone', 'pin'] as const).map((purpose) => ({
        path: '/api/invitations',
        init: post({ name: 'Zqundangan', role: 'kader', unit, sector: 'health', user, purpose }, headers),
      })),
    ),
}
