import {
  checkAnswers,
  type PlainDate,
  type Question,
  SECTOR_TEXT,
  type Sector,
  whenOnDay,
} from '@simpul/domain/core'
import type { AspirationFormAnswer, AspirationReceipt } from '@simpul/domain/wire'
import { Button, Choices, Notice, SelectField } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fetchJson } from '../api/fetch-json.ts'
import { aspiration as text, sectors } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'
import { Answer } from './Answer.tsx'
import { type Draft, keepDraft, readDraft } from './kept-draft.ts'

interface FormProps {
  readonly form: AspirationFormAnswer
  readonly onSent: (receipt: AspirationReceipt) => void
}

/** The first box, or the first of several choices, of an answer that is wrong. */
const WRONG = '[aria-invalid="true"], fieldset:has(.field-problem:not(:empty)) input'

const today = (): PlainDate => new Date().toISOString().slice(0, 10) as PlainDate

/** The answers as the form takes them: what was left empty was not said. */
const said = (answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(answers).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  )

/** Asks sector first, then what that sector's form asks; what was typed survives until it is sent. */
export function AspirationForm({ form, onSent }: FormProps) {
  const village = form.village.code
  const [draft, setDraft] = useState<Draft>(() => readDraft(village))
  const [token, setToken] = useState(form.token)
  const [website, setWebsite] = useState('')
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  // The button is far below what is missing.
  useEffect(() => element.current?.querySelector<HTMLElement>(WRONG)?.focus(), [wrong])
  const chosen = form.forms.find(({ code }) => code === draft.code)
  const questions = (chosen?.questions ?? []) as readonly Question[]
  const shown = questions.filter(
    ({ key }) => key !== 'categoryOther' || draft.answers['category'] === 'other',
  )

  function change(next: Draft): void {
    setDraft(next)
    keepDraft(village, next)
  }
  async function send(): Promise<void> {
    const keys = new Set(shown.map(({ key }) => key))
    const answers = Object.fromEntries(Object.entries(said(draft.answers)).filter(([key]) => keys.has(key)))
    const read = checkAnswers(questions, answers, whenOnDay(today()))
    setWrong(new Set(read.ok ? [] : read.problem.map(({ question }) => question)))
    if (!read.ok) return setProblem(say(text.missing))
    setBusy(true)
    const post = draft.post === undefined || draft.post === '' ? {} : { post: draft.post }
    const body = { token, code: draft.code, answers, website, ...post }
    const answer = await fetchJson<AspirationReceipt>(`public/aspirations/${village}`, body)
    if (answer.ok) {
      keepDraft(village, undefined)
      return onSent(answer.value)
    }
    setProblem(say(answer.problem.text))
    if (answer.problem.code === 'form-again') {
      const fresh = await fetchJson<AspirationFormAnswer>(`public/aspirations/${village}`)
      if (fresh.ok) setToken(fresh.value.token)
    }
    setBusy(false)
  }
  return (
    <form
      ref={element}
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p class="citizen-village">
        <strong>{form.village.name}</strong>
        <span>{form.village.subdistrict}</span>
        <a href="/aspirasi">{say(text.change)}</a>
      </p>
      <Choices
        legend={say(text.sector)}
        options={form.forms.map(({ code, sector }) => ({
          value: code,
          label: say(sectors[sector] ?? SECTOR_TEXT[sector as Sector]),
        }))}
        value={draft.code}
        onChange={(code) => change(ofSector(draft, code))}
      />
      <p class="small">{say(text.health)}</p>
      {chosen !== undefined && (
        <>
          {shown.map((question) => (
            <Answer
              key={question.key}
              question={question}
              value={draft.answers[question.key]}
              wrong={wrong.has(question.key)}
              onChange={(value) => change({ ...draft, answers: { ...draft.answers, [question.key]: value } })}
            />
          ))}
          {form.posts.length > 1 && (
            <SelectField
              label={say(text.post)}
              options={[
                { value: '', label: say(text.anyPost) },
                ...form.posts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={draft.post ?? ''}
              onChange={(post) => change({ ...draft, post })}
            />
          )}
          <Trap value={website} onInput={setWebsite} />
          <p class="small">{say(text.privacy)}</p>
          {problem !== undefined && (
            <Notice tone="watch" live>
              {problem}
            </Notice>
          )}
          <Button look="main" type="submit" icon="send" wide busy={busy}>
            {say(text.send)}
          </Button>
        </>
      )}
    </form>
  )
}

/** What the form of another sector asks differently starts anew; who speaks of public order may stay unnamed. */
function ofSector({ answers, ...draft }: Draft, code: string): Draft {
  const { category: _, categoryOther: __, ...rest } = answers
  return { ...draft, code, answers: { identityProtected: true, ...rest } }
}

/** Machines fill in every field there is; people and screen readers do not meet this one. */
function Trap({ value, onInput }: { readonly value: string; readonly onInput: (value: string) => void }) {
  return (
    <label class="citizen-trap" aria-hidden="true">
      {say(text.trap)}
      <input
        type="text"
        name="website"
        tabIndex={-1}
        autoComplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  )
}
