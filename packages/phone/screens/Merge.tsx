import './people.css'
import type { Uuid } from '@simpul/domain/core'
import type { SamePersonView } from '@simpul/domain/people'
import { Button, Dialog, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { say } from '../text/language.ts'
import { merging as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { ChooseRows } from './ChooseRows.tsx'
import { nameText } from './name-text.ts'
import { whoseText } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { decision, pairsBetween } from './same-person-steps.ts'
import { knownPerson, useDuplicates } from './use-duplicates.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'
import { Versus } from './Versus.tsx'

/** Joins a record with another of the same person: proposed, or found by a search. */
export function Merge({ id }: { readonly id: string }) {
  const phone = usePhone()
  const loaded = useLoaded(async () => ({ person: await phone.person(id) }), [id])
  const person = loaded?.person
  return (
    <Shell title={say(text.title)} back={`/child/${id}`}>
      {person === undefined ? say(shell.loading) : <Choose person={person} />}
    </Shell>
  )
}

function Choose({ person }: { readonly person: FoldedPerson }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState<PersonRow>()
  const own = people.find(({ id }) => id === person.subject.id)
  const find = useDuplicates(calledDifferent(person))
  const likely = own === undefined || find === undefined ? [] : find(knownPerson(own)).map(({ row }) => row)
  const found = phone.search(typed, 12).filter(({ id }) => id !== person.subject.id)
  const isSearching = typed.trim() !== ''
  return (
    <>
      <h2>{nameText(person.subject.name)}</h2>
      {own !== undefined && <p>{whoseText(own)}</p>}
      <p>{say(text.lead)}</p>
      {!isSearching && likely.length > 0 && <h2>{say(text.proposed)}</h2>}
      {!isSearching && <ChooseRows rows={likely} onChoose={setOther} />}
      <TextField label={say(text.search)} type="search" autoComplete="off" value={typed} onInput={setTyped} />
      <ChooseRows rows={found} onChoose={setOther} />
      {other !== undefined && (
        <MergeDialog person={person} other={other.id} onEnd={() => setOther(undefined)} />
      )}
    </>
  )
}

/** Pairs that somebody has told apart are not proposed. */
function calledDifferent({ views }: FoldedPerson): (a: Uuid, b: Uuid) => boolean {
  const view = views['same-person'] as SamePersonView | undefined
  const apart = new Set(
    view?.pairs
      .filter(({ verdict }) => verdict === 'different')
      .flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]),
  )
  return (a, b) => apart.has(`${a} ${b}`)
}

/** Both side by side, what will happen, and the decision, which is kept either way. */
function MergeDialog({
  person,
  other,
  onEnd,
}: {
  readonly person: FoldedPerson
  readonly other: Uuid
  readonly onEnd: () => void
}) {
  const phone = usePhone()
  const [, go] = useLocation()
  const { save, notSaved } = useSave()
  const loaded = useLoaded(async () => ({ found: await phone.person(other) }), [other])
  const found = loaded?.found
  async function decide(verdict: 'same' | 'different'): Promise<void> {
    if (found === undefined) return
    const saved = await save(pairsBetween(person, found).map((pair) => decision(pair, verdict)))
    if (saved) go(`/child/${person.subject.id}`, { replace: true })
  }
  return (
    <Dialog title={say(text.ask)} onClose={onEnd}>
      {found !== undefined && <Versus one={person} other={found} />}
      <p>{say(text.what)}</p>
      {notSaved}
      <Button look="main" wide disabled={found === undefined} onClick={() => void decide('same')}>
        {say(text.yes)}
      </Button>
      <Button wide onClick={() => void decide('different')}>
        {say(text.no)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
