import type { PlainDate } from '@simpul/domain/core'
import { Button } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { day as text } from '../text/day-text.ts'
import { say } from '../text/language.ts'
import type { DayPlan } from './day-plan.ts'
import { askToRemind, canRemind, mayRemind, remind } from './day-reminder.ts'
import { usePhone } from './phone-context.ts'

interface RemindProps {
  readonly plan: DayPlan
  readonly today: PlainDate
}

/** Offers a reminder on this phone where the browser can; where it cannot, nothing is said about it. */
export function Remind({ plan, today }: RemindProps) {
  const { name } = usePhone().post
  const [on, setOn] = useState(mayRemind)
  useEffect(() => {
    if (on) void remind(name, today, plan.day)
  }, [on, plan.day, today])
  if (!canRemind()) return null
  if (on) return <p class="small">{say(text.remindOn)}</p>
  return <Button onClick={() => void askToRemind().then(setOn)}>{say(text.remindAsk)}</Button>
}
