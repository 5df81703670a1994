import type { Me, PostRow, PostsAnswer } from '@simpul/domain/wire'
import { Badge, Empty, Notice, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../api/use-answer.ts'
import { postsSheet } from '../sheets/posts-sheet.ts'
import { posts as text } from '../text/posts-text.ts'
import { say, sayNumber, sayTime } from '../text/say.ts'
import { dayText } from './day-text.ts'
import { MonthChoice, useMonth } from './MonthChoice.tsx'
import { SaveSheet } from './SaveSheet.tsx'
import { Waiting } from './Waiting.tsx'

/** Every post of an area in a month: who has reported, who has not even opened, whose phone is silent. */
export function Posts({ me, unit }: { readonly me: Me; readonly unit: string | undefined }) {
  const { month, latest } = useMonth(me)
  const root = unit ?? me.assignments[0]?.unit ?? ''
  const { answer, problem, loading, again } = useAnswer<PostsAnswer>(`desk/posts?unit=${root}&month=${month}`)
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack" aria-busy={loading}>
      <header class="heading">
        <div>
          <p class="crumbs">{answer.unit.name}</p>
          <h1>{say(text.title)}</h1>
        </div>
        <MonthChoice month={month} latest={latest} />
      </header>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <Reported answer={answer} />
      {answer.posts.length === 0 ? (
        <Empty icon="home" title={say(text.none)}>
          <p>{say(text.noneText)}</p>
        </Empty>
      ) : (
        <PostTable posts={answer.posts} month={month} now={me.serverTime} />
      )}
      <SaveSheet
        name={`${say(text.title)} ${answer.unit.name} ${month}`}
        tables={() => postsSheet(answer, me)}
      />
    </main>
  )
}

function Reported({ answer: { expected, opened, closed, reported } }: { readonly answer: PostsAnswer }) {
  const whole = expected > 0 && reported === expected
  return (
    <section class={`trust level-${whole ? 'good' : 'watch'}`}>
      <strong>{say(text.reported, { reported: sayNumber(reported), expected: sayNumber(expected) })}</strong>
      <p>{say(text.opened, { opened: sayNumber(opened), closed: sayNumber(closed) })}</p>
    </section>
  )
}

const HEADINGS = ['post', 'day', 'report', 'phones', 'onTheWay', 'latest'] as const
type Heading = (typeof HEADINGS)[number]

function PostTable({
  posts,
  month,
  now,
}: {
  readonly posts: readonly PostRow[]
  readonly month: string
  readonly now: string
}) {
  const [sort, setSort] = useState<Heading>('day')
  const isWide = new Set(posts.map(({ above }) => above)).size > 1
  const sorted = [...posts].sort((a, b) => BY[sort](a, b) || byName(a, b))
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={say(text.title)}>
      <table class="areas posts stacked">
        <thead>
          <tr>
            {HEADINGS.map((name) => (
              <th key={name} scope="col" aria-sort={sort === name ? 'ascending' : 'none'}>
                <button type="button" class="sort" onClick={() => setSort(name)}>
                  {say(text[name])}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((post) => (
            <Row key={post.id} post={post} month={month} now={now} above={isWide} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What lags behind comes first. */
const done = ({ opened, closed, reported }: PostRow): number => +opened + +closed + +reported
const byName = (a: PostRow, b: PostRow): number => a.name.localeCompare(b.name, 'id', { numeric: true })
const BY: Record<Heading, (a: PostRow, b: PostRow) => number> = {
  post: byName,
  day: (a, b) => done(a) - done(b),
  report: (a, b) => +a.reported - +b.reported,
  phones: (a, b) => b.silentPhones - a.silentPhones,
  onTheWay: (a, b) => b.entriesOnTheWay - a.entriesOnTheWay,
  latest: (a, b) => (a.latestEntry ?? '').localeCompare(b.latestEntry ?? ''),
}

interface RowProps {
  readonly post: PostRow
  readonly month: string
  readonly now: string
  /** Whether to say where it lies. */
  readonly above: boolean
}

function Row({ post, month, now, above }: RowProps) {
  const late = !post.opened && post.planned !== null && post.planned < now.slice(0, 10)
  const tone: Tone = post.closed ? 'good' : late || post.opened ? 'watch' : 'quiet'
  return (
    <tr>
      <th scope="row">
        <Link href={`/unit/${post.id}?month=${month}`}>
          {post.name}
          {above && <span class="small post-above">{post.above}</span>}
        </Link>
      </th>
      <td data-name={say(text.day)}>
        <Badge tone={tone}>{dayText(post, now)}</Badge>
      </td>
      <td data-name={say(text.report)}>
        <Badge tone={post.reported ? 'good' : 'quiet'}>{say(post.reported ? text.sent : text.notSent)}</Badge>
      </td>
      <td class={post.silentPhones === 0 ? 'nothing' : undefined} data-name={say(text.phones)}>
        {post.silentPhones === 0 ? '–' : <Badge tone="watch">{sayNumber(post.silentPhones)}</Badge>}
      </td>
      <td class={post.entriesOnTheWay === 0 ? 'nothing' : undefined} data-name={say(text.onTheWay)}>
        {post.entriesOnTheWay === 0 ? '–' : sayNumber(post.entriesOnTheWay)}
      </td>
      <td data-name={say(text.latest)}>
        {post.latestEntry === null ? say(text.nothing) : sayTime(post.latestEntry)}
      </td>
    </tr>
  )
}
