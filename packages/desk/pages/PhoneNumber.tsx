import { phoneLinks } from '@simpul/domain/people'
import type { PhoneNumberAnswer } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { worklist as text } from '../text/worklist-text.ts'

/** A phone number that is fetched only when it is asked for; then it can be called and written to. */
export function PhoneNumber({ person, isKnown }: { readonly person: string; readonly isKnown: boolean }) {
  const [phone, setPhone] = useState<string>()
  const [problem, setProblem] = useState<DeskProblem>()
  const [busy, setBusy] = useState(false)
  if (!isKnown) return <p class="small">{say(text.noNumber)}</p>
  async function show(): Promise<void> {
    setBusy(true)
    const answer = await fetchJson<PhoneNumberAnswer>('desk/phone-number', { person })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setProblem(undefined)
    if (answer.value.phone !== null) setPhone(answer.value.phone)
  }
  if (phone !== undefined) {
    const { call, message } = phoneLinks(phone)
    return (
      <p class="cluster">
        <a class="button button-side" href={call}>
          {say(text.call, { phone })}
        </a>
        <a class="button button-side" href={message} target="_blank" rel="noreferrer">
          {say(text.message)}
        </a>
      </p>
    )
  }
  return (
    <>
      <Button busy={busy} onClick={() => void show()}>
        {say(text.showNumber)}
      </Button>
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
    </>
  )
}
