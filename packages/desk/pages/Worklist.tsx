import { ok, type PlainDate, type Result } from '@simpul/domain/core'
import type { Me, WorklistAnswer, WorklistPlace, WorklistRequest, WorklistRow } from '@simpul/domain/wire'
import { Button, Choices, Empty, Field, Notice, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { worklistSheet } from '../sheets/worklist-sheet.ts'
import { say, sayNumber } from '../text/say.ts'
import { kindNames, worklist as text } from '../text/worklist-text.ts'
import { SaveNamedSheet } from './SaveNamedSheet.tsx'
import { Waiting } from './Waiting.tsx'
import { WorklistPerson } from './WorklistPerson.tsx'
import './worklist.css'

type Kind = NonNullable<WorklistRequest['kind']>
type Filter = Omit<WorklistRequest, 'after'>

const KINDS: readonly Kind[] = ['at-risk', 'absent', 'due']

/** Who did not come, who is at risk and who is owed something, by name, for those who look after several posts. */
export function Worklist({ me }: { readonly me: Me }) {
  const [filter, setFilter] = useState<Filter>({})
  const [search, setSearch] = useState('')
  useEffect(() => {
    // A name is asked for once, not letter by letter.
    const timer = setTimeout(() => setFilter((now) => withSearch(now, search)), 300)
    return () => clearTimeout(timer)
  }, [search])
  const first = useAnswer<WorklistAnswer>('desk/worklist', filter)
  const { answer } = first
  if (answer === undefined) return <Waiting problem={first.problem?.text} again={first.again} />
  return (
    <main class="page stack" aria-busy={first.loading}>
      <header class="stack stack-tight">
        <h1>{say(text.title)}</h1>
        <p>{say(text.lead)}</p>
      </header>
      <section class="worklist-filter card">
        <KindChoice filter={filter} counts={answer.counts} onChange={setFilter} />
        <div class="worklist-find">
          <TextField label={say(text.search)} type="search" value={search} onInput={setSearch} />
          <PostChoice filter={filter} posts={answer.posts} onChange={setFilter} />
          <label class="choice">
            <input
              type="checkbox"
              checked={filter.serious === true}
              onChange={({ currentTarget }) => setFilter({ ...filter, serious: currentTarget.checked })}
            />
            {say(text.serious)}
          </label>
        </div>
      </section>
      {first.problem !== undefined && <Notice tone="watch">{say(first.problem.text)}</Notice>}
      <Pages key={JSON.stringify(filter)} filter={filter} first={answer} me={me} again={first.again} />
      <SaveNamedSheet
        name={`${say(text.title)} ${me.serverTime.slice(0, 10)}`}
        unit={filter.unit ?? me.assignments[0]?.unit ?? ''}
        tables={async (why) => {
          const rows = await allRows(filter)
          return rows.ok ? ok(worklistSheet(rows.value, answer.posts, why, me)) : rows
        }}
      />
      <p class="small">{say(text.logged)}</p>
    </main>
  )
}

/** Every page of the list, one after the other. */
async function allRows(filter: Filter): Promise<Result<WorklistRow[], DeskProblem>> {
  const rows: WorklistRow[] = []
  for (let after: WorklistPlace | null | undefined; after !== null; ) {
    const asked: WorklistRequest = after === undefined ? filter : { ...filter, after }
    const page: Result<WorklistAnswer, DeskProblem> = await fetchJson('desk/worklist', asked)
    if (!page.ok) return page
    rows.push(...page.value.rows)
    after = page.value.next
  }
  return ok(rows)
}

function withSearch({ search: _, ...filter }: Filter, search: string): Filter {
  const words = search.trim()
  return words === '' ? filter : { ...filter, search: words }
}

function KindChoice({
  filter: { kind, ...filter },
  counts,
  onChange,
}: {
  readonly filter: Filter
  readonly counts: WorklistAnswer['counts']
  readonly onChange: (filter: Filter) => void
}) {
  const label = (name: string, count: number) => say(text.count, { name, count: sayNumber(count) })
  return (
    <Choices
      legend={say(text.kinds)}
      value={kind ?? 'all'}
      options={[
        { value: 'all', label: label(say(text.all), counts.all) },
        ...KINDS.map((one) => ({ value: one, label: label(say(kindNames[one]), counts[one]) })),
      ]}
      onChange={(chosen: Kind | 'all') => onChange(chosen === 'all' ? filter : { ...filter, kind: chosen })}
    />
  )
}

function PostChoice({
  filter: { unit, ...filter },
  posts,
  onChange,
}: {
  readonly filter: Filter
  readonly posts: WorklistAnswer['posts']
  readonly onChange: (filter: Filter) => void
}) {
  if (posts.length < 2) return null
  return (
    <Field label={say(text.post)}>
      {({ id }) => (
        <select
          id={id}
          class="input"
          value={unit ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? filter : { ...filter, unit: value })
          }
        >
          <option value="">{say(text.allPosts)}</option>
          {posts.map((post) => (
            <option key={post.id} value={post.id}>
              {post.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

interface PagesProps {
  readonly filter: Filter
  readonly first: WorklistAnswer
  readonly me: Me
  readonly again: () => void
}

function Pages({ filter, first, me, again }: PagesProps) {
  const [places, setPlaces] = useState<readonly WorklistPlace[]>([])
  if (first.rows.length === 0) return <Nobody isFiltered={first.counts.all > 0} />
  const onMore = (next: WorklistPlace) => setPlaces([...places, next])
  return (
    <>
      <Rows answer={first} me={me} again={again} onMore={places.length === 0 ? onMore : undefined} />
      {places.map((place, at) => (
        <LaterPage
          key={place.person}
          filter={filter}
          after={place}
          me={me}
          onMore={at === places.length - 1 ? onMore : undefined}
        />
      ))}
    </>
  )
}

function Nobody({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <Empty icon="search" title={say(text.nobodyFound)}>
      <p>{say(text.nobodyFoundText)}</p>
    </Empty>
  ) : (
    <Empty icon="check" title={say(text.nobody)}>
      <p>{say(text.nobodyText)}</p>
    </Empty>
  )
}

type OnMore = ((next: WorklistPlace) => void) | undefined

function LaterPage({
  filter,
  after,
  me,
  onMore,
}: {
  readonly filter: Filter
  readonly after: WorklistPlace
  readonly me: Me
  readonly onMore: OnMore
}) {
  const { answer, problem, again } = useAnswer<WorklistAnswer>('desk/worklist', { ...filter, after })
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return <Rows answer={answer} me={me} again={again} onMore={onMore} />
}

function Rows({
  answer: { rows, next, posts },
  me,
  again,
  onMore,
}: {
  readonly answer: WorklistAnswer
  readonly me: Me
  readonly again: () => void
  readonly onMore: OnMore
}) {
  const today = me.serverTime.slice(0, 10) as PlainDate
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <ul class="people">
        {rows.map((row) => (
          <WorklistPerson
            key={row.person}
            row={row}
            post={names.get(row.post) ?? ''}
            today={today}
            onLooked={again}
          />
        ))}
      </ul>
      {next !== null && onMore !== undefined && (
        <Button onClick={() => onMore(next)}>{say(text.more)}</Button>
      )}
    </>
  )
}
