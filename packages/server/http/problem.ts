import { PROBLEMS, type ProblemAnswer, type ProblemCode } from '@simpul/domain/wire'

/** Ends a request with a problem of the catalogue; the one handler at the top turns it into an answer. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  /** What a developer looks at first. Never personal data. */
  readonly detail: string | undefined
  readonly retryAfterS: number | undefined

  constructor(code: ProblemCode, { detail, retryAfterS }: { detail?: string; retryAfterS?: number } = {}) {
    super(code)
    this.code = code
    this.detail = detail
    this.retryAfterS = retryAfterS
  }
}

/** The problem of an access function as an answer. */
export function problemOf(problem: {
  readonly code: ProblemCode
  readonly detail?: string
  readonly waitS?: number
}): ProblemError {
  const { code, detail, waitS } = problem
  return new ProblemError(code, {
    ...(detail === undefined ? {} : { detail }),
    ...(waitS === undefined ? {} : { retryAfterS: waitS }),
  })
}

/** The answer of a problem; `request` names the log line of a server fault. */
export function problemResponse(error: ProblemError, request?: string): Response {
  const { code, detail, retryAfterS } = error
  const body: ProblemAnswer = {
    problem: code,
    message: PROBLEMS[code].text.id,
    ...(detail === undefined ? {} : { detail }),
    ...(request === undefined ? {} : { request }),
  }
  return Response.json(body, {
    status: PROBLEMS[code].status,
    headers: {
      'cache-control': 'no-store',
      ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
    },
  })
}
