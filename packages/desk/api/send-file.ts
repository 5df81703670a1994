import type { Result } from '@simpul/domain/core'
import { answerOf, type DeskProblem } from './fetch-json.ts'

/** Sends a file as it is. */
export const sendFile = <Answer>(path: string, file: File): Promise<Result<Answer, DeskProblem>> =>
  answerOf<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
