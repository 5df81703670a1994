import { type JournalEntry, standingEntries, type Uuid } from '../../core/index.ts'
import { samePerson } from './definition.ts'
import { rootsOf } from './roots-of.ts'
import { type SamePersonBody, samePersonView } from './view.ts'

/**
 * For every person named in a decision the root of their merged set: the smallest id of those joined, directly
 * or through others. A person nobody decided about is their own root and not in the map.
 *
 * @param entries as they lie in a journal, in any order; entries of other services and unreadable ones are
 *   passed over.
 */
export function personRoots(entries: readonly JournalEntry[]): Map<Uuid, Uuid> {
  const decisions: JournalEntry<SamePersonBody>[] = []
  for (const entry of standingEntries(entries.filter((entry) => entry.service === samePerson.id))) {
    const body = samePerson.readBody(entry)
    if (body.ok) decisions.push({ ...entry, body: body.value })
  }
  return rootsOf(samePersonView(decisions).pairs)
}
