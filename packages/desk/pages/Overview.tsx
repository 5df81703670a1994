import type { Month } from '@simpul/domain/core'
import type { Completeness, Me, Overview as OverviewAnswer } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../api/use-answer.ts'
import { trendSheet } from '../sheets/trend-sheet.ts'
import { compare, meeting, posts } from '../text/posts-text.ts'
import { say, sayNumber, sayTime } from '../text/say.ts'
import { shell, overview as text } from '../text/text.ts'
import { AreaTable } from './AreaTable.tsx'
import { DownloadPpgbm } from './DownloadPpgbm.tsx'
import { FigureDialog } from './FigureDialog.tsx'
import { figureSet } from './figures.ts'
import { MonthChoice, useMonth } from './MonthChoice.tsx'
import { nameOf } from './name-of.ts'
import { OfficialTarget } from './OfficialTarget.tsx'
import { readsReports } from './reads-reports.ts'
import { ReportState } from './ReportState.tsx'
import { SaveSheet } from './SaveSheet.tsx'
import { Tile } from './Tile.tsx'
import { Trend } from './Trend.tsx'
import { Waiting } from './Waiting.tsx'

/** The tiles of the page, in the order in which they are read aloud. */
const GROUPS = [
  { name: text.participation, tiles: ['skdn.S', 'skdn.K', 'skdn.D', 'skdn.D_S'] },
  {
    name: text.growth,
    tiles: ['skdn.N', 'skdn.T', 'skdn.O', 'skdn.B', 'skdn.N_Dprime', 'skdn.N_D', 'skdn.BGM', 'skdn.2T'],
  },
  { name: text.nutrition, tiles: ['growth.stunting', 'growth.wasting', 'growth.underweight'] },
] as const

const TREND_FIGURES = GROUPS.flatMap(({ tiles }) => [...tiles])

/** One area in one month: first how far the figures can be trusted, then the figures, then where they come from. */
export function Overview({ me, unit }: { readonly me: Me; readonly unit: string | undefined }) {
  const { month, latest } = useMonth(me)
  const root = unit ?? me.assignments[0]?.unit ?? ''
  const asked = useAnswer<OverviewAnswer>(`desk/overview?unit=${root}&month=${month}`)
  const [open, setOpen] = useState<string>()
  const [trend, setTrend] = useState<string>('skdn.D_S')
  useEffect(() => {
    // Figures that are being counted come in by themselves.
    if (asked.answer?.completeness.postsExpected !== 0) return undefined
    const timer = setTimeout(asked.again, 5000)
    return () => clearTimeout(timer)
  }, [asked.answer])
  if (asked.answer === undefined) return <Waiting problem={asked.problem?.text} again={asked.again} />
  const { answer } = asked
  const set = figureSet(answer.figures)
  return (
    <main class="page stack" aria-busy={asked.loading}>
      <Heading answer={answer} month={month} latest={latest} />
      <More unit={answer.unit.id} month={month} names={answer.names} />
      <Trust completeness={answer.completeness} names={answer.names} />
      {readsReports(me, answer) && <ReportState unit={answer.unit} month={month} />}
      {asked.problem !== undefined && <Notice tone="watch">{say(asked.problem.text)}</Notice>}
      {GROUPS.map((group) => (
        <section class="stack stack-tight" key={group.name.id}>
          <h2>{say(group.name)}</h2>
          <div class="tiles">
            {group.tiles.map((id) => (
              <Tile
                key={id}
                id={id}
                month={month}
                figures={set}
                trend={answer.trend}
                chosen={trend === id}
                onTrend={() => setTrend(id)}
                onOpen={() => setOpen(id)}
              />
            ))}
          </div>
          {group.name === text.participation && (
            <OfficialTarget
              key={`${answer.unit.id} ${month.slice(0, 4)}`}
              me={me}
              answer={answer}
              month={month}
            />
          )}
        </section>
      ))}
      <section class="card stack print-keep">
        <h2>{say(text.trend, { name: say(nameOf(trend)) })}</h2>
        <Trend id={trend} trend={answer.trend} month={month} />
        <SaveSheet
          name={say(text.trendFile, { name: answer.unit.name })}
          tables={() => trendSheet(answer, TREND_FIGURES, me)}
        />
      </section>
      {answer.children.length > 0 && <AreaTable me={me} answer={answer} month={month} />}
      {open !== undefined && (
        <FigureDialog
          id={open}
          figures={set}
          answer={answer}
          month={month}
          onClose={() => setOpen(undefined)}
        />
      )}
    </main>
  )
}

