import { ok, type Result } from '@simpul/domain/core'
import type { Me, PeopleAnswer, PersonRow } from '@simpul/domain/wire'
import { Badge, Button, Empty, Notice, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link, useSearch } from 'wouter-preact'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { peopleSheet } from '../sheets/people-sheet.ts'
import { namedList } from '../text/named-list-text.ts'
import { say, sayDate, sayMonth, sayNumber } from '../text/say.ts'
import { people as text } from '../text/text.ts'
import { nameOf } from './name-of.ts'
import { SaveNamedSheet } from './SaveNamedSheet.tsx'
import { Waiting } from './Waiting.tsx'

/** Who is behind a figure. */
export function People({
  me,
  unit,
  indicator,
}: {
  readonly me: Me
  readonly unit: string
  readonly indicator: string
}) {
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
      <Notice tone="quiet">{say(namedList.logged)}</Notice>
      <SaveNamedSheet
        name={`${say(nameOf(indicator))} ${month}`}
        unit={unit}
        tables={async (why) => {
          const rows = await allPeople(unit, month, indicator)
          return rows.ok ? ok(peopleSheet(rows.value, indicator, month, why, me)) : rows
        }}
      />
      {pages.map((after, index) => (
        <Page
          key={after}
          path={pathOf(unit, month, indicator, after)}
          last={index === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </main>
  )
}

const pathOf = (unit: string, month: string, indicator: string, after: string): string => {
  const page = after === '' ? '' : `&after=${encodeURIComponent(after)}`
  return `desk/people?unit=${unit}&month=${month}&indicator=${encodeURIComponent(indicator)}${page}`
}

/** Every page of the list, one after the other. */
async function allPeople(
  unit: string,
  month: string,
  indicator: string,
): Promise<Result<PersonRow[], DeskProblem>> {
  const rows: PersonRow[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Result<PeopleAnswer, DeskProblem> = await fetchJson(pathOf(unit, month, indicator, after))
    if (!page.ok) return page
    rows.push(...page.value.people)
    after = page.value.next
  }
  return ok(rows)
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
    row.birth === null ? undefined : say(text.bornOn, { day: sayDate(row.birth) }),
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
      </div>
      <p>
        <span class="small">{say(text.last)} </span>
        {join(weighed) || '–'}
      </p>
      <Findings row={row} />
    </li>
  )
}

/** The first finding in sight, the others one touch away: a list of names stays a list. */
function Findings({ row: { status, findings } }: { readonly row: PersonRow }) {
  const [first, ...others] = findings
  const badge = ({ code, level, reason }: PersonRow['findings'][number]) => (
    <Badge key={code} tone={level as Tone}>
      {reason}
    </Badge>
  )
  return (
    <div class="stack stack-tight">
      <div class="cluster">
        {status !== null && <Badge tone={status === 'N' ? 'good' : 'quiet'}>{status}</Badge>}
        {first !== undefined && badge(first)}
      </div>
      {others.length > 0 && (
        <details class="more-findings">
          <summary>{say(text.others, { count: others.length })}</summary>
          <div class="cluster">{others.map(badge)}</div>
        </details>
      )}
    </div>
  )
}
