import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import { keepOwnWord, type MissedList, type OwnWord, readMissed, readOwnWords } from '../db/missed-store.ts'
import type { Phone } from '../db/phone.ts'
import { now } from '../db/session.ts'
import { lineOfPhone } from './open-phone.ts'

/** The list of homes that may be missing something, as a screen uses it. */
export interface Missed {
  /** Undefined until the first answer. */
  readonly read: () => Promise<MissedList | undefined>
  /** Keeps an answer on this phone at once; colleagues see it after the next contact. `aid` is empty for the whole home. */
  readonly tell: (row: MissedRow, aid: string, answer: MissedWord['answer']) => Promise<void>
}

export function missedOf(phone: Phone): Missed {
  const { session } = lineOfPhone(phone)
  return {
    read: async () => {
      const list = await readMissed(session)
      return list === undefined
        ? undefined
        : withOwnWords(list, await readOwnWords(session), phone.me.user.name)
    },
    tell: ({ home }, aid, answer) =>
      keepOwnWord(session, { home, aid, answer, at: new Date(now(session)).toISOString() }),
  }
}

function withOwnWords(list: MissedList, own: readonly OwnWord[], by: string): MissedList {
  const rows = list.rows.map((row) => {
    const mine = own.filter(({ home }) => home.id === row.home.id)
    const said = mine.map(({ aid, answer, at }) => ({ aid, answer, at, by, mine: true }))
    const others = row.words.filter((word) => !word.mine || !mine.some(({ aid }) => aid === word.aid))
    return { ...row, words: [...said, ...others] }
  })
  return { ...list, rows }
}
