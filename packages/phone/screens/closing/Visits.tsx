import { workReason } from '@simpul/domain/catalogue'
import { type HomeVisitBody, homeVisitOptions, homeVisitQuestions } from '@simpul/domain/sectors/health'
import { Button, Choices, Dialog, Empty, Icon, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { closing, visits as text } from '../../text/closing-text.ts'
import { currentLanguage, say, sayDate } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import './closing.css'
import { byRt, type VisitRow, visitList } from './day-facts.ts'
import { visitReasons } from './visit-reasons.ts'

/** Whom to visit and why, by RT; ticking somebody off is an entry of its own. */
export function Visits() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const rows = useLoaded(() => visitList(phone, phone.today()), [people])
  const [done, setDone] = useState(false)
  const [all, setAll] = useState(false)
  const [going, setGoing] = useState<VisitRow>()
  const visited = rows?.filter(({ visit }) => visit !== undefined) ?? []
  const left = rows?.filter(({ visit }) => visit === undefined) ?? []
  const pressing = left.filter(({ mayWait }) => !mayWait)
  const waiting = left.length - pressing.length
  const shown = done ? visited : all ? left : pressing
  return (
    <Shell title={say(text.title)} back="/">
      <div class="tabs" role="tablist">
        <Tab on={!done} label={say(text.left, { count: pressing.length })} onClick={() => setDone(false)} />
        <Tab on={done} label={say(text.done, { count: visited.length })} onClick={() => setDone(true)} />
      </div>
      {rows === undefined && <p class="hint-center">{say(closing.loading)}</p>}
      {rows !== undefined && shown.length === 0 && (
        <Empty icon="check" title={say(text.none)}>
          {!done && <p>{say(text.noneTodo)}</p>}
        </Empty>
      )}
      {byRt(shown).map(([rt, group]) => (
        <section class="stack stack-tight" key={rt ?? ''}>
          <h2 class="visit-rt">{rt === undefined ? say(text.noRt) : say(text.rt, { rt })}</h2>
          <ul class="rows">
            {group.map((row) => (
              <li key={row.id}>
                <VisitLine row={row} onVisit={() => setGoing(row)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!done && !all && waiting > 0 && (
        <Button look="plain" wide onClick={() => setAll(true)}>
          {say(text.mayWait, { count: waiting })}
        </Button>
      )}
      {going !== undefined && <VisitDialog row={going} onEnd={() => setGoing(undefined)} />}
    </Shell>
  )
}

function Tab({
  on,
  label,
  onClick,
}: {
  readonly on: boolean
  readonly label: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" role="tab" class="tab" aria-selected={on} onClick={onClick}>
      {label}
    </button>
  )
}

function VisitLine({ row, onVisit }: { readonly row: VisitRow; readonly onVisit: () => void }) {
  const { id, name, motherName, items, visit } = row
  return (
    <div class="visit">
      <Link href={`/child/${id}`} class="visit-who">
        <strong>{nameText(name)}</strong>
        {motherName !== undefined && <span class="row-side">{say(text.mother, { name: motherName })}</span>}
        <ul class="visit-why">
          {items.map((item) => (
            <li key={item.code}>{workReason(item, currentLanguage())}</li>
          ))}
        </ul>
      </Link>
      {visit === undefined ? (
        <Button icon="check" onClick={onVisit}>
          {say(text.visited)}
        </Button>
      ) : (
        <p class="small">
          <Icon name="check" size={18} />{' '}
          {say(text.visitedOn, {
            day: sayDate(visit.on, 'short'),
            met: say(homeVisitOptions.met[visit.met]),
          })}
        </p>
      )}
    </div>
  )
}

type Met = HomeVisitBody['met']
type Result = NonNullable<HomeVisitBody['result']>

const optionsOf = <Value extends string>(
  all: Readonly<Record<Value, { readonly id: string; readonly en: string }>>,
) => (Object.keys(all) as Value[]).map((value) => ({ value, label: say(all[value]) }))

function VisitDialog({ row, onEnd }: { readonly row: VisitRow; readonly onEnd: () => void }) {
  const phone = usePhone()
  const [met, setMet] = useState<Met>()
  const [result, setResult] = useState<Result>()
  const [note, setNote] = useState('')
  const [failed, setFailed] = useState(false)
  async function save(): Promise<void> {
    const body = {
      met,
      reasons: visitReasons(row.items),
      ...(met === 'met' && result !== undefined ? { result } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }
    const saved = await phone.record({ service: 'home-visit', subject: { kind: 'person', id: row.id }, body })
    if (saved.ok) onEnd()
    else setFailed(true)
  }
  return (
    <Dialog title={say(text.of, { name: nameText(row.name) })} onClose={onEnd}>
      <Choices
        legend={say(homeVisitQuestions.met)}
        options={optionsOf(homeVisitOptions.met)}
        value={met}
        onChange={setMet}
      />
      {met === 'met' && (
        <Choices
          legend={say(homeVisitQuestions.result)}
          options={optionsOf(homeVisitOptions.result)}
          value={result}
          onChange={setResult}
        />
      )}
      <TextField
        label={say(homeVisitQuestions.note)}
        value={note}
        onInput={setNote}
        maxLength={500}
        problem={failed ? say(closing.failed) : undefined}
      />
      <Button look="main" wide disabled={met === undefined} onClick={() => void save()}>
        {say(text.save)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
