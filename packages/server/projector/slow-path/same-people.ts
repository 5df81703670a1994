import type { RawEntry } from './raw-entries.ts'
import { spokeLater, whatStands } from './what-stands.ts'

/** For each record that is one person with others: the record all of them share, the smallest id. */
export function samePeople(decisions: readonly RawEntry[]): Map<string, string> {
  const pairs = new Map<string, RawEntry[]>()
  for (const decision of whatStands(decisions)) {
    const pair = [decision.subject, decision.body.with].sort().join(' ')
    if (decision.subject !== decision.body.with) pairs.set(pair, [...(pairs.get(pair) ?? []), decision])
  }
  const group = new Map<string, Set<string>>()
  for (const [pair, said] of pairs) {
    if (lastWord(said)?.body.verdict !== 'same') continue
    const joined = new Set(pair.split(' ').flatMap((record) => [...(group.get(record) ?? [record])]))
    for (const record of joined) group.set(record, joined)
  }
  return new Map([...group].map(([record, joined]) => [record, [...joined].sort()[0] as string]))
}

/** A decision that saw another one goes over it. */
function lastWord(said: readonly RawEntry[]): RawEntry | undefined {
  const seen = new Set(said.flatMap((one) => (one.body.saw ?? []).filter((id: string) => id !== one.id)))
  const unseen = said.filter((one) => !seen.has(one.id))
  return (unseen.length > 0 ? unseen : [...said]).sort(spokeLater).at(-1)
}
