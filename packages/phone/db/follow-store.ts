import type { Uuid } from '@simpul/domain/core'
import type { WorklistPullAnswer, WorklistRow } from '@simpul/domain/wire'
import { type Contact, correctedNow } from './contact.ts'
import { MISSED_LIST, MISSED_WORDS } from './missed-store.ts'
import { readSealed, type SealedRoom, writeSealed } from './sealed-meta.ts'
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

/** Undefined until the first answer. */
export const readFollowList = (room: SealedRoom): Promise<FollowList | undefined> =>
  readSealed<FollowList>(room, LIST)

/** Puts an answer into the list: rows that changed, people who are gone, who has looked by now. */
export async function takeFollow(room: SealedRoom, answer: WorklistPullAnswer): Promise<FollowList> {
  const before = answer.reset ? EMPTY : ((await readFollowList(room)) ?? EMPTY)
  const list = withAnswer(before, answer)
  await writeSealed(room, LIST, list)
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

export const readOwnLooks = async (room: SealedRoom): Promise<readonly OwnLook[]> =>
  (await readSealed<readonly OwnLook[]>(room, LOOKS)) ?? []

/** Of one person the later word stands. */
export async function keepOwnLook(room: SealedRoom, look: OwnLook): Promise<void> {
  const others = (await readOwnLooks(room)).filter(({ person }) => person !== look.person)
  await writeSealed(room, LOOKS, [...others, look])
}

/** Takes away what has been told; a look said again meanwhile stays. */
export async function dropOwnLooks(room: SealedRoom, told: readonly OwnLook[]): Promise<void> {
  const gone = new Set(told.map(({ person, at }) => `${person} ${at}`))
  const left = (await readOwnLooks(room)).filter(({ person, at }) => !gone.has(`${person} ${at}`))
  await writeSealed(room, LOOKS, left)
}

export const isFollowOver = (contact: Contact | undefined, wallMs: number): boolean =>
  contact !== undefined && correctedNow(contact, wallMs) > contact.serverMs + KEPT_DAYS * 86_400_000

/** Takes the lists off this phone; needs no key. What was said here and not told yet stays: it names nobody. */
export const wipeFollow = (db: UserDatabase): Promise<void> => db.meta.bulkDelete([LIST, MISSED_LIST])

/** A new activation has a new key: nothing sealed with the old one can be read any more. */
export const forgetFollow = (db: UserDatabase): Promise<void> =>
  db.meta.bulkDelete([LIST, LOOKS, MISSED_LIST, MISSED_WORDS])
