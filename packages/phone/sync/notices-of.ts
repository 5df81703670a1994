import { ok, type Result, type Uuid } from '@simpul/domain/core'
import {
  CitizenNoticesAnswer,
  DoneAnswer,
  NoticesAnswer,
  NoticeWaysAnswer,
  type PushSubscriptionRequest,
} from '@simpul/domain/wire'
import {
  forgetReadHere,
  keepNotices,
  type KeptNotices,
  noteReadHere,
  readHere,
  readNotices,
} from '../db/notice-store.ts'
import type { Phone } from '../db/phone.ts'
import { lineOfPhone } from './open-phone.ts'
import { get, post, type Trouble } from './transport.ts'

/** The notices of a user as screens use them. */
export interface PhoneNotices {
  /** What this phone knows, also without signal; undefined before the first answer. */
  readonly read: () => Promise<KeptNotices | undefined>
  /** Asks the server, unless it was asked a moment ago; without signal what is known stays. */
  readonly refresh: (how?: 'now') => Promise<KeptNotices | undefined>
  /** Kept on this phone at once, and told to the server at the next look. */
  readonly markRead: (ids: readonly Uuid[]) => Promise<void>
  /** The key a browser asks to be woken with; undefined without signal, null where the server wakes nobody. */
  readonly pushKey: () => Promise<string | null | undefined>
  readonly wakeHere: (address: Omit<PushSubscriptionRequest, 'app'>) => Promise<Result<void, Trouble>>
  readonly wakeNoMore: (endpoint: string) => Promise<Result<void, Trouble>>
  /** Somebody passed the latest word to the citizen on by hand. It is kept if there is signal: nobody waits for it. */
  readonly passedOn: (caseId: Uuid) => Promise<void>
}

/** The home screen asks at each look; the server need not answer each. */
const ASKED_AGAIN_MS = 300_000
/** The server takes no more at once. */
const MOST_READ = 100

/** The notices of an open phone. */
export function noticesOf(phone: Phone): PhoneNotices {
  const { session, transport, token } = lineOfPhone(phone)
  const tell = async (path: string, body: unknown): Promise<Result<void, Trouble>> => {
    const answer = await post(transport, path, body, DoneAnswer, token)
    return answer.ok ? ok(undefined) : answer
  }
  async function ask(): Promise<void> {
    const ids = (await readHere(session)).slice(0, MOST_READ)
    const answer =
      ids.length === 0
        ? await get(transport, '/api/notices', NoticesAnswer, token)
        : await post(transport, '/api/notices/read', { ids }, NoticesAnswer, token)
    if (!answer.ok) return
    await keepNotices(session, answer.value.value, transport.wallNow())
    await forgetReadHere(session, ids)
  }
  return {
    read: () => readNotices(session),
    refresh: async (how) => {
      const known = await readNotices(session)
      const since = transport.wallNow() - (known?.askedMs ?? 0)
      if (how === 'now' || known === undefined || since > ASKED_AGAIN_MS || since < 0) await ask()
      return readNotices(session)
    },
    markRead: (ids) => noteReadHere(session, ids),
    pushKey: async () => {
      const answer = await get(transport, '/api/notices/ways', NoticeWaysAnswer, token)
      return answer.ok ? answer.value.value.pushKey : undefined
    },
    wakeHere: (address) => tell('/api/push/subscriptions', { app: 'phone', ...address }),
    wakeNoMore: (endpoint) => tell('/api/push/subscriptions/end', { endpoint }),
    passedOn: async (caseId) => {
      const path = `/api/cases/${caseId}/notices`
      const known = await get(transport, path, CitizenNoticesAnswer, token)
      const latest = known.ok ? known.value.value.notices.find(({ link }) => link !== null) : undefined
      if (latest === undefined) return
      await post(transport, `${path}/shared`, { id: latest.id }, CitizenNoticesAnswer, token)
    },
  }
}
