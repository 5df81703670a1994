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

/** The answer to a question to the server; asks again when the path changes. Late answers are dropped. */
export function useAnswer<Answer>(path: string): Asked<Answer> {
  const [result, setResult] = useState<Result<Answer, DeskProblem>>()
  const [answer, setAnswer] = useState<Answer>()
  const [loading, setLoading] = useState(true)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    setLoading(true)
    void fetchJson<Answer>(path).then((next) => {
      if (!current) return
      setLoading(false)
      setResult(next)
      if (next.ok) setAnswer(next.value)
    })
    return () => {
      current = false
    }
  }, [path, round])
  const problem = result?.ok === false ? result.problem : undefined
  return { answer, problem, loading, again: () => setRound(round + 1) }
}
