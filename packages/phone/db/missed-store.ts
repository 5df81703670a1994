import type { MissedPullAnswer, MissedRow, MissedWords } from '@simpul/domain/wire'
import type { Bytes } from './bytes.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

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

type Room = Pick<Session, 'db' | 'keys'>

async function read<T>({ db, keys }: Room, key: string): Promise<T | undefined> {
  const row = await db.meta.get(key)
  return row === undefined ? undefined : open<T>(keys.data, key, row.value as Bytes)
}

async function write({ db, keys }: Room, key: string, value: unknown): Promise<void> {
  await db.meta.put({ key, value: await seal(keys.data, key, value) })
}

/** Undefined until the first answer. */
export const readMissed = (room: Room): Promise<MissedList | undefined> => read<MissedList>(room, MISSED_LIST)

/** Puts an answer in the place of the list; where nothing has changed only its day is new. */
export async function takeMissed(room: Room, { mark, on, rows }: MissedPullAnswer): Promise<void> {
  const before = rows === null ? await readMissed(room) : undefined
  await write(room, MISSED_LIST, { mark, on, rows: rows ?? before?.rows ?? [] })
}

export const readOwnWords = async (room: Room): Promise<readonly OwnWord[]> =>
  (await read<readonly OwnWord[]>(room, MISSED_WORDS)) ?? []

/** To one home about one aid the later word stands. */
export async function keepOwnWord(room: Room, word: OwnWord): Promise<void> {
  const others = (await readOwnWords(room)).filter(
    ({ home, aid }) => home.id !== word.home.id || aid !== word.aid,
  )
  await write(room, MISSED_WORDS, [...others, word])
}

/** Takes away what has been told; what was said again meanwhile stays. */
export async function dropOwnWords(room: Room, told: readonly OwnWord[]): Promise<void> {
  const gone = new Set(told.map(keyOf))
  const left = (await readOwnWords(room)).filter((word) => !gone.has(keyOf(word)))
  await write(room, MISSED_WORDS, left)
}

const keyOf = ({ home, aid, at }: OwnWord): string => `${home.id} ${aid} ${at}`
