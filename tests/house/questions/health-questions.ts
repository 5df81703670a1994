import { over, type Questions } from './asking.ts'

export const healthQuestions: Questions = {
  'get /health': (_, headers) => over(headers, '/health'),
}
