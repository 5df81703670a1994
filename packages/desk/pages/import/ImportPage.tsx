import type { ImportAction, ImportState, ImportView } from '@simpul/domain/wire'
import { Button, Notice, Progress } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { list, check as text } from '../../text/import.ts'
import { say, sayNumber } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { Checked } from './Checked.tsx'
import { Columns } from './Columns.tsx'
import { Written } from './Written.tsx'
import './import.css'

/** What every part of the page can ask for; false when the server did not agree. */
export type Act = (action: ImportAction) => Promise<boolean>

const WORKING: ReadonlySet<ImportState> = new Set(['checking', 'writing', 'undoing'])
const LOOK_MS = 1000

/** One list on its way from a file to the register, step by step. */
export function ImportPage({ id }: { readonly id: string }) {
  const { answer: view, problem, again } = useAnswer<ImportView>(`desk/imports/${id}`)
  const [fault, setFault] = useState<DeskProblem>()
  const [choosing, setChoosing] = useState(false)
  const [, go] = useLocation()
  useEffect(() => {
    if (view === undefined || !WORKING.has(view.state)) return undefined
    const timer = setTimeout(again, LOOK_MS)
    return () => clearTimeout(timer)
  }, [view])
  const act: Act = async (action) => {
    const answer = await fetchJson(`desk/imports/${id}`, action)
    setFault(answer.ok ? undefined : answer.problem)
    if (answer.ok && action.action === 'discard') go('/imports')
    else again()
    return answer.ok
  }
  if (view === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack">
      <Link class="back" href="/imports">
        {say(list.back)}
      </Link>
      <h1>{view.fileName}</h1>
      {fault !== undefined && <Notice tone="watch">{say(fault.text)}</Notice>}
      {view.stuck && (
        <Notice tone="watch">
          <p>{say(text.stuck)}</p>
        </Notice>
      )}
      {view.masked && <Notice tone="quiet">{say(list.masked, { name: view.by })}</Notice>}
      <Step view={view} act={act} choosing={choosing} setChoosing={setChoosing} />
    </main>
  )
}

interface StepProps {
  readonly view: ImportView
  readonly act: Act
  readonly choosing: boolean
  readonly setChoosing: (choosing: boolean) => void
}

function Step({ view, act, choosing, setChoosing }: StepProps) {
  const { state } = view
  if (state === 'mapping' || (state === 'checked' && choosing))
    return (
      <Columns
        view={view}
        check={async (mapping) => {
          if (await act({ action: 'check', mapping })) setChoosing(false)
        }}
        discard={() => void act({ action: 'discard' })}
      />
    )
  if (state === 'checked') return <Checked view={view} act={act} onColumns={() => setChoosing(true)} />
  if (state === 'checking' || state === 'writing' || state === 'undoing') return <Working view={view} />
  if (state === 'unreadable')
    return (
      <>
        <Notice tone="refer">{say(text.unreadable)}</Notice>
        <Button onClick={() => void act({ action: 'discard' })}>{say(text.discard)}</Button>
      </>
    )
  return <Written view={view} act={act} />
}

const SAYS = { checking: text.working, writing: text.writing, undoing: text.undoing } as const

function Working({ view: { state, done, total } }: { readonly view: ImportView }) {
  const params = { done: sayNumber(done), total: sayNumber(total) }
  const sentence = SAYS[state as keyof typeof SAYS]
  return (
    <section class="card stack">
      <Progress
        label={total === 0 ? say(text.starting) : say(sentence, params)}
        value={total === 0 ? undefined : done / total}
      />
      <p class="small">{say(text.leave)}</p>
    </section>
  )
}
