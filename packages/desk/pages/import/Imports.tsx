import {
  type ImportSummary,
  type ImportsAnswer,
  type ImportView,
  MAX_LIST_BYTES,
  PROBLEMS,
} from '@simpul/domain/wire'
import { Badge, Empty, Icon, Notice, Progress, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { DeskProblem } from '../../api/fetch-json.ts'
import { sendFile } from '../../api/send-file.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { check, states, list as text } from '../../text/import.ts'
import { say, sayNumber, sayTime } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import './import.css'

/** Lists brought in so far, and one more. */
export function Imports({ unit }: { readonly unit: string }) {
  const { answer, problem, again } = useAnswer<ImportsAnswer>(`desk/imports?unit=${unit}`)
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack">
      <h1>{say(text.title)}</h1>
      <p>{say(text.lead)}</p>
      <Bring unit={unit} />
      <h2>{say(text.before)}</h2>
      {answer.imports.length === 0 && <Empty icon="file" title={say(text.none)} />}
      <ul class="people">
        {answer.imports.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </main>
  )
}

const TONES: Partial<Record<ImportSummary['state'], Tone>> = {
  checked: 'watch',
  mapping: 'watch',
  done: 'good',
  unreadable: 'refer',
}

function Line({ one }: { readonly one: ImportSummary }) {
  const { id, fileName, by, createdAt, state, total, counts } = one
  const taken = counts === null ? total : counts.taken
  return (
    <li class="card import-list">
      <Link href={`/imports/${id}`}>
        <div>
          <strong>{fileName}</strong>
          <p class="small">{say(text.byAt, { name: by, time: sayTime(createdAt) })}</p>
        </div>
        <span class="small">
          {state === 'done'
            ? `${say(check.taken)}: ${sayNumber(taken)}`
            : total > 0 && say(text.rows, { count: sayNumber(total) })}
        </span>
        <Badge tone={TONES[state] ?? 'quiet'}>{say(states[state])}</Badge>
      </Link>
    </li>
  )
}

/** The file goes up as soon as it is chosen; a file that is too large is not even sent. */
function Bring({ unit }: { readonly unit: string }) {
  const [, go] = useLocation()
  const [reading, setReading] = useState<string>()
  const [problem, setProblem] = useState<DeskProblem>()
  async function bring(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > MAX_LIST_BYTES) return setProblem({ code: 'too-large', text: PROBLEMS['too-large'].text })
    setProblem(undefined)
    setReading(file.name)
    const query = `unit=${unit}&name=${encodeURIComponent(file.name.slice(0, 200))}`
    const answer = await sendFile<ImportView>(`desk/imports?${query}`, file)
    setReading(undefined)
    if (answer.ok) go(`/imports/${answer.value.id}`)
    else setProblem(answer.problem)
  }
  if (reading !== undefined)
    return <Progress label={say(text.reading, { name: reading })} value={undefined} />
  return (
    <>
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
      <label class="button button-main file-choice">
        <Icon name="file" />
        <span>{say(text.choose)}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={({ currentTarget }) => {
            void bring(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </label>
    </>
  )
}
