import { clockReading, type JournalEntry, localDate, type Uuid } from '@simpul/domain/core'
import { introduced, registered, weighed } from '@simpul/domain/testing'
import { ActivateAnswer, PushAnswer, type Receipt } from '@simpul/domain/wire'
import { TestPhone } from '@simpul/server/http/testing/test-phone.ts'
import { v7 } from 'uuid'
import type { PreparedFolder } from './prepared-folder.ts'

/** What the server sees of a phone: entries with gapless numbers, a token, pushes. */
export interface KaderPhone {
  readonly user: Uuid
  readonly post: Uuid
  readonly device: Uuid
  /** The next entries: children come, are registered and weighed. */
  readonly write: (count: number) => JournalEntry[]
  /** @throws when no answer came, as when the server died */
  readonly push: (entries: readonly JournalEntry[]) => Promise<Receipt[]>
}

/** The phone of one of the prepared kader, activated over HTTP. */
export async function kaderPhone(place: PreparedFolder, index: number, url: string): Promise<KaderPhone> {
  const kader = place.kader[index]
  if (kader === undefined) throw new Error(`nobody was hired as number ${index}`)
  const { user, post, code } = kader
  const phone = await TestPhone.make(user, place.key.publicKey)
  phone.activated(ActivateAnswer.parse(await ask(url, '/api/devices/activate', phone.activation(code))))
  const { device, asPhone } = phone
  let written = 0
  const life = lifeAt(post)
  return {
    user,
    post,
    device,
    write: (count) =>
      Array.from({ length: count }, () => {
        const recordedAt = clockReading(Date.now(), ++written % 1000)
        return phone.write({ ...life(), id: v7(), recordedAt }, written)
      }),
    push: async (entries) => {
      const answer = await ask(url, '/api/sync/push', { device, waiting: 0, entries }, asPhone)
      return PushAnswer.parse(answer).receipts
    },
  }
}

/** One child after the other: details, home, two weights. */
function lifeAt(post: Uuid): () => JournalEntry {
  let coming: JournalEntry[] = []
  return () => {
    if (coming.length === 0) coming = childAt(post)
    return coming.shift() as JournalEntry
  }
}

const DAY_MS = 86_400_000
const daysAgo = (days: number) => localDate(Date.now() - days * DAY_MS, 420)

function childAt(post: Uuid): JournalEntry[] {
  const child = { id: v7(), name: 'Anak Baru', sex: 'L', birth: daysAgo(400) } as const
  return [
    introduced(child, { unit: post, happenedOn: daysAgo(40) }),
    registered(child, post, daysAgo(40)),
    weighed(8.1, daysAgo(35), { of: child, unit: post }),
    weighed(8.4, daysAgo(5), { of: child, unit: post }),
  ]
}

async function ask(
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
