import { ok, type Result, type Uuid } from '@simpul/domain/core'
import { PhoneNumberAnswer, type WorklistRow } from '@simpul/domain/wire'
import {
  type FollowList,
  keepOwnLook,
  type OwnLook,
  readFollowList,
  readOwnLooks,
} from '../db/follow-store.ts'
import type { Phone } from '../db/phone.ts'
import { now } from '../db/session.ts'
import { lineOfPhone } from './open-phone.ts'
import { post, type Trouble } from './transport.ts'

/** The follow-up list as a screen uses it. */
export interface Follow {
  /** Undefined until the first contact, and after thirty days without one. */
  readonly read: () => Promise<FollowList | undefined>
  /** Keeps it on this phone at once; it is told to colleagues at the next contact. */
  readonly look: (row: WorklistRow) => Promise<void>
  /** Needs the network, is noted at the server, and stays nowhere on this phone. */
  readonly phoneNumber: (person: Uuid) => Promise<Result<string | null, Trouble>>
}

/** The follow-up list of an open phone. */
export function followOf(phone: Phone): Follow {
  const { session, transport, token } = lineOfPhone(phone)
  return {
    read: async () => {
      const list = await readFollowList(session)
      return list === undefined
        ? undefined
        : withOwnLooks(list, await readOwnLooks(session), phone.me.user.name)
    },
    look: async ({ person, reasons }) => {
      const codes = reasons.map(({ service, code }) => `${service}/${code}`)
      await keepOwnLook(session, { person, at: new Date(now(session)).toISOString(), codes })
    },
    phoneNumber: async (person) => {
      const answer = await post(transport, '/api/desk/phone-number', { person }, PhoneNumberAnswer, token)
      return answer.ok ? ok(answer.value.value.phone) : answer
    },
  }
}

function withOwnLooks(list: FollowList, own: readonly OwnLook[], by: string): FollowList {
  const mine = new Map(
    own.map(({ person, at, codes }) => [person, { by, mine: true, at, codes: [...codes] }]),
  )
  const rows = list.rows.map((row) => {
    const look = mine.get(row.person)
    return look === undefined ? row : { ...row, looks: [look, ...row.looks.filter((one) => !one.mine)] }
  })
  return { ...list, rows }
}
