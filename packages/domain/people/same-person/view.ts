import { type EditBody, foldEdits, type JournalEntry, type Uuid } from '../../core/index.ts'

export interface SamePersonBody {
  readonly with: Uuid
  readonly verdict: 'same' | 'different'
  /** The standing decisions about this pair that the writer saw; absent: none. */
  readonly saw?: readonly Uuid[]
}

/** What stands about two records. A pair has no order: a < b. */
export interface PairVerdict {
  readonly a: Uuid
  readonly b: Uuid
  readonly verdict: 'same' | 'different'
  /** A new decision says it saw all of these. */
  readonly heads: readonly Uuid[]
  /** Decisions clash and a person has to choose. */
  readonly clash: boolean
}

export interface SamePersonView {
  readonly pairs: readonly PairVerdict[]
}

/** Decisions are edits of one field per pair, so the kernel's fold of edits decides what stands. */
export function samePersonView(entries: readonly JournalEntry<SamePersonBody>[]): SamePersonView {
  const edits = entries
    .filter((entry) => entry.body.with !== entry.subject.id)
    .map((entry): JournalEntry<EditBody> => {
      const { verdict, saw = [] } = entry.body
      return { ...entry, body: { [pairKey(entry.subject.id, entry.body.with)]: { value: verdict, saw } } }
    })
  const pairs = Object.entries(foldEdits(edits)).map(([key, field]) => ({
    a: key.slice(0, key.indexOf('|')),
    b: key.slice(key.indexOf('|') + 1),
    verdict: field.value as SamePersonBody['verdict'],
    heads: field.heads,
    clash: field.rivals.length > 0,
  }))
  return { pairs }
}

const pairKey = (a: Uuid, b: Uuid): string => (a < b ? `${a}|${b}` : `${b}|${a}`)
