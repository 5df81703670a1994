import type { DoneAnswer } from '@simpul/domain/wire'
import { PushSwitch } from '@simpul/parts/PushSwitch'
import { turnPushOff, turnPushOn } from '@simpul/parts/push-here'
import { fetchJson } from '../../api/fetch-json.ts'
import { notices as text } from '../../text/notices-text.ts'
import { say } from '../../text/say.ts'

/** Whether this browser is woken for notices, and the switch for it. */
export const PushHere = ({ pushKey }: { readonly pushKey: string }) => (
  <PushSwitch
    heading={<h3>{say(text.push)}</h3>}
    states={{
      unsupported: say(text.pushUnsupported),
      blocked: say(text.pushBlocked),
      off: say(text.pushOff),
      on: say(text.pushOn),
    }}
    words={{ turnOn: say(text.turnOn), turnOff: say(text.turnOff), pushFailed: say(text.pushFailed) }}
    turnOn={() => turnOn(pushKey)}
    turnOff={turnOff}
  />
)

async function turnOn(key: string): Promise<boolean> {
  const base = import.meta.env.BASE_URL
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, type: 'module' })
  return turnPushOn(
    key,
    async (address) => (await fetchJson<DoneAnswer>('push/subscriptions', { app: 'desk', ...address })).ok,
  )
}

export const turnOff = (): Promise<boolean> =>
  turnPushOff(async (endpoint) => (await fetchJson<DoneAnswer>('push/subscriptions/end', { endpoint })).ok)
