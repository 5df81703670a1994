import { CASES } from '../parts/canary-child.ts'
import { over, type Questions, TYPED } from './asking.ts'

/** Of a file that nobody sent. */
const FILE_HASH = 'ab'.repeat(32)

export const attachmentQuestions: Questions = {
  'get /api/attachments/{hash}': (_, headers) =>
    over(headers, ...CASES.map((id) => `/api/attachments/${FILE_HASH}?case=${id}`)),
  'get /api/attachments/{hash}/upload': (_, headers) => over(headers, `/api/attachments/${FILE_HASH}/upload`),
  'put /api/attachments/{hash}': (_, headers) => [
    {
      path: `/api/attachments/${FILE_HASH}`,
      init: {
        method: 'PUT',
        headers: { ...headers, 'upload-offset': '0', 'upload-length': '9' },
        body: TYPED,
      },
    },
  ],
}
