import type { Result } from '@simpul/domain/core'
import { useEffect, useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from './fetch-json.ts'

export interface Asked<Answer> {
  /** The last good answer stays in sight while the next one is on its way. */
  readonly answer: Answer | undefined
  readonly problem: DeskProblem | undefined
  readonly loading: boolean
  readonly again: () => void
}

/**
 * The answer to a question to the server; asks again when the path or the body changes. Late answers are dropped.
 * @param body of a question that is posted, because it holds what must not stand in an address
 */
export function useAnswer<Answer>(path: string, body?: unknown): Asked<Answer> {
  const posted = body === undefined ? undefined : JSON.stringify(body)
  const [result, setResult] = useState<Result<Answer, DeskProblem>>()
  const [answer, setAnswer] = useState<Answer>()
  const [loading, setLoading] = useState(true)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    setLoading(true)
    void fetchJson<Answer>(path, body).then((next) => {
      if (!current) return
      setLoading(false)
      setResult(next)
      if (next.ok) setAnswer(next.value)
    })
    return () => {
      current = false
    }
  }, [path, posted, round])
  const problem = result?.ok === false ? result.problem : undefined
  return { answer, problem, loading, again: () => setRound(round + 1) }
}