function Heading({
  answer,
  month,
  latest,
}: {
  readonly answer: OverviewAnswer
  readonly month: Month
  readonly latest: Month
}) {
  return (
    <header class="heading">
      <div>
        <nav class="crumbs" aria-label={say(text.area)}>
          {answer.path.slice(0, -1).map((step) => (
            <span key={step.id}>
              <Link href={`/unit/${step.id}?month=${month}`}>{step.name}</Link>
              {' › '}
            </span>
          ))}
        </nav>
        <h1>{answer.unit.name}</h1>
      </div>
      <MonthChoice month={month} latest={latest} />
    </header>
  )
}

interface MoreProps {
  readonly unit: string
  readonly month: Month
  /** Whether the reader may see who is behind the figures. */
  readonly names: boolean
}

/** Other pages about the same area and month, and ways to take it along. */
function More({ unit, month, names }: MoreProps) {
  const page = (name: string, label: string) => (
    <Link class="button button-side" href={`/${name}/${unit}?month=${month}`}>
      {label}
    </Link>
  )
  return (
    <nav class="cluster more-pages" aria-label={say(text.morePages)}>
      {page('posts', say(posts.title))}
      {page('compare', say(compare.open))}
      {page('meeting', say(meeting.open))}
      {names && <DownloadPpgbm unit={unit} month={month} />}
      <Button icon="print" onClick={() => print()}>
        {say(shell.print)}
      </Button>
    </nav>
  )
}

/** The first line: what the figures below rest on. */
function Trust({ completeness, names }: { readonly completeness: Completeness; readonly names: boolean }) {
  const { postsExpected, postsOpened, postsClosed, entriesOnTheWay, silentPhones, held, latestEntry } =
    completeness
  const whole = postsExpected > 0 && postsClosed === postsExpected && entriesOnTheWay === 0
  const open = postsOpened - postsClosed
  return (
    <section class={`trust level-${whole ? 'good' : 'watch'}`}>
      <strong>
        {postsExpected === 0
          ? say(text.counting)
          : say(text.closed, { closed: sayNumber(postsClosed), expected: sayNumber(postsExpected) })}
      </strong>
      {postsExpected > 0 && <Share part={postsClosed / postsExpected} />}
      <ul class="trust-list">
        {open > 0 && <li>{say(text.openedOnly, { count: open })}</li>}
        <li>
          {entriesOnTheWay === 0
            ? say(text.noneOnTheWay)
            : say(text.onTheWay, { count: sayNumber(entriesOnTheWay) })}
        </li>
        {silentPhones > 0 && <li>{say(text.silent, { count: silentPhones })}</li>}
        {held > 0 && (
          <li>
            {names ? (
              <Link href="/held">{say(text.held, { count: held })}</Link>
            ) : (
              say(text.held, { count: held })
            )}
          </li>
        )}
        <li>
          {latestEntry === null ? say(text.nothingYet) : say(text.latest, { time: sayTime(latestEntry) })}
        </li>
      </ul>
    </section>
  )
}

function Share({ part }: { readonly part: number }) {
  return (
    <div class="share" aria-hidden="true">
      <div style={{ width: `${Math.round(part * 100)}%` }} />
    </div>
  )
}
