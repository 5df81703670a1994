import { PushSwitch } from '@simpul/parts/PushSwitch'
import { turnPushOff, turnPushOn } from '@simpul/parts/push-here'
import type { PhoneNotices } from '../../sync/notices-of.ts'
import { say } from '../../text/language.ts'
import { notices as text } from '../../text/notice-text.ts'
import { useLoaded } from '../use-loaded.ts'

/** Whether this phone is woken for notices, and the switch for it. Where it cannot be, nothing is offered. */
export function PushHere({ notices }: { readonly notices: PhoneNotices }) {
  const key = useLoaded(() => notices.pushKey(), [notices])
  if (typeof key !== 'string') return null
  return (
    <PushSwitch
      wide
      heading={<h2>{say(text.push)}</h2>}
      states={{ blocked: say(text.pushBlocked), off: say(text.pushText), on: say(text.pushOn) }}
      words={{ turnOn: say(text.turnOn), turnOff: say(text.turnOff), pushFailed: say(text.pushFailed) }}
      turnOn={() => turnPushOn(key, async (address) => (await notices.wakeHere(address)).ok)}
      turnOff={() => turnPushOff(async (endpoint) => (await notices.wakeNoMore(endpoint)).ok)}
    />
  )
}
