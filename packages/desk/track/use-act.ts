import type { TrackAnswer } from '@simpul/domain/wire'
import { useState } from 'preact/hooks'
import { fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'

/** What the holder of a receipt does with it. */
export interface Act {
  readonly busy: boolean
  /** Why the last one was not taken. */
  readonly problem: string | undefined
  /** @returns whether it was taken */
  readonly send: (what: 'rating' | 'reopen', body: object) => Promise<boolean>
}

/** Sends ratings and reasons under a code; `onAnswer` hears how the case stands afterwards. */
export function useAct(code: string, onAnswer: (answer: TrackAnswer) => void): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function send(what: 'rating' | 'reopen', body: object): Promise<boolean> {
    setBusy(true)
    const answer = await fetchJson<TrackAnswer>(`public/track/${code}/${what}`, body)
    setBusy(false)
    setProblem(answer.ok ? undefined : say(answer.problem.text))
    if (answer.ok) onAnswer(answer.value)
    return answer.ok
  }
  return { busy, problem, send }
}
