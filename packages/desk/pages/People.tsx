import type { PeopleAnswer, PersonRow } from '@simpul/domain/wire'
import { Badge, Button, Empty, Notice, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link, useSearch } from 'wouter-preact'
import { useAnswer } from '../api/use-answer.ts'
import { say, sayDate, sayMonth, sayNumber } from '../text/say.ts'
import { people as text } from '../text/text.ts'
import { nameOf } from './name-of.ts'
import { Waiting } from './Waiting.tsx'

/** Who is behind a figure. */
export function People({ unit, indicator }: { readonly unit: string; readonly indicator: string }) {
  const month = new URLSearchParams(useSearch()).get('month') ?? ''
  const [pages, setPages] = useState<readonly string[]>([''])
  return (
    <main class="page stack">
      <Link class="back" href={`/unit/${unit}?month=${month}`}>
        {say(text.back)}
      </Link>
      <header>
        <h1>{say(nameOf(indicator))}</h1>
        {month !== '' && <p>{say(text.list, { month: sayMonth(month) })}</p>}
      </header>
      <Notice tone="quiet">{say(text.logged)}</Notice>
      {pages.map((after, index) => (
        <Page
          key={after}
          path={`desk/people?unit=${unit}&month=${month}&indicator=${encodeURIComponent(indicator)}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`}
          last={index === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </main>
  )
}

function Page({
  path,
  last,
  onMore,
}: {
  readonly path: string
  readonly last: boolean
  readonly onMore: (next: string) => void
}) {
  const { answer, problem, again } = useAnswer<PeopleAnswer>(path)
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  if (answer.people.length === 0) return <Empty icon="people" title={say(text.nobody)} />
  const { next } = answer
  return (
    <>
      <ul class="people">
        {answer.people.map((row) => (
          <Person key={row.id} row={row} />
        ))}
      </ul>
      {last && next !== null && <Button onClick={() => onMore(next)}>{say(text.more)}</Button>}
    </>
  )
}

function Person({ row }: { readonly row: PersonRow }) {
  const whose = [
    row.motherName === null ? undefined : `${say(text.mother)}: ${row.motherName}`,
    row.rt === null ? undefined : say(text.rt, { rt: row.rt }),
    row.post,
  ]
  const weighed = [
    row.lastWeighedOn === null ? undefined : sayDate(row.lastWeighedOn),
    row.weightKg === null ? undefined : `${sayNumber(row.weightKg, 2)} kg`,
  ]
  const join = (parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(' · ')
  return (
    <li class="card person">
      <div>
        <strong>{row.name}</strong>
        <p class="small">{join(whose)}</p>
        <p class="small">{row.birth === null ? '' : `${say(text.birth)}: ${sayDate(row.birth)}`}</p>
      </div>
      <div>
        <p class="small">{say(text.last)}</p>
        <p>{join(weighed) || '–'}</p>
      </div>
      <div class="cluster">
        {row.status !== null && <Badge tone={row.status === 'N' ? 'good' : 'quiet'}>{row.status}</Badge>}
        {row.findings.map((finding) => (
          <Badge key={finding.code} tone={finding.level as Tone}>
            {finding.reason}
          </Badge>
        ))}
      </div>
    </li>
  )
}
