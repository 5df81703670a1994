import './emergency-contacts.css'
import { EMERGENCY_NUMBERS } from '@simpul/domain/cases'
import type { EmergencyContact, EmergencyContactsAnswer, Me } from '@simpul/domain/wire'
import { Button, Empty, Notice, TextField } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { contacts as text } from '../text/cover-text.ts'
import { say } from '../text/say.ts'
import { Waiting } from './Waiting.tsx'

/** The numbers a village is proud of or afraid to lose: entered once, carried by every phone of its posts. */
export function EmergencyContacts({ me }: { readonly me: Me }) {
  const { answer, problem, again } = useAnswer<EmergencyContactsAnswer>('emergency-contacts')
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack">
      <header class="stack stack-tight">
        <h1>{say(text.title)}</h1>
        <p>
          {say(text.intro)} {say(text.examples)}
        </p>
      </header>
      <Numbers me={me} known={answer.contacts} />
      <section class="card stack stack-tight">
        <h2>{say(text.national)}</h2>
        <ul class="contacts-national">
          {EMERGENCY_NUMBERS.map(({ number, name }) => (
            <li key={number}>
              <strong>{number}</strong> {say(name)}
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}

interface NumbersProps {
  readonly me: Me
  readonly known: readonly EmergencyContact[]
}

const MOST = 12

/** As people write it: 0812-3456-7890 is dialled without the dashes. */
const dialled = (number: string): string => number.replace(/[\s().-]/g, '')

const isNamed = ({ name }: EmergencyContact): boolean => name.trim().length >= 2
const isDialled = ({ number }: EmergencyContact): boolean => /^\+?\d{3,15}$/.test(dialled(number))
const isEmpty = ({ name, number }: EmergencyContact): boolean => `${name}${number}`.trim() === ''

function Numbers({ me, known }: NumbersProps) {
  const [rows, setRows] = useState(known)
  const [checked, setChecked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'watch'; readonly words: string }>()
  const village = me.units.find(({ kind, id }) => kind === 'village-office' && isOwn(me, id))?.id
  const { section, wanted } = useFocusAfter(rows.length)
  const change = (next: readonly EmergencyContact[], focus?: 'added' | 'left'): void => {
    wanted.current = focus
    setSaid(undefined)
    setRows(next)
  }
  async function save(): Promise<void> {
    // A line that was added and never filled in is no number.
    const filled = rows.filter((row) => !isEmpty(row))
    const isWhole = filled.every((row) => isNamed(row) && isDialled(row))
    setRows(filled)
    setChecked(!isWhole)
    if (!isWhole) return
    setBusy(true)
    const contacts = filled.map(({ name, number }) => ({ name: name.trim(), number: dialled(number) }))
    const saved = await fetchJson('desk/emergency-contacts', { village, contacts })
    setBusy(false)
    setSaid(
      saved.ok ? { tone: 'good', words: say(text.saved) } : { tone: 'watch', words: say(saved.problem.text) },
    )
  }
  return (
    <section class="card stack" ref={section}>
      {rows.length === 0 && <Empty icon="phone" title={say(text.none)} />}
      <div class="contacts">
        {rows.map((row, at) => (
          <ContactLine
            key={at}
            row={row}
            checked={checked}
            onChange={(next) => change(rows.map((one, index) => (index === at ? next : one)))}
            onRemove={() =>
              change(
                rows.filter((_, index) => index !== at),
                'left',
              )
            }
          />
        ))}
      </div>
      {said !== undefined && <Notice tone={said.tone} title={said.words} live />}
      <div class="cluster contacts-do">
        <Button
          icon="plus"
          disabled={rows.length >= MOST}
          onClick={() => change([...rows, { name: '', number: '' }], 'added')}
        >
          {say(text.add)}
        </Button>
        <Button look="main" busy={busy} onClick={() => void save()}>
          {say(text.save)}
        </Button>
      </div>
    </section>
  )
}

/** Where the focus goes once the lines have changed: into the line that was added, or to what is left. */
function useFocusAfter(lines: number) {
  const section = useRef<HTMLElement>(null)
  const wanted = useRef<'added' | 'left'>()
  useEffect(() => {
    const [where, line] = [wanted.current, section.current?.querySelector('.contacts')?.lastElementChild]
    wanted.current = undefined
    if (where === 'added') line?.querySelector('input')?.focus()
    if (where === 'left')
      section.current?.querySelector<HTMLElement>('.contact input, .contacts-do button')?.focus()
  }, [lines])
  return { section, wanted }
}

interface LineProps {
  readonly row: EmergencyContact
  /** Somebody wanted to save: what is wrong is said. */
  readonly checked: boolean
  readonly onChange: (row: EmergencyContact) => void
  readonly onRemove: () => void
}

function ContactLine({ row, checked, onChange, onRemove }: LineProps) {
  return (
    <div class="contact">
      <TextField
        label={say(text.name)}
        maxLength={60}
        value={row.name}
        problem={checked && !isNamed(row) ? say(text.nameWrong) : undefined}
        onInput={(name) => onChange({ ...row, name })}
      />
      <TextField
        label={say(text.number)}
        type="tel"
        maxLength={20}
        value={row.number}
        problem={checked && !isDialled(row) ? say(text.numberWrong) : undefined}
        onInput={(number) => onChange({ ...row, number })}
      />
      <button
        type="button"
        class="button button-plain"
        aria-label={say(text.removeOf, { name: row.name })}
        onClick={onRemove}
      >
        {say(text.remove)}
      </button>
    </div>
  )
}

const isOwn = ({ assignments }: Me, unit: string): boolean =>
  assignments.some((assignment) => assignment.unit === unit)
