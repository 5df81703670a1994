import { err, ok, type Result, type Text } from '@simpul/domain/core'
import { PROBLEMS, type ProblemCode } from '@simpul/domain/wire'
import { shell } from '../text/text.ts'

/** Why the server did not answer as hoped, with the sentence to show. */
export interface DeskProblem {
  readonly code: ProblemCode | 'offline'
  readonly text: Text
}

const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && code in PROBLEMS

/** Asks the server. Bodies go as JSON; the session cookie goes along. */
export async function fetchJson<Answer>(path: string, body?: unknown): Promise<Result<Answer, DeskProblem>> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return answerOf(path, init)
}

/** A file that the server makes. */
export const fetchFile = (path: string): Promise<Result<Blob, DeskProblem>> =>
  readAnswer(path, {}, (response) => response.blob())

/** The answer to a request, or why there is none. */
export const answerOf = <Answer>(path: string, init: RequestInit): Promise<Result<Answer, DeskProblem>> =>
  readAnswer(path, init, async (response) => (await readJson(response)) as Answer | undefined)

async function readAnswer<Answer>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<Answer | undefined>,
): Promise<Result<Answer, DeskProblem>> {
  let answer: unknown
  try {
    const response = await fetch(`/api/${path}`, { ...init, credentials: 'same-origin' })
    const given = response.ok ? await read(response) : undefined
    if (given !== undefined) return ok(given)
    answer = response.ok ? undefined : await readJson(response)
  } catch (error) {
    // What `fetch` throws without a network, also when it goes in the middle of an answer.
    if (error instanceof TypeError) return err({ code: 'offline', text: shell.offline })
    throw error
  }
  const code = (answer as { readonly problem?: unknown } | null | undefined)?.problem
  const known = isCode(code) ? code : 'server-fault'
  return err({ code: known, text: PROBLEMS[known].text })
}

/** Undefined for what is no JSON: what stands before the server answers in pages of its own when it cannot reach it. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
