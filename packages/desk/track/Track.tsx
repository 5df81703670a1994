import { readTrackingCode } from '@simpul/domain/cases'
import type { TrackAnswer } from '@simpul/domain/wire'
import { Button, Notice, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../api/fetch-json.ts'
import { ways } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'
import { track as text } from '../text/track-text.ts'
import { Tracked } from './Tracked.tsx'
import { useAct } from './use-act.ts'

/** After the #, so that no server on the way writes a code into its log. */
const codeOfAddress = (): string => decodeURIComponent(location.hash.slice(1))

/** The public page: how far a case is, for whoever has its code. */
export function Track() {
  const [typed, setTyped] = useState(codeOfAddress)
  const [tracked, setTracked] = useState<TrackAnswer>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const act = useAct(typed, setTracked)
  async function look(words: string): Promise<void> {
    const code = readTrackingCode(words)
    if (code === undefined) return setProblem(say(text.notACode))
    setBusy(true)
    const answer = await fetchJson<TrackAnswer>(`public/track/${code}`)
    setBusy(false)
    if (!answer.ok)
      return setProblem(say(answer.problem.code === 'not-found' ? text.notFound : answer.problem.text))
    setProblem(undefined)
    setTyped(code)
    setTracked(answer.value)
  }
  useEffect(() => {
    if (typed !== '') void look(typed)
  }, [])
  function another(): void {
    history.replaceState(null, '', location.pathname)
    setTracked(undefined)
    setTyped('')
  }
  return (
    <main class="track stack">
      <h1>{say(text.title)}</h1>
      {tracked === undefined ? (
        <form
          class="card stack"
          onSubmit={(event) => {
            event.preventDefault()
            void look(typed)
          }}
        >
          <p>{say(text.lead)}</p>
          <TextField
            label={say(text.code)}
            hint={say(text.hint)}
            value={typed}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="none"
            problem={problem}
            onInput={setTyped}
          />
          <Button look="main" type="submit" icon="search" wide busy={busy}>
            {say(text.look)}
          </Button>
        </form>
      ) : (
        <>
          <Tracked key={typed} code={typed} answer={tracked} act={act} />
          {problem !== undefined && <Notice tone="watch">{problem}</Notice>}
          <Button onClick={another}>{say(text.other)}</Button>
        </>
      )}
      <nav class="track-ways" aria-label={say(ways.nav)}>
        <a href={atVillage('/aspirasi', tracked)}>{say(ways.write)}</a>
        <a href={atVillage('/papan', tracked)}>{say(ways.board)}</a>
      </nav>
    </main>
  )
}

/** The page of the village the report is from, once that is known. */
const atVillage = (page: string, answer: TrackAnswer | undefined): string =>
  answer?.village === undefined || answer.village === null ? page : `${page}/${answer.village.code}`
