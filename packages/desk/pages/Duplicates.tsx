import { type DuplicateReason, duplicateReasonText } from '@simpul/domain/people'
import type { DuplicateRecord, DuplicatesAnswer, SamePersonDecision } from '@simpul/domain/wire'
import { Badge, Button, Choices, Dialog, Empty, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { duplicates as text } from '../text/duplicates-text.ts'
import { namedList } from '../text/named-list-text.ts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { RecordPair } from './RecordPair.tsx'
import { Waiting } from './Waiting.tsx'
import './duplicates.css'

type Pair = DuplicatesAnswer['pairs'][number]
type Two = Pick<Pair, 'a' | 'b'>
type View = 'open' | 'joined'

const keyOf = ({ a, b }: Two): string => `${a.id} ${b.id}`

/** People who may be written down twice: an operator joins them or says that they are two. */
export function Duplicates() {
  const { answer, problem, again } = useAnswer<DuplicatesAnswer>('desk/duplicates')
  const [view, setView] = useState<View>('open')
  // The figures follow some seconds later; what was decided here leaves the list at once.
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const [joinedNow, setJoinedNow] = useState<readonly Two[]>([])
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  const left = answer.pairs.filter((pair) => !decided.has(keyOf(pair)))
  const joined = [...joinedNow, ...answer.joined].filter((two) => !decided.has(`parted ${keyOf(two)}`))
  const total = answer.total - answer.pairs.length + left.length
  const onDecided = (two: Two, verdict: SamePersonDecision['verdict']): void => {
    const key = view === 'joined' ? `parted ${keyOf(two)}` : keyOf(two)
    setDecided(new Set([...decided, key]))
    if (verdict === 'same') setJoinedNow([two, ...joinedNow])
  }
  return (
    <main class="page stack">
      <header class="stack stack-tight">
        <h1>{say(text.title)}</h1>
        <p>{say(text.lead)}</p>
      </header>
      <Choices
        legend={say(text.show)}
        value={view}
        options={[
          { value: 'open', label: say(text.open, { count: total }) },
          { value: 'joined', label: say(text.joined, { count: joined.length }) },
        ]}
        onChange={setView}
      />
      {!answer.mayDecide && <Notice tone="quiet">{say(text.notHere)}</Notice>}
      {view === 'open' ? (
        <Undecided pairs={left} total={total} mayDecide={answer.mayDecide} onDecided={onDecided} />
      ) : (
        <Joined all={joined} mayDecide={answer.mayDecide} onDecided={onDecided} />
      )}
      <p class="small">{say(namedList.logged)}</p>
    </main>
  )
}

type OnDecided = (two: Two, verdict: SamePersonDecision['verdict']) => void

function Undecided({
  pairs,
  total,
  mayDecide,
  onDecided,
}: {
  readonly pairs: readonly Pair[]
  readonly total: number
  readonly mayDecide: boolean
  readonly onDecided: OnDecided
}) {
  if (total === 0)
    return (
      <Empty icon="check" title={say(text.none)}>
        <p>{say(text.noneText)}</p>
      </Empty>
    )
  return (
    <>
      {total > pairs.length && <p>{say(text.first, { shown: pairs.length, total })}</p>}
      <ul class="people">
        {pairs.map((pair) => (
          <li class="card stack duplicate" key={keyOf(pair)}>
            <Reasons pair={pair} />
            <RecordPair a={pair.a} b={pair.b} />
            {mayDecide && <Decide two={pair} onDecided={onDecided} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Reasons({ pair: { sure, reasons } }: { readonly pair: Pair }) {
  const said = reasons.map((reason) => say(duplicateReasonText(reason as DuplicateReason)))
  return (
    <div class="cluster">
      {sure && <Badge tone="watch">{say(text.sure)}</Badge>}
      <span>{say(text.why, { reasons: said.join(' · ') })}</span>
    </div>
  )
}

function Joined({
  all,
  mayDecide,
  onDecided,
}: {
  readonly all: readonly Two[]
  readonly mayDecide: boolean
  readonly onDecided: OnDecided
}) {
  if (all.length === 0)
    return (
      <Empty icon="people" title={say(text.noneJoined)}>
        <p>{say(text.noneJoinedText)}</p>
      </Empty>
    )
  return (
    <ul class="people">
      {all.map((two) => (
        <li class="card stack duplicate" key={keyOf(two)}>
          <RecordPair a={two.a} b={two.b} />
          {mayDecide && <Part two={two} onDecided={onDecided} />}
        </li>
      ))}
    </ul>
  )
}

/** Says a decision to the server, once at a time. */
function useDecision(two: Two, onDecided: OnDecided) {
  const [problem, setProblem] = useState<DeskProblem>()
  const [busy, setBusy] = useState(false)
  async function decide(verdict: SamePersonDecision['verdict']): Promise<void> {
    setBusy(true)
    const answer = await fetchJson('desk/same-person', { a: two.a.id, b: two.b.id, verdict })
    setBusy(false)
    if (answer.ok) onDecided(two, verdict)
    else setProblem(answer.problem)
  }
  return { problem, busy, decide: (verdict: SamePersonDecision['verdict']) => void decide(verdict) }
}

interface DecisionProps {
  readonly two: Two
  readonly onDecided: OnDecided
}

function Decide({ two, onDecided }: DecisionProps) {
  const { problem, busy, decide } = useDecision(two, onDecided)
  const [asking, setAsking] = useState(false)
  return (
    <>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <div class="cluster">
        <Button look="main" disabled={busy} onClick={() => setAsking(true)}>
          {say(text.join)}
        </Button>
        <Button disabled={busy} onClick={() => decide('different')}>
          {say(text.different)}
        </Button>
      </div>
      {asking && (
        <Dialog title={say(text.joinTitle)} onClose={() => setAsking(false)}>
          <p>
            <strong>{[two.a.name, two.b.name].join(' · ')}</strong>
          </p>
          <p>{say(text.joinText)}</p>
          <CountedAt two={two} />
          {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
          <Button look="main" wide busy={busy} onClick={() => decide('same')}>
            {say(text.join)}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </>
  )
}

/** Joined records belong where the later of the two stays is. */
function CountedAt({ two: { a, b } }: { readonly two: Two }) {
  if (a.post === null || b.post === null || a.post === b.post) return null
  const later = (b.since ?? '') > (a.since ?? '') ? b : a
  return <p>{say(text.joinPost, { post: postName(later) })}</p>
}

const postName = ({ post }: DuplicateRecord): string => post ?? ''

function Part({ two, onDecided }: DecisionProps) {
  const { problem, busy, decide } = useDecision(two, onDecided)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <div class="cluster">
        <Button onClick={() => setAsking(true)}>{say(text.part)}</Button>
      </div>
      {asking && (
        <Dialog title={say(text.partTitle)} onClose={() => setAsking(false)}>
          <p>{say(text.partText)}</p>
          {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
          <Button look="main" wide busy={busy} onClick={() => decide('different')}>
            {say(text.part)}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </>
  )
}
