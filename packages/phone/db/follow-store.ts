import type { Uuid } from '@simpul/domain/core'
import type { WorklistPullAnswer, WorklistRow } from '@simpul/domain/wire'
import type { Bytes } from './bytes.ts'
import { type Contact, correctedNow } from './contact.ts'
import { MISSED_LIST, MISSED_WORDS } from './missed-store.ts'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'
import type { UserDatabase } from './user-database.ts'

/** Who is to be followed up in the posts a user serves, as of the last contact. */
export interface FollowList {
  readonly scope: string
  readonly after: number
  readonly posts: WorklistPullAnswer['posts']
  readonly rows: readonly WorklistRow[]
}

/** *Sudah saya lihat*, said on this phone and not told to the server yet. */
export interface OwnLook {
  readonly person: Uuid
  readonly at: string
  readonly codes: readonly string[]
}

/** Whoever serves several posts holds names of all of them: they leave sooner than a post's own (design 5, scope). */
const KEPT_DAYS = 30

const LIST = 'follow-list'
const LOOKS = 'follow-looks'

const EMPTY: FollowList = { scope: '', after: 0, posts: [], rows: [] }

type Room = Pick<Session, 'db' | 'keys'>

async function read<T>({ db, keys }: Room, key: string): Promise<T | undefined> {
  const row = await db.meta.get(key)
  return row === undefined ? undefined : open<T>(keys.data, key, row.value as Bytes)
}

async function write({ db, keys }: Room, key: string, value: unknown): Promise<void> {
  const sealed = await seal(keys.data, key, value)
  await db.meta.put({ key, value: sealed })
}

/** Undefined until the first answer. */
export const readFollowList = (room: Room): Promise<FollowList | undefined> => read<FollowList>(room, LIST)

/** Puts an answer into the list: rows that changed, people who are gone, who has looked by now. */
export async function takeFollow(room: Room, answer: WorklistPullAnswer): Promise<FollowList> {
  const before = answer.reset ? EMPTY : ((await readFollowList(room)) ?? EMPTY)
  const list = withAnswer(before, answer)
  await write(room, LIST, list)
  return list
}

/** Rows of the answer stand in the place of those before; pure, so that pages taken twice change nothing. */
export function withAnswer(before: FollowList, answer: WorklistPullAnswer): FollowList {
  const { scope, upTo, posts, gone } = answer
  const rows = new Map(before.rows.map((row) => [row.person, row]))
  for (const person of gone) rows.delete(person)
  for (const row of answer.rows) rows.set(row.person, row)
  const looks = new Map(answer.looks.map((one) => [one.person, one.looks]))
  return {
    scope,
    after: upTo,
    posts,
    rows: [...rows.values()].map((row) => ({ ...row, looks: looks.get(row.person) ?? [] })),
  }
}

export const readOwnLooks = async (room: Room): Promise<readonly OwnLook[]> =>
  (await read<readonly OwnLook[]>(room, LOOKS)) ?? []

/** Of one person the later word stands. */
export async function keepOwnLook(room: Room, look: OwnLook): Promise<void> {
  const others = (await readOwnLooks(room)).filter(({ person }) => person !== look.person)
  await write(room, LOOKS, [...others, look])
}

/** Takes away what has been told; a look said again meanwhile stays. */
export async function dropOwnLooks(room: Room, told: readonly OwnLook[]): Promise<void> {
  const gone = new Set(told.map(({ person, at }) => `${person} ${at}`))
  const left = (await readOwnLooks(room)).filter(({ person, at }) => !gone.has(`${person} ${at}`))
  await write(room, LOOKS, left)
}

export const isFollowOver = (contact: Contact | undefined, wallMs: number): boolean =>
  contact !== undefined && correctedNow(contact, wallMs) > contact.serverMs + KEPT_DAYS * 86_400_000

/** Takes the lists off this phone; needs no key. What was said here and not told yet stays: it names nobody. */
export const wipeFollow = (db: UserDatabase): Promise<void> => db.meta.bulkDelete([LIST, MISSED_LIST])

/** A new activation has a new key: nothing sealed with the old one can be read any more. */
export const forgetFollow = (db: UserDatabase): Promise<void> =>
  db.meta.bulkDelete([LIST, LOOKS, MISSED_LIST, MISSED_WORDS])
