import type { CasePlace, CaseRow, CasesAnswer, Me } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { useAnswer } from '../../api/use-answer.ts'
import { queue as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { BulkBar } from './BulkBar.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CitizenPages } from './CitizenPages.tsx'
import { CaseLine } from './CaseLine.tsx'
import { NoCases } from './NoCases.tsx'
import {
  inPart,
  type QueueFilter,
  rememberedFilter,
  rememberFilter,
  rememberRow,
  takeRow,
} from './queue-filter.ts'
import { calendarOf } from './say-due.ts'
import { focusCase, useQueueKeys } from './use-queue-keys.ts'
import './cases.css'

/** Most cases that take a step together. */
const MOST_TOGETHER = 100

type Chosen = ReadonlyMap<string, CaseRow>

/** The cases somebody may work on, the earliest due first; several can take the same step at once. */
export function Cases({ me }: { readonly me: Me }) {
  const [filter, setFilter] = useState(() => rememberedFilter(me.user.id))
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [round, setRound] = useState(0)
  const first = useAnswer<CasesAnswer>('desk/cases', filter)
  const { answer } = first
  useQueueKeys()
  function narrow(next: QueueFilter): void {
    rememberFilter(me.user.id, next)
    setFilter(next)
    setChosen(new Map())
  }
  function refresh(): void {
    setChosen(new Map())
    // Later pages start anew: their first rows may have gone.
    setRound(round + 1)
    first.again()
  }
  if (answer === undefined) return <Waiting problem={first.problem?.text} again={first.again} />
  return (
    <main class="page stack" aria-busy={first.loading}>
      <header class="heading">
        <div class="stack stack-tight">
          <h1>{say(text.title)}</h1>
          <p class="small case-lead">
            {say(text.lead)} {say(text.keys)}
          </p>
        </div>
        <CitizenPages me={me} />
      </header>
      <CaseFilters filter={filter} counts={answer.counts} onChange={narrow} />
      {first.problem !== undefined && <Notice tone="watch">{say(first.problem.text)}</Notice>}
      {answer.rows.length === 0 ? (
        <NoCases
          filter={filter}
          open={answer.counts?.open ?? 0}
          onAll={() => narrow(inPart(filter, 'open'))}
        />
      ) : (
        <Pages
          key={`${round} ${JSON.stringify(filter)}`}
          {...{ filter, me, chosen }}
          first={answer}
          onChoose={setChosen}
        />
      )}
      <BulkBar me={me} chosen={[...chosen.values()]} onDone={refresh} onNone={() => setChosen(new Map())} />
    </main>
  )
}

interface PagesProps {
  readonly filter: QueueFilter
  readonly first: CasesAnswer
  readonly me: Me
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** The first page, and those that were asked for after it; after a case, again as many as there were. */
function Pages({ filter, first, me, chosen, onChoose }: PagesProps) {
  const [later, setLater] = useState<readonly CasesAnswer[]>([])
  const [after, setAfter] = useState<CasePlace>()
  const rows = [...first.rows, ...later.flatMap((page) => page.rows)]
  const next = (later.at(-1) ?? first).next
  const [left] = useState(() => takeRow(me.user.id))
  const lacks = left !== undefined && later.length < left.pages && next !== null
  useEffect(() => {
    if (left === undefined) return
    if (lacks) setAfter(next)
    else focusCase(left.id, left.at)
  }, [lacks, lacks && next])
  return (
    <div class="stack">
      <CaseList
        {...{ rows, me, chosen, onChoose }}
        onOpen={({ id }, at) => rememberRow(me.user.id, { id, at, pages: later.length })}
      />
      {after !== undefined && (
        <LaterPage
          key={after.id}
          filter={filter}
          after={after}
          onPage={(page) => {
            setAfter(undefined)
            setLater([...later, page])
          }}
        />
      )}
      {next !== null && after === undefined && (
        <Button onClick={() => setAfter(next)}>{say(text.next)}</Button>
      )}
    </div>
  )
}

function LaterPage({
  filter,
  after,
  onPage,
}: {
  readonly filter: QueueFilter
  readonly after: CasePlace
  readonly onPage: (page: CasesAnswer) => void
}) {
  const { answer, problem, again } = useAnswer<CasesAnswer>('desk/cases', { ...filter, after })
  useEffect(() => {
    if (answer !== undefined) onPage(answer)
  }, [answer])
  return <Waiting problem={problem?.text} again={again} />
}

interface ListProps {
  readonly rows: readonly CaseRow[]
  readonly me: Me
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly onOpen: (row: CaseRow, at: number) => void
}

function CaseList({ rows, me, chosen, onChoose, onOpen }: ListProps) {
  const [calendar] = useState(() => calendarOf(me))
  const now = Date.now()
  const shown = rows.slice(0, MOST_TOGETHER)
  const isAll = shown.every(({ id }) => chosen.has(id))
  function choose(row: CaseRow): void {
    const next = new Map(chosen)
    if (!next.delete(row.id) && next.size < MOST_TOGETHER) next.set(row.id, row)
    onChoose(next)
  }
  return (
    <div class="case-list card">
      <label class="case-all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => onChoose(new Map(isAll ? [] : shown.map((row) => [row.id, row])))}
        />
        {say(text.chooseAll)}
      </label>
      <ul>
        {rows.map((row, at) => (
          <CaseLine
            key={row.id}
            {...{ row, now, calendar }}
            chosen={chosen.has(row.id)}
            onChoose={() => choose(row)}
            onOpen={() => onOpen(row, at)}
          />
        ))}
      </ul>
    </div>
  )
}
