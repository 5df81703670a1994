import { DbError } from '../db/db-error.ts'
import { ProblemError } from './problem.ts'

/** SQLSTATE classes and codes after which the same request may well succeed: no connection, no room, a lost race. */
const PASSING = /^(08|53|57P|40001|40P01|55P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/

/** What a request ends with after an error nobody expected. */
export function problemOfFault(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const code = (error as { code?: unknown } | null)?.code
  const passing = error instanceof DbError || (typeof code === 'string' && PASSING.test(code))
  return passing ? new ProblemError('busy', { retryAfterS: 5 }) : new ProblemError('server-fault')
}

/**
 * What a log may keep of an error. The database repeats values in its messages, and a parser what it could not read: of
 * those only the kind and the place are kept.
 */
export function faultForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { severity, code } = error as { severity?: unknown; code?: unknown }
  const repeatsValues = severity !== undefined || error instanceof SyntaxError
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(repeatsValues ? {} : { message: error.message }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: faultForLog(error.cause) }),
  }
}
