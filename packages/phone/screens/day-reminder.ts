import { addDays, daysBetween, type PlainDate } from '@simpul/domain/core'
import { day as text } from '../text/day-text.ts'
import { say, sayDate } from '../text/language.ts'
import { REMIND_DAYS } from './day-plan.ts'

/** So many days before a session day somebody is reminded, and on the day itself. */
const BEFORE_DAYS = [REMIND_DAYS, 1, 0] as const

/** Some browsers show a notification at a set time without any server; the type is not in the libraries. */
type TriggerClass = new (at: number) => object

const triggerClass = (): TriggerClass | undefined =>
  (globalThis as { readonly TimestampTrigger?: TriggerClass }).TimestampTrigger

const SHOWN_KEY = 'simpul-reminded'
const MORNING = 'T07:00:00'

export const canRemind = (): boolean =>
  'Notification' in globalThis && 'serviceWorker' in navigator && Notification.permission !== 'denied'

export const mayRemind = (): boolean => canRemind() && Notification.permission === 'granted'

/** Asks the person, once; what the browser says to it is what holds. */
export const askToRemind = async (): Promise<boolean> =>
  (await Notification.requestPermission()) === 'granted'

/** Which reminder is due on a day, if any: seven days before, the day before, the day. */
export const reminderDue = (today: PlainDate, day: PlainDate): number | undefined =>
  BEFORE_DAYS.find((before) => daysBetween(today, day) === before)

/**
 * Reminds of a session day as far as this browser can: at set hours where it knows how, otherwise once on each of those
 * days when the app is opened. It never fails aloud: a reminder is a help, not a promise.
 */
export async function remind(post: string, today: PlainDate, day: PlainDate): Promise<void> {
  if (!mayRemind()) return
  try {
    const Trigger = triggerClass()
    if (Trigger === undefined) await showOnce(post, today, day)
    else await schedule(Trigger, post, today, day)
  } catch {
    // No service worker yet, or the browser thinks better of it.
  }
}

const show = async (post: string, day: PlainDate, tag: string, extra: object = {}): Promise<void> => {
  const { ready } = navigator.serviceWorker
  const title = say(text.remindTitle, { post, day: sayDate(day, 'weekday') })
  await (await ready).showNotification(title, { body: say(text.remindBody), tag, ...extra })
}

async function showOnce(post: string, today: PlainDate, day: PlainDate): Promise<void> {
  if (reminderDue(today, day) === undefined || localStorage.getItem(SHOWN_KEY) === today) return
  await show(post, day, `day ${day}`)
  localStorage.setItem(SHOWN_KEY, today)
}

async function schedule(
  Trigger: TriggerClass,
  post: string,
  today: PlainDate,
  day: PlainDate,
): Promise<void> {
  for (const before of BEFORE_DAYS) {
    const on = addDays(day, -before)
    const showTrigger = new Trigger(new Date(`${on}${MORNING}`).getTime())
    if (on > today) await show(post, day, `day ${day} ${before}`, { showTrigger })
  }
}
