import type { KeyObject } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import type { SealedEntry, WrappedKey } from '@simpul/domain/wire'
import { type OutboxKey, openSealed, secretKey } from '../access/sealed.ts'
import type { House } from './house.ts'

/** An entry that was sealed. */
interface OpenedEntry {
  readonly entry: object
  /** Its place in the push. */
  readonly place: number
  /** The registered key that sealed it, which proves who wrote it and on which phone. */
  readonly provenBy: OutboxKey | undefined
}

/** What was found inside seals. */
export interface OpenedSeals {
  readonly opened: readonly OpenedEntry[]
  /** Seals that nobody here can open. */
  readonly unopened: readonly { readonly seal: SealedEntry; readonly place: number }[]
}

/**
 * Opens seals. A key that was registered with a phone speaks for its user and phone; one that merely came along opens
 * what it sealed, but proves nothing.
 */
export async function openSeals(
  house: House,
  sealed: readonly SealedEntry[],
  keys: readonly WrappedKey[],
  firstPlace: number,
): Promise<OpenedSeals> {
  if (sealed.length === 0) return { opened: [], unopened: [] }
  const registered = await house.outboxKeys(sealed.map((seal) => seal.keyId))
  const brought = await unwrapBrought(house, sealed, keys, registered)
  const opened: OpenedEntry[] = []
  const unopened: { seal: SealedEntry; place: number }[] = []
  for (const [index, seal] of sealed.entries()) {
    const own = registered.get(seal.keyId)
    const entry = entryIn(seal, own?.key ?? brought.get(seal.keyId))
    const place = firstPlace + index
    if (entry === undefined) unopened.push({ seal, place })
    else opened.push({ entry, place, provenBy: speaksFor(own, entry) })
  }
  return { opened, unopened }
}

/** A key proves the writer of what was written on its own phone. */
const speaksFor = (key: OutboxKey | undefined, entry: object): OutboxKey | undefined =>
  key !== undefined && 'device' in entry && entry.device === key.device ? key : undefined

async function unwrapBrought(
  house: House,
  sealed: readonly SealedEntry[],
  keys: readonly WrappedKey[],
  registered: ReadonlyMap<Uuid, OutboxKey>,
): Promise<Map<Uuid, KeyObject>> {
  const wanted = new Set(sealed.map((seal) => seal.keyId).filter((id) => !registered.has(id)))
  const brought = new Map<Uuid, KeyObject>()
  for (const { keyId, wrapped } of keys) {
    const key = wanted.has(keyId) ? secretKey(await house.access.key.unwrap(wrapped)) : undefined
    if (key !== undefined) brought.set(keyId, key)
  }
  return brought
}

/** The entry inside, if it is one and carries the name that stands on its seal. */
function entryIn(seal: SealedEntry, key: KeyObject | undefined): object | undefined {
  const bytes = key === undefined ? undefined : openSealed(seal, key)
  if (bytes === undefined) return undefined
  try {
    const entry: unknown = JSON.parse(bytes.toString('utf8'))
    const isNamed = typeof entry === 'object' && entry !== null && 'id' in entry && entry.id === seal.id
    return isNamed ? entry : undefined
  } catch {
    return undefined
  }
}
