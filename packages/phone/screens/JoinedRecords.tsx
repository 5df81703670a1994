import type { PairVerdict } from '@simpul/domain/people'
import { Button, Dialog } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { FoldedPerson } from '../db/known.ts'
import { say } from '../text/language.ts'
import { merging as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { fieldText } from './field-text.ts'
import { decision, joinedPairs, recordOf } from './same-person-steps.ts'
import { useSave } from './use-save.tsx'

/** Of which records this person was joined, each pair to be parted again. */
export function JoinedRecords({ person }: { readonly person: FoldedPerson }) {
  const { save, notSaved } = useSave()
  const [parting, setParting] = useState<PairVerdict>()
  const pairs = joinedPairs(person)
  if (pairs.length === 0) return null
  async function part(pair: PairVerdict): Promise<void> {
    if (await save(decision(pair, 'different'))) setParting(undefined)
  }
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.joined)}</h2>
      <p>{say(text.joinedText, { count: new Set(pairs.flatMap(({ a, b }) => [a, b])).size })}</p>
      {pairs.map((pair) => (
        <div class="stack stack-tight change" key={`${pair.a} ${pair.b}`}>
          <p>{recordText(person, pair.a)}</p>
          <p>{recordText(person, pair.b)}</p>
          <Button onClick={() => setParting(pair)}>{say(text.part)}</Button>
        </div>
      ))}
      {parting !== undefined && (
        <Dialog title={say(text.partAsk)} onClose={() => setParting(undefined)}>
          <p>{recordText(person, parting.a)}</p>
          <p>{recordText(person, parting.b)}</p>
          <p>{say(text.partText)}</p>
          {notSaved}
          <Button look="main" wide onClick={() => void part(parting)}>
            {say(text.partYes)}
          </Button>
          <Button wide onClick={() => setParting(undefined)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

/** "Siti Aminah · 12 Juli 2025 · Yanti". */
function recordText(person: FoldedPerson, record: string): string {
  const values = recordOf(person, record)
  const shown = ['name', 'birthDate', 'motherName'].filter((field) => typeof values[field] === 'string')
  return shown.map((field) => fieldText('person', field, values[field])).join(' · ')
}
