import { ok, type Result } from '@simpul/domain/core'
import { type Aid, AIDS, aidTexts, type Band, BANDS, bandNames, caution } from '@simpul/domain/vulnerability'
import type { Me, MissedAnswer, MissedPlace, MissedRequest, MissedRow } from '@simpul/domain/wire'
import { Button, Choices, Empty, Field, Notice, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { missedSheet } from '../../sheets/missed-sheet.ts'
import { missed as text } from '../../text/missed-text.ts'
import { say, sayDate, sayNumber } from '../../text/say.ts'
import { SaveNamedSheet } from '../SaveNamedSheet.tsx'
import { Waiting } from '../Waiting.tsx'
import { MissedHome } from './MissedHome.tsx'
import '../worklist.css'
import './missed.css'

type Filter = Omit<MissedRequest, 'after'>

/** Homes that look vulnerable, by name, with the reasons and what they may be missing. */
export function MissedHomes({ me }: { readonly me: Me }) {
  const [filter, setFilter] = useState<Filter>({})
  const [search, setSearch] = useState('')
  useEffect(() => {
    // A name is asked for once, not letter by letter.
    const timer = setTimeout(() => setFilter((now) => withSearch(now, search)), 300)
    return () => clearTimeout(timer)
  }, [search])
  const first = useAnswer<MissedAnswer>('desk/missed', filter)
  const { answer } = first
  if (answer === undefined) return <Waiting problem={first.problem?.text} again={first.again} />
  return (
    <main class="page stack" aria-busy={first.loading}>
      <header class="stack stack-tight">
        <h1>{say(text.page)}</h1>
        <p>{say(text.lead)}</p>
        <Notice tone="inform">{say(caution)}</Notice>
      </header>
      <section class="worklist-filter card">
        <BandChoice filter={filter} counts={answer.counts} onChange={setFilter} />
        <div class="worklist-find">
          <TextField label={say(text.search)} type="search" value={search} onInput={setSearch} />
          <AidChoice filter={filter} onChange={setFilter} />
          <PostChoice filter={filter} posts={answer.posts} onChange={setFilter} />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={filter.answered === true}
            onChange={({ currentTarget }) => setFilter({ ...filter, answered: currentTarget.checked })}
          />
          {say(text.answered)}
        </label>
      </section>
      {first.problem !== undefined && <Notice tone="watch">{say(first.problem.text)}</Notice>}
      <Pages key={JSON.stringify(filter)} filter={filter} first={answer} again={first.again} />
      <SaveNamedSheet
        name={`${say(text.page)} ${me.serverTime.slice(0, 10)}`}
        unit={filter.unit ?? me.assignments[0]?.unit ?? ''}
        tables={async (why) => {
          const rows = await allRows(filter)
          return rows.ok ? ok(missedSheet(rows.value, answer, why, me)) : rows
        }}
      />
      <p class="small">
        {answer.on !== null && `${say(text.computed, { day: sayDate(answer.on) })} `}
        {say(text.logged)}
      </p>
    </main>
  )
}

/** Every page of the list, one after the other. */
async function allRows(filter: Filter): Promise<Result<MissedRow[], DeskProblem>> {
  const rows: MissedRow[] = []
  for (let after: MissedPlace | null | undefined; after !== null; ) {
    const asked: MissedRequest = after === undefined ? filter : { ...filter, after }
    const page: Result<MissedAnswer, DeskProblem> = await fetchJson('desk/missed', asked)
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

interface ChoiceProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

function BandChoice({
  filter: { band, ...filter },
  counts,
  onChange,
}: ChoiceProps & { readonly counts: MissedAnswer['counts'] }) {
  const label = (name: string, count: number) => say(text.count, { name, count: sayNumber(count) })
  return (
    <Choices
      legend={say(text.bands)}
      value={band ?? 'all'}
      options={[
        { value: 'all', label: label(say(text.all), counts.all) },
        ...[...BANDS].reverse().map((one) => ({
          value: one,
          label: label(say(bandNames[one]), counts[one]),
        })),
      ]}
      onChange={(chosen: Band | 'all') => onChange(chosen === 'all' ? filter : { ...filter, band: chosen })}
    />
  )
}

function AidChoice({ filter: { aid, ...filter }, onChange }: ChoiceProps) {
  return (
    <Field label={say(text.aid)}>
      {({ id }) => (
        <select
          id={id}
          class="input"
          value={aid ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? filter : { ...filter, aid: value as Aid })
          }
        >
          <option value="">{say(text.allAids)}</option>
          {AIDS.map((one) => (
            <option key={one} value={one}>
              {say(aidTexts[one].name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function PostChoice({
  filter: { unit, ...filter },
  posts,
  onChange,
}: ChoiceProps & { readonly posts: MissedAnswer['posts'] }) {
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
  readonly first: MissedAnswer
  readonly again: () => void
}

function Pages({ filter, first, again }: PagesProps) {
  const [places, setPlaces] = useState<readonly MissedPlace[]>([])
  if (first.rows.length === 0) return <Nobody isFiltered={first.counts.all > 0} />
  const onMore = (next: MissedPlace) => setPlaces([...places, next])
  return (
    <>
      <Rows answer={first} again={again} onMore={places.length === 0 ? onMore : undefined} />
      {places.map((place, at) => (
        <LaterPage
          key={place.id}
          filter={filter}
          after={place}
          onMore={at === places.length - 1 ? onMore : undefined}
        />
      ))}
    </>
  )
}

const Nobody = ({ isFiltered }: { readonly isFiltered: boolean }) =>
  isFiltered ? (
    <Empty icon="search" title={say(text.nobodyFound)}>
      <p>{say(text.nobodyFoundText)}</p>
    </Empty>
  ) : (
    <Empty icon="check" title={say(text.nobody)}>
      <p>{say(text.nobodyText)}</p>
    </Empty>
  )

type OnMore = ((next: MissedPlace) => void) | undefined

function LaterPage({
  filter,
  after,
  onMore,
}: {
  readonly filter: Filter
  readonly after: MissedPlace
  readonly onMore: OnMore
}) {
  const { answer, problem, again } = useAnswer<MissedAnswer>('desk/missed', { ...filter, after })
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return <Rows answer={answer} again={again} onMore={onMore} />
}

function Rows({
  answer: { rows, next, posts },
  again,
  onMore,
}: {
  readonly answer: MissedAnswer
  readonly again: () => void
  readonly onMore: OnMore
}) {
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  return (
    <>
      <ul class="people">
        {rows.map((row) => (
          <MissedHome key={row.home.id} row={row} post={names.get(row.post) ?? ''} onAnswered={again} />
        ))}
      </ul>
      {next !== null && onMore !== undefined && (
        <Button onClick={() => onMore(next)}>{say(text.more)}</Button>
      )}
    </>
  )
}
