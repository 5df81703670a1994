import { BOARD_AGES } from '@simpul/domain/cases'
import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import type { BoardAnswer } from '@simpul/domain/wire'
import { Button, Empty, Notice } from '@simpul/parts'
import { useEffect } from 'preact/hooks'
import { useAnswer } from '../api/use-answer.ts'
import { HIDDEN, board as text } from '../text/board-text.ts'
import { sectors, ways } from '../text/citizens-text.ts'
import { say, sayNumber, sayTime } from '../text/say.ts'
import { Frame } from './Frame.tsx'
import './board.css'

const REFRESH_MS = 5 * 60_000

/** The board of a village, for a screen in its hall as for a phone: it shows no figure that points at anybody. */
export function Board({ village }: { readonly village: string }) {
  const { answer, problem, again } = useAnswer<BoardAnswer>(`public/boards/${village}`)
  useEffect(() => {
    const timer = setInterval(again, REFRESH_MS)
    return () => clearInterval(timer)
  }, [again])
  const title = answer === undefined ? say(ways.board) : say(text.title, { village: answer.village.name })
  return (
    <Frame title={title} village={village} wide>
      {problem !== undefined && (
        <Notice tone="watch">{say(problem.code === 'not-found' ? ways.notFound : problem.text)}</Notice>
      )}
      {problem !== undefined && answer === undefined && <Button onClick={again}>{say(ways.again)}</Button>}
      {problem === undefined && answer === undefined && <p>{say(ways.loading)}</p>}
      {answer !== undefined && <Figures answer={answer} />}
    </Frame>
  )
}

function Figures({ answer }: { readonly answer: BoardAnswer }) {
  const { total, stages, ages, sectors: bySector, answeredInTime, village, at } = answer
  if (total === 0) return <Empty icon="file" title={say(text.none)} />
  if (total === null) return <Empty icon="lock" title={say(text.few)} />
  const percent = answeredInTime === null ? HIDDEN : say(text.percent, { percent: answeredInTime })
  const all = [...stages, ...bySector].map(({ count }) => count)
  const isHidden = [...all, ...ages, answeredInTime].includes(null)
  return (
    <>
      <p>{say(text.lead)}</p>
      <div class="board-heads">
        <Head name={say(text.total)} value={sayNumber(total, 0)} hint={village.subdistrict} />
        <Head name={say(text.answered)} value={percent} hint={say(text.answeredHint)} />
      </div>
      <div class="board-columns">
        <Bars
          title={say(text.stages)}
          rows={stages.map(({ stage, count }) => ({ name: say(text.stage[stage]), count }))}
        />
        <Bars
          title={say(text.ages)}
          hint={say(text.agesHint)}
          rows={BOARD_AGES.map((age, index) => ({ name: ageText(age), count: ages[index] ?? null }))}
        />
        <Bars
          title={say(text.sectors)}
          rows={bySector.map(({ sector, count }) => ({
            name: say(sectors[sector] ?? SECTOR_TEXT[sector as Sector]),
            count,
          }))}
        />
      </div>
      <p class="small">
        {isHidden && `${say(text.hidden)} `}
        {say(text.at, { time: sayTime(at) })}
      </p>
    </>
  )
}

const ageText = ({ from, to }: (typeof BOARD_AGES)[number]): string =>
  to === undefined ? say(text.ageOver, { to: from - 1 }) : say(text.age, { from, to })

interface HeadProps {
  readonly name: string
  readonly value: string
  readonly hint: string
}

function Head({ name, value, hint }: HeadProps) {
  return (
    <section class="card board-head">
      <h2>{name}</h2>
      <p class="board-figure">{value}</p>
      <p class="small">{hint}</p>
    </section>
  )
}

interface BarsProps {
  readonly title: string
  readonly hint?: string
  readonly rows: readonly { readonly name: string; readonly count: number | null }[]
}

/** Figures under each other, each with a bar of its share; the bar says no more than the figure. */
function Bars({ title, hint, rows }: BarsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0))
  return (
    <section class="card board-bars">
      <h2>{title}</h2>
      {hint !== undefined && <p class="small">{hint}</p>}
      <dl>
        {rows.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count === null ? HIDDEN : sayNumber(count, 0)}</dd>
            <dd aria-hidden="true">
              <progress max={most} value={count ?? 0} tabIndex={-1} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
