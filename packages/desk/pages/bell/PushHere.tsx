import type { DoneAnswer } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { askPush, endPush, type PushState, pushState } from '@simpul/parts/push-here'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'
import { notices as text } from '../../text/notices-text.ts'
import { say } from '../../text/say.ts'

const STATES = {
  unsupported: text.pushUnsupported,
  blocked: text.pushBlocked,
  off: text.pushOff,
  on: text.pushOn,
} as const

/** Whether this browser is woken for notices, and the switch for it. */
export function PushHere({ pushKey }: { readonly pushKey: string }) {
  const [state, setState] = useState<PushState>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => void pushState().then(setState), [])
  if (state === undefined) return null
  async function turn(on: boolean): Promise<void> {
    setBusy(true)
    setFailed(!(on ? await turnOn(pushKey) : await turnOff()))
    setState(await pushState())
    setBusy(false)
  }
  return (
    <div class="stack stack-tight">
      <h3>{say(text.push)}</h3>
      <p>{say(STATES[state])}</p>
      {state === 'off' && (
        <Button icon="bell" busy={busy} onClick={() => void turn(true)}>
          {say(text.turnOn)}
        </Button>
      )}
      {state === 'on' && (
        <Button busy={busy} onClick={() => void turn(false)}>
          {say(text.turnOff)}
        </Button>
      )}
      {failed && (
        <Notice tone="watch" live>
          {say(text.pushFailed)}
        </Notice>
      )}
    </div>
  )
}

/** @returns whether the server knows of it; else the browser forgets it again */
async function turnOn(key: string): Promise<boolean> {
  const base = import.meta.env.BASE_URL
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, type: 'module' })
  const address = await askPush(await navigator.serviceWorker.ready, key)
  if (address === undefined) return false
  const told = await fetchJson<DoneAnswer>('push/subscriptions', { app: 'desk', ...address })
  if (!told.ok) await endPush()
  return told.ok
}

/** The browser first: what the server still sends then finds nobody, and is forgotten. */
export async function turnOff(): Promise<boolean> {
  const endpoint = await endPush()
  if (endpoint === undefined) return true
  return (await fetchJson<DoneAnswer>('push/subscriptions/end', { endpoint })).ok
}
