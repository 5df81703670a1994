import { type JournalEntry, standingEntries } from '@simpul/domain/core'
import type { ChildGrowthBody } from '@simpul/domain/sectors/health'
import { Button, Dialog, Empty, Icon, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson, HeldEntry, PersonRow } from '../db/known.ts'
import { session } from '../text/day-text.ts'
import { say, sayDate, sayNumber } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { child as text } from '../text/weigh-text.ts'
import { ChooseRows } from './ChooseRows.tsx'
import { nameText } from './name-text.ts'
import { whoseText } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { isUnderFive } from './under-five.ts'
import { useSave } from './use-save.tsx'

type Step = { readonly kind: 'void' | 'wrong'; readonly entry: JournalEntry<ChildGrowthBody> }

export function WeighHistory({ person }: { readonly person: FoldedPerson }) {
  const [step, setStep] = useState<Step>()
  const written = person.entries.filter(
    ({ service, standing }) => service === 'child-growth' && standing !== 'refused',
  )
  const standing = standingEntries(written).reverse() as (HeldEntry & JournalEntry<ChildGrowthBody>)[]
  if (standing.length === 0)
    return person.complete ? <Empty icon="weigh" title={say(text.noHistory)} /> : null
  return (
    <section class="stack">
      <h2>{say(text.history)}</h2>
      <ul class="rows">
        {standing.map((entry) => (
          <li key={entry.id}>
            <Line entry={entry} person={person.subject.id} onStep={(kind) => setStep({ kind, entry })} />
          </li>
        ))}
      </ul>
      {step?.kind === 'void' && <VoidDialog entry={step.entry} onEnd={() => setStep(undefined)} />}
      {step?.kind === 'wrong' && (
        <WrongChildDialog entry={step.entry} notThis={person.subject.id} onEnd={() => setStep(undefined)} />
      )}
    </section>
  )
}

function measureTexts({ weightKg, lengthCm, armCm, headCm }: ChildGrowthBody): string[] {
  const part = (value: number | undefined, said: (number: string) => string): string[] =>
    value === undefined ? [] : [said(sayNumber(value, 2))]
  return [
    ...part(weightKg, (kg) => `${kg} kg`),
    ...part(lengthCm, (cm) => `${cm} cm`),
    ...part(armCm, (cm) => say(text.arm, { cm })),
    ...part(headCm, (cm) => say(text.head, { cm })),
  ]
}

function Line({
  entry,
  person,
  onStep,
}: {
  readonly entry: JournalEntry<ChildGrowthBody>
  readonly person: string
  readonly onStep: (kind: Step['kind']) => void
}) {
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button type="button" class="row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="row-main">
          <strong class="row-parts">
            {measureTexts(entry.body).map((measure, index, all) => (
              <span key={measure}>{index < all.length - 1 ? `${measure} ·` : measure}</span>
            ))}
          </strong>
          <span class="row-side">{sayDate(entry.happenedOn)}</span>
        </span>
        <Icon name="down" />
      </button>
      {open && (
        <div class="cluster row-steps">
          <Button onClick={() => go(`/correct/${person}/${entry.id}`)}>{say(text.correct)}</Button>
          <Button onClick={() => onStep('wrong')}>{say(text.wrongChild)}</Button>
          <Button look="danger" onClick={() => onStep('void')}>
            {say(text.void)}
          </Button>
        </div>
      )}
    </div>
  )
}

function VoidDialog({ entry, onEnd }: { readonly entry: JournalEntry; readonly onEnd: () => void }) {
  const { save, notSaved } = useSave()
  const [why, setWhy] = useState('')
  async function voidIt(): Promise<void> {
    const { service, subject, happenedOn } = entry
    const amends = { entry: entry.id, how: 'void', why: why.trim() } as const
    if (await save({ service, subject, happenedOn, body: null, amends })) onEnd()
  }
  return (
    <Dialog title={say(text.voidAsk)} onClose={onEnd}>
      <p>{say(text.voidText, { date: sayDate(entry.happenedOn) })}</p>
      <TextField
        label={say(text.reason)}
        hint={say(text.reasonHint)}
        value={why}
        onInput={setWhy}
        maxLength={200}
      />
      {notSaved}
      <Button look="danger" wide disabled={why.trim().length < 3} onClick={() => void voidIt()}>
        {say(text.void)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

/** The entry is voided here and written again on the right child, in one transaction; asked before it is done. */
function WrongChildDialog({
  entry,
  notThis,
  onEnd,
}: {
  readonly entry: JournalEntry<ChildGrowthBody>
  readonly notThis: string
  readonly onEnd: () => void
}) {
  const { save, notSaved } = useSave()
  const [chosen, setChosen] = useState<PersonRow>()
  async function moveTo(id: string): Promise<void> {
    const { service, subject, happenedOn, body } = entry
    const why = say(text.wrongChildWhy)
    const saved = await save([
      { service, subject, happenedOn, body: null, amends: { entry: entry.id, how: 'void', why } },
      { service, subject: { kind: 'person', id }, happenedOn, body, insteadOf: entry.id },
    ])
    if (saved) onEnd()
  }
  if (chosen === undefined) return <ChooseChild notThis={notThis} onChosen={setChosen} onEnd={onEnd} />
  const params = {
    measures: measureTexts(entry.body).join(', '),
    date: sayDate(entry.happenedOn),
    name: nameText(chosen.name),
  }
  return (
    <Dialog key="sure" title={say(text.wrongChildAsk, params)} onClose={onEnd}>
      <p>{say(text.wrongChildMove, params)}</p>
      <p>{whoseText(chosen)}</p>
      {notSaved}
      <Button look="main" wide onClick={() => void moveTo(chosen.id)}>
        {say(text.wrongChildYes)}
      </Button>
      <Button wide onClick={() => setChosen(undefined)}>
        {say(text.wrongChildOther)}
      </Button>
    </Dialog>
  )
}

function ChooseChild({
  notThis,
  onChosen,
  onEnd,
}: {
  readonly notThis: string
  readonly onChosen: (row: PersonRow) => void
  readonly onEnd: () => void
}) {
  const phone = usePhone()
  const [typed, setTyped] = useState('')
  const today = phone.today()
  const found = phone.search(typed, 8).filter((row) => row.id !== notThis && isUnderFive(row, today))
  return (
    <Dialog key="choose" title={say(text.wrongChildTitle)} onClose={onEnd}>
      <TextField
        label={say(session.search)}
        hint={say(text.wrongChildText)}
        value={typed}
        onInput={setTyped}
        type="search"
      />
      <ChooseRows rows={found} onChoose={onChosen} />
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
