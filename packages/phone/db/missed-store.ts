import type { MissedPullAnswer, MissedRow, MissedWords } from '@simpul/domain/wire'
import { readSealed, type SealedRoom, writeSealed } from './sealed-meta.ts'

/** Homes that may be missing something, as the server judged them. */
export interface MissedList {
  /** What the server is told, so that it need not send the same again. */
  readonly mark: string
  /** The day it was computed for. */
  readonly on: string | null
  readonly rows: readonly MissedRow[]
}

/** What was answered on this phone and not told to the server yet. */
export type OwnWord = MissedWords['words'][number]

/** Wiped with the follow-up list: it names people too. */
export const MISSED_LIST = 'missed-list'
export const MISSED_WORDS = 'missed-words'

/** Undefined until the first answer. */
export const readMissed = (room: SealedRoom): Promise<MissedList | undefined> =>
  readSealed<MissedList>(room, MISSED_LIST)

/** Puts an answer in the place of the list; where nothing has changed only its day is new. */
export async function takeMissed(room: SealedRoom, { mark, on, rows }: MissedPullAnswer): Promise<void> {
  const before = rows === null ? await readMissed(room) : undefined
  await writeSealed(room, MISSED_LIST, { mark, on, rows: rows ?? before?.rows ?? [] })
}

export const readOwnWords = async (room: SealedRoom): Promise<readonly OwnWord[]> =>
  (await readSealed<readonly OwnWord[]>(room, MISSED_WORDS)) ?? []

/** To one home about one aid the later word stands. */
export async function keepOwnWord(room: SealedRoom, word: OwnWord): Promise<void> {
  const others = (await readOwnWords(room)).filter(
    ({ home, aid }) => home.id !== word.home.id || aid !== word.aid,
  )
  await writeSealed(room, MISSED_WORDS, [...others, word])
}

/** Takes away what has been told; what was said again meanwhile stays. */
export async function dropOwnWords(room: SealedRoom, told: readonly OwnWord[]): Promise<void> {
  const gone = new Set(told.map(keyOf))
  const left = (await readOwnWords(room)).filter((word) => !gone.has(keyOf(word)))
  await writeSealed(room, MISSED_WORDS, left)
}

const keyOf = ({ home, aid, at }: OwnWord): string => `${home.id} ${aid} ${at}`
