import type { ActivationStep, StoredUser } from '../db/device.ts'
import { hasEveryLane } from '../db/granted.ts'
import type { Phone } from '../db/phone.ts'
import type { Line } from './line.ts'
import type { OpenedPhone } from './open-phone.ts'
import { type Steps, steps } from './steps.ts'

/**
 * Follows the first load of a phone: usable once the people of the post are on board, complete once every lane
 * is. Cut off, it goes on with the schedule's own tries.
 */
export function firstLoad(user: StoredUser, opened: OpenedPhone): AsyncIterable<ActivationStep> {
  const told = steps<ActivationStep>()
  told.push({ step: 'signed-in', user })
  follow(opened, told).catch(told.end)
  return told
}

async function follow({ phone, line, schedule }: OpenedPhone, told: Steps<ActivationStep>): Promise<void> {
  let usable = false
  const unfollow = phone.status.subscribe(({ loading }) => {
    if (loading !== undefined && !usable) told.push({ step: 'loading', ...loading })
  })
  const unwatch = phone.people.subscribe(() => void look().catch(told.end))
  async function look(): Promise<void> {
    if (usable || !(await has(line, 'register'))) return
    usable = true
    told.push({ step: 'usable', phone })
  }
  await schedule.now()
  while (phone.status.get().trouble !== undefined && !(await hasEveryLane(line.session)))
    await nextStatus(phone)
  await look()
  unfollow()
  unwatch()
  told.push({ step: 'complete', phone })
  told.end()
}

async function has({ session }: Line, lane: string): Promise<boolean> {
  const wanted = session.me.granted.filter((granted) => granted.lane === lane)
  const shelves = await session.db.shelves
    .where('shelf')
    .anyOf(wanted.map(({ unit }) => `${unit}/${lane}`))
    .count()
  return shelves === wanted.length
}

function nextStatus(phone: Phone): Promise<void> {
  return new Promise((resolve) => {
    const end = phone.status.subscribe(({ syncing }) => {
      if (syncing) return
      end()
      resolve()
    })
  })
}
