import { LANES } from '@simpul/domain/access'
import { offices, places } from '../parts/canary-district.ts'
import { over, type Questions } from './asking.ts'

export const snapshotQuestions: Questions = {
  'get /api/sync/snapshot/{unit}/{lane}': (_, headers) =>
    over(
      headers,
      ...[...Object.values(places), offices.sukamaju, offices.caseTeam].flatMap((unit) =>
        LANES.map((lane) => `/api/sync/snapshot/${unit}/${lane}`),
      ),
    ),
}
