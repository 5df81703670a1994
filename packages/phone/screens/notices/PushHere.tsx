import { Button, Notice } from '@simpul/parts'
import { askPush, endPush, type PushState, pushState } from '@simpul/parts/push-here'
import { useEffect, useState } from 'preact/hooks'
import type { PhoneNotices } from '../../sync/notices-of.ts'
import { say } from '../../text/language.ts'
import { notices as text } from '../../text/notice-text.ts'

/** Whether this phone is woken for notices, and the switch for it. Where it cannot be, nothing is offered. */
export function PushHere({ notices }: { readonly notices: PhoneNotices }) {
  const [state, setState] = useState<PushState>()
  const [pushKey, setPushKey] = useState<string | null>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    void pushState().then(setState)
    void notices.pushKey().then(setPushKey)
  }, [notices])
  if (state === undefined || state === 'unsupported' || typeof pushKey !== 'string') return null
  async function turn(work: Promise<boolean>): Promise<void> {
    setBusy(true)
    setFailed(!(await work))
    setState(await pushState())
    setBusy(false)
  }
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.push)}</h2>
      <p>{say(state === 'on' ? text.pushOn : state === 'blocked' ? text.pushBlocked : text.pushText)}</p>
      {state === 'off' && (
        <Button wide icon="bell" busy={busy} onClick={() => void turn(turnOn(notices, pushKey))}>
          {say(text.turnOn)}
        </Button>
      )}
      {state === 'on' && (
        <Button wide busy={busy} onClick={() => void turn(turnOff(notices))}>
          {say(text.turnOff)}
        </Button>
      )}
      {failed && (
        <Notice tone="watch" live>
          {say(text.pushFailed)}
        </Notice>
      )}
    </section>
  )
}

/** @returns whether the server knows of it; else the browser forgets it again */
async function turnOn(notices: PhoneNotices, key: string): Promise<boolean> {
  const address = await askPush(await navigator.serviceWorker.ready, key)
  if (address === undefined) return false
  const told = await notices.wakeHere(address)
  if (!told.ok) await endPush()
  return told.ok
}

async function turnOff(notices: PhoneNotices): Promise<boolean> {
  const endpoint = await endPush()
  return endpoint === undefined || (await notices.wakeNoMore(endpoint)).ok
}
