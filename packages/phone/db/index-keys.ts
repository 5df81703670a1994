import type { IndexableType, IndexableTypeArray, PromiseExtended } from 'dexie'

/** Dexie gives the keys of every index one type, whatever it is an index of: whoever asks says what its keys are. */
export const indexKeys = <Key extends IndexableType>(
  keys: PromiseExtended<IndexableTypeArray>,
): PromiseExtended<Key[]> => keys as PromiseExtended<Key[]>
