import { indexKeys } from './index-keys.ts'
import { type MayRead, mayReadOf } from './receipts.ts'
import { seal } from './seal.ts'
import type { Session } from './session.ts'
import { type Shelf, shelfOf, type UserDatabase } from './user-database.ts'
import { wipeShelves } from './wipe.ts'

type Granted = readonly { readonly unit: string; readonly lane: string }[]

/** The lanes this phone may hold lie open: the service worker files receipts without any key. */
export async function grantedShelves(db: UserDatabase): Promise<MayRead> {
  return mayReadOf(((await db.meta.get('granted'))?.value as Granted | undefined) ?? [])
}

/** Who the user is lies sealed, with what they may hold beside it. */
export async function storeMe(session: Pick<Session, 'db' | 'keys' | 'me'>): Promise<void> {
  const { db, keys, me } = session
  const sealed = await seal(keys.data, ME_PLACE, me)
  await db.meta.bulkPut([
    { key: 'me', value: sealed },
    { key: 'granted', value: me.granted },
  ])
}

/**
 * Whether every lane this phone may read has come in whole, its snapshot and what was written since; before that, what
 * is judged from history is not final. Parked lanes are of other posts and sectors.
 */
export async function hasEveryLane({ db, me }: Pick<Session, 'db' | 'me'>): Promise<boolean> {
  const rows = await db.shelves.filter(({ whole, parked }) => whole === true || parked === true).toArray()
  const here = new Set<string>(rows.map(({ shelf }) => shelf))
  return me.granted.every(({ unit, lane }) => here.has(shelfOf(unit, lane)))
}

export const ME_PLACE = 'me'

/**
 * Takes over the list of lanes; what is not in it leaves this phone, unsent entries excepted.
 *
 * @returns whether anything left
 */
export async function keepGranted(session: Session, granted: Granted): Promise<boolean> {
  if (JSON.stringify(granted) !== JSON.stringify(session.me.granted)) {
    session.me = { ...session.me, granted: [...granted] }
    await storeMe(session)
  }
  const withdrawn = await withdrawnShelves(session.db, mayReadOf(granted))
  if (withdrawn.length === 0) return false
  await wipeShelves(session.db, withdrawn)
  return true
}

async function withdrawnShelves(db: UserDatabase, mayRead: MayRead): Promise<Shelf[]> {
  const shelves = (await db.shelves.toCollection().primaryKeys()) as Shelf[]
  const blocks = await indexKeys<Shelf>(db.blocks.orderBy('shelf').uniqueKeys())
  return [...new Set([...shelves, ...blocks])].filter((shelf) => !mayRead(shelf))
}
