import type { CasePlace, CaseRow, CasesAnswer, Me } from '@simpul/domain/wire'
import { Button, Empty, Notice } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { useAnswer } from '../../api/use-answer.ts'
import { queue as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { BulkBar } from './BulkBar.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CitizenPages } from './CitizenPages.tsx'
import { CaseLine } from './CaseLine.tsx'
import { inPart, partOf, type QueueFilter, rememberedFilter, rememberFilter } from './queue-filter.ts'
import { calendarOf } from './say-due.ts'
import { useQueueKeys } from './use-queue-keys.ts'
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
      <header class="stack stack-tight">
        <h1>{say(text.title)}</h1>
        <p class="small">
          {say(text.lead)} <span class="case-keys">{say(text.keys)}</span>
        </p>
        <CitizenPages me={me} />
      </header>
      <CaseFilters filter={filter} counts={answer.counts} onChange={narrow} />
      {first.problem !== undefined && <Notice tone="watch">{say(first.problem.text)}</Notice>}
      {answer.rows.length === 0 ? (
        <NoCases filter={filter} onAll={() => narrow(inPart(filter, 'open'))} />
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

function NoCases({ filter, onAll }: { readonly filter: QueueFilter; readonly onAll: () => void }) {
  const { search, sector, code, states } = filter
  if ([search, sector, code, states].some((narrower) => narrower !== undefined))
    return (
      <Empty icon="search" title={say(text.noneFound)}>
        <p>{say(text.noneFoundText)}</p>
      </Empty>
    )
  if (partOf(filter) === 'mine')
    return (
      <Empty icon="check" title={say(text.nothingMine)}>
        <p>{say(text.nothingMineText)}</p>
        <Button onClick={onAll}>{say(text.openAll)}</Button>
      </Empty>
    )
  return (
    <Empty icon="file" title={say(text.nothing)}>
      <p>{say(text.nothingText)}</p>
    </Empty>
  )
}

interface PagesProps {
  readonly filter: QueueFilter
  readonly first: CasesAnswer
  readonly me: Me
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** The first page, and those that were asked for after it. */
function Pages({ filter, first, me, chosen, onChoose }: PagesProps) {
  const [later, setLater] = useState<readonly CasesAnswer[]>([])
  const [after, setAfter] = useState<CasePlace>()
  const rows = [...first.rows, ...later.flatMap((page) => page.rows)]
  const next = (later.at(-1) ?? first).next
  return (
    <div class="stack">
      <CaseList rows={rows} me={me} chosen={chosen} onChoose={onChoose} />
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
}

function CaseList({ rows, me, chosen, onChoose }: ListProps) {
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
        {rows.map((row) => (
          <CaseLine
            key={row.id}
            {...{ row, now, calendar }}
            chosen={chosen.has(row.id)}
            onChoose={() => choose(row)}
          />
        ))}
      </ul>
    </div>
  )
}
