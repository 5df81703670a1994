import type { Me } from '@simpul/domain/wire'
import { Button, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { signIn as text } from '../text/text.ts'

export function SignIn({ onSignedIn }: { readonly onSignedIn: (me: Me) => void }) {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<DeskProblem>()
  async function enter(): Promise<void> {
    setBusy(true)
    const answer = await fetchJson<Me>('sign-in', { username: username.trim(), password })
    setBusy(false)
    if (answer.ok) onSignedIn(answer.value)
    else setProblem(answer.problem)
  }
  return (
    <main class="sign-in">
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <img src="/meja/icon.svg" width="64" height="64" alt="" />
        <h1>{say(text.title)}</h1>
        <p>{say(text.lead)}</p>
        {problem !== undefined && (
          <Notice tone="watch" live>
            {say(problem.text)}
          </Notice>
        )}
        <TextField
          label={say(text.username)}
          value={username}
          onInput={setUsername}
          autoComplete="username"
        />
        <TextField
          label={say(text.password)}
          type="password"
          value={password}
          onInput={setPassword}
          autoComplete="current-password"
        />
        <Button look="main" wide type="submit" busy={busy} disabled={username === '' || password === ''}>
          {say(text.enter)}
        </Button>
        <a href="/kader/">{say(text.kader)}</a>
      </form>
    </main>
  )
}
