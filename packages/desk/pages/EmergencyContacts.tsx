import { EMERGENCY_NUMBERS } from '@simpul/domain/cases'
import type { EmergencyContact, EmergencyContactsAnswer, Me } from '@simpul/domain/wire'
import { Button, Empty, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
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
      <header class="heading">
        <h1>{say(text.title)}</h1>
      </header>
      <p>{say(text.intro)}</p>
      <Numbers me={me} known={answer.contacts} />
      <ul>
        {EMERGENCY_NUMBERS.map(({ number, name }) => (
          <li key={number}>
            {number} {say(name)}
          </li>
        ))}
      </ul>
    </main>
  )
}

interface NumbersProps {
  readonly me: Me
  readonly known: readonly EmergencyContact[]
}

/** As people write it: 0812-3456-7890 is dialled without the dashes. */
const dialled = (number: string): string => number.replace(/[\s().-]/g, '')

const isWhole = ({ name, number }: EmergencyContact): boolean =>
  name.trim().length >= 2 && /^\+?\d{3,15}$/.test(dialled(number))

function Numbers({ me, known }: NumbersProps) {
  const [rows, setRows] = useState(known)
  const [state, setState] = useState<'saved' | 'wrong' | undefined>()
  const [fault, setFault] = useState<string>()
  const village = me.units.find(({ kind, id }) => kind === 'village-office' && isOwn(me, id))?.id
  const change = (at: number, row: EmergencyContact): void => {
    setState(undefined)
    setRows(rows.map((one, index) => (index === at ? row : one)))
  }
  async function save(): Promise<void> {
    setFault(undefined)
    if (!rows.every(isWhole)) return setState('wrong')
    const contacts = rows.map(({ name, number }) => ({ name: name.trim(), number: dialled(number) }))
    const saved = await fetchJson('desk/emergency-contacts', { village, contacts })
    if (saved.ok) setState('saved')
    else setFault(say(saved.problem.text))
  }
  return (
    <section class="card stack">
      {rows.length === 0 && <Empty icon="phone" title={say(text.none)} />}
      {rows.map((row, at) => (
        <div class="cluster" key={at}>
          <TextField
            label={say(text.name)}
            {...(at === 0 ? { hint: say(text.nameHint) } : {})}
            maxLength={60}
            value={row.name}
            onInput={(name) => change(at, { ...row, name })}
          />
          <TextField
            label={say(text.number)}
            type="tel"
            maxLength={20}
            value={row.number}
            onInput={(number) => change(at, { ...row, number })}
          />
          <Button look="plain" onClick={() => setRows(rows.filter((_, index) => index !== at))}>
            {say(text.remove, { name: row.name })}
          </Button>
        </div>
      ))}
      {state === 'wrong' && <Notice tone="watch" title={say(text.wrong)} live />}
      {state === 'saved' && <Notice tone="good" title={say(text.saved)} live />}
      {fault !== undefined && <Notice tone="watch" title={fault} live />}
      <div class="cluster">
        <Button
          icon="plus"
          disabled={rows.length >= 12}
          onClick={() => setRows([...rows, { name: '', number: '' }])}
        >
          {say(text.add)}
        </Button>
        <Button look="main" onClick={() => void save()}>
          {say(text.save)}
        </Button>
      </div>
    </section>
  )
}

const isOwn = ({ assignments }: Me, unit: string): boolean =>
  assignments.some((assignment) => assignment.unit === unit)
