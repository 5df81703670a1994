import { type Actor, mayWrite } from '@simpul/domain/access'
import { type Month, percent } from '@simpul/domain/core'
import { officialTarget, officialTargetQuestions } from '@simpul/domain/institution'
import type { Me, Overview } from '@simpul/domain/wire'
import { Button, Dialog, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { official as text } from '../text/posts-text.ts'
import { say, sayNumber } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { figureSet, shownOf } from './figures.ts'
import { valueText } from './Tile.tsx'
import { todayOf } from './today-of.ts'

interface OfficialProps {
  readonly me: Me
  readonly answer: Overview
  readonly month: Month
}

type Target = NonNullable<Overview['official']>

/** The registered number and the government's, side by side and each named, where they differ. */
export function OfficialTarget({ me, answer, month }: OfficialProps) {
  const [open, setOpen] = useState(false)
  // The server counts it in a moment later; whoever wrote it sees it at once.
  const [saved, setSaved] = useState<Target>()
  const maySet = maySetTarget(me, answer)
  const official = saved ?? answer.official
  const isShown = official !== null && official.count !== shownOf('skdn.S', figureSet(answer.figures)).value
  if (!isShown && !maySet) return null
  return (
    <div class="stack stack-tight">
      {isShown && <BothNumbers figures={answer.figures} official={official} />}
      {maySet && (
        <div class="more-pages">
          <Button onClick={() => setOpen(true)}>{say(official === null ? text.set : text.change)}</Button>
        </div>
      )}
      {open && (
        <TargetForm
          unit={answer.unit}
          known={official}
          year={Number(month.slice(0, 4))}
          onEnd={(target) => {
            setOpen(false)
            if (target !== undefined) setSaved(target)
          }}
        />
      )}
    </div>
  )
}

function maySetTarget(me: Me, { unit, path }: Overview): boolean {
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const above = path.map(({ id }) => id).reverse()
  return mayWrite(actor, officialTarget, above.includes(unit.id) ? above : [unit.id, ...above], todayOf(me))
}

function BothNumbers({
  figures,
  official,
}: {
  readonly figures: Overview['figures']
  readonly official: Target
}) {
  const set = figureSet(figures)
  const weighed = set['skdn.D']?.value
  const share = weighed == null ? null : percent(weighed, official.count)
  return (
    <section class="wide" tabIndex={0} aria-label={say(text.title)}>
      <table class="areas">
        <caption class="visually-hidden">{say(text.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.title)}</th>
            <th scope="col">{say(text.count)}</th>
            <th scope="col">{say(text.share)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(text.registered)}</th>
            <td>{valueText(shownOf('skdn.S', set))}</td>
            <td>{valueText(shownOf('skdn.D_S', set))}</td>
          </tr>
          <tr>
            <th scope="row">
              {say(text.official, { year: String(official.year) })}
              <p class="small">{say(text.source, { source: official.source })}</p>
            </th>
            <td>{sayNumber(official.count)}</td>
            <td>{share === null ? '–' : `${sayNumber(share)}\u00a0%`}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

interface TargetFormProps {
  readonly unit: Overview['unit']
  readonly known: Target | null
  readonly year: number
  /** With what was saved, if it was. */
  readonly onEnd: (saved: Target | undefined) => void
}

function TargetForm({ unit, known, year, onEnd }: TargetFormProps) {
  const [count, setCount] = useState(String(known?.count ?? ''))
  const [source, setSource] = useState(known?.source ?? '')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<DeskProblem>()
  const goodCount = /^[1-9]\d{0,6}$/.test(count)
  const goodSource = source.trim().length >= 3
  async function save(): Promise<void> {
    setTried(true)
    if (!goodCount || !goodSource) return
    setBusy(true)
    const target = { year, count: Number(count), source: source.trim() }
    const saved = await fetchJson('desk/official-target', { unit: unit.id, category: 'balita', ...target })
    setBusy(false)
    if (saved.ok) onEnd(target)
    else setProblem(saved.problem)
  }
  return (
    <Dialog title={say(text.official, { year: String(year) })} onClose={() => onEnd(undefined)}>
      <p>{say(text.text, { unit: unit.name })}</p>
      <TextField
        label={say(text.count)}
        inputMode="numeric"
        maxLength={7}
        value={count}
        onInput={(typed) => setCount(typed.replace(/\D/g, ''))}
        problem={tried && !goodCount ? say(text.badCount) : undefined}
      />
      <TextField
        label={labelOf('source')}
        maxLength={200}
        value={source}
        onInput={setSource}
        problem={tried && !goodSource ? say(text.badSource) : undefined}
      />
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
      <Button look="main" wide busy={busy} onClick={() => void save()}>
        {say(text.save)}
      </Button>
      <Button wide onClick={() => onEnd(undefined)}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

/** The words of the form are the service's own. */
const labelOf = (key: string): string => {
  const question = officialTargetQuestions.find((one) => one.key === key)
  return question === undefined ? key : say(question.label)
}
