import type { Month, Text } from '@simpul/domain/core'
import type { Me, Overview, PostsAnswer } from '@simpul/domain/wire'
import { Button } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { useAnswer } from '../api/use-answer.ts'
import { meeting as text } from '../text/posts-text.ts'
import { say, sayMonth, sayNumber, sayTime } from '../text/say.ts'
import { people, shell } from '../text/text.ts'
import { type FigureSet, figureSet, shownOf } from './figures.ts'
import { MonthChoice, useMonth } from './MonthChoice.tsx'
import { changesOf, decisionsOf } from './meeting-points.ts'
import { Waiting } from './Waiting.tsx'
import './meeting.css'

/** One page to read aloud at the village meeting: what is, what changed, what is to be decided. No names. */
export function Meeting({ me, unit }: { readonly me: Me; readonly unit: string }) {
  const { month, latest } = useMonth(me)
  const figures = useAnswer<Overview>(`desk/overview?unit=${unit}&month=${month}`)
  const posts = useAnswer<PostsAnswer>(`desk/posts?unit=${unit}&month=${month}`)
  const problem = figures.problem ?? posts.problem
  const again = () => {
    figures.again()
    posts.again()
  }
  if (figures.answer === undefined || posts.answer === undefined)
    return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack meeting" aria-busy={figures.loading || posts.loading}>
      <div class="heading meeting-tools">
        <Link class="back" href={`/unit/${unit}?month=${month}`}>
          {say(people.back)}
        </Link>
        <MonthChoice month={month} latest={latest} />
        <Button icon="print" look="main" onClick={() => print()}>
          {say(shell.print)}
        </Button>
      </div>
      <Sheet answer={figures.answer} posts={posts.answer} month={month} />
    </main>
  )
}

interface SheetProps {
  readonly answer: Overview
  readonly posts: PostsAnswer
  readonly month: Month
}

function Sheet({ answer, posts, month }: SheetProps) {
  const { closed, expected, reported } = posts
  const set = figureSet(answer.figures)
  return (
    <article class="card stack meeting-sheet">
      <header>
        <p>{say(text.title)}</p>
        <h1>
          {answer.unit.name}, {sayMonth(month)}
        </h1>
        <p>
          {say(text.rests, {
            closed: sayNumber(closed),
            expected: sayNumber(expected),
            reported: sayNumber(reported),
          })}{' '}
          {(closed < expected || answer.completeness.entriesOnTheWay > 0) && say(text.partial)}
        </p>
      </header>
      <Figures set={set} families={posts.families} />
      <Changes answer={answer} month={month} />
      <Decisions answer={answer} posts={posts} month={month} />
      <footer class="meeting-signed">
        <p>{say(text.signed)}</p>
        <div class="meeting-signs">
          <span>{say(text.head)}</span>
          <span>{say(text.chair)}</span>
        </div>
        <p class="small">{say(text.made, { time: sayTime(new Date().toISOString()) })}</p>
      </footer>
    </article>
  )
}

/** What a figure means, with its share where that is known and not hidden. */
function meaningOf(plain: Text, withShare: Text, share: string, set: FigureSet): string {
  const { value } = shownOf(share, set)
  if (value === null) return say(plain)
  return say(withShare, { percent: say(text.percentOf, { percent: sayNumber(value) }) })
}

function Figures({ set, families }: { readonly set: FigureSet; readonly families: number | null }) {
  const count = (id: string): string => {
    const figure = set[id]
    if (figure?.hidden === true) return say(text.hidden)
    return figure?.value == null ? '–' : sayNumber(figure.value)
  }
  const figures = [
    [count('skdn.S'), say(text.children)],
    [count('skdn.D'), meaningOf(text.weighed, text.weighedOf, 'skdn.D_S', set)],
    [count('skdn.N'), meaningOf(text.gained, text.gainedOf, 'skdn.N_Dprime', set)],
    [count('skdn.BGM'), say(text.thin)],
    [count('skdn.2T'), say(text.twice)],
    [count('growth.stunting'), meaningOf(text.stunted, text.stuntedOf, 'growth.stunting', set)],
    ...(families === null ? [] : [[sayNumber(families), say(text.families)]]),
  ]
  return (
    <ul class="meeting-figures">
      {figures.map(([figure, meaning]) => (
        <li key={meaning}>
          <strong>{figure}</strong>
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  )
}

function Changes({ answer, month }: Pick<SheetProps, 'answer' | 'month'>) {
  const { better, worse } = changesOf(answer.trend, month)
  const list = (points: readonly string[], none: string) => (
    <ul>{points.length === 0 ? <li>{none}</li> : points.map((point) => <li key={point}>{point}</li>)}</ul>
  )
  return (
    <div class="meeting-changes">
      <section class="level-good">
        <h2>{say(text.better)}</h2>
        {list(better, say(text.nothingBetter))}
      </section>
      <section class="level-watch">
        <h2>{say(text.worse)}</h2>
        {list(worse, say(text.nothingWorse))}
      </section>
    </div>
  )
}

function Decisions({ answer, posts, month }: SheetProps) {
  return (
    <section>
      <h2>{say(text.decides)}</h2>
      <table class="areas meeting-decisions">
        <thead>
          <tr>
            <th scope="col">{say(text.decision)}</th>
            <th scope="col">{say(text.who)}</th>
            <th scope="col">{say(text.until)}</th>
          </tr>
        </thead>
        <tbody>
          {decisionsOf(figureSet(answer.figures), posts, month).map((point) => (
            <tr key={point}>
              <th scope="row">{point}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
