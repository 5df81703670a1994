import { ok } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'
import { Notice, SelectField, TextField } from '@simpul/parts'
import type { SheetTable } from '@simpul/sheets/write'
import type { ComponentChildren } from 'preact'
import { namedList as text } from '../../text/named-list-text.ts'
import { say } from '../../text/say.ts'
import { SaveNamedSheet } from '../SaveNamedSheet.tsx'
import { everyRow } from './every-row.ts'
import { type DrawRow, NamedRows } from './NamedRows.tsx'
import type { NamedFilter, NamedListState, NamedPage, RowOfPost } from './use-named-list.ts'
import './named-list.css'
import { todayOf } from '../today-of.ts'

interface NamedListProps<Filter extends NamedFilter, Row extends RowOfPost, Place> {
  readonly list: NamedListState<Filter, NamedPage<Row, Place>>
  readonly first: NamedPage<Row, Place>
  readonly me: Me
  readonly title: string
  /** Under the title: what the list is, and what to mind. */
  readonly lead: ComponentChildren
  /** What the list is mostly narrowed by. */
  readonly main: ComponentChildren
  readonly searchLabel: string
  /** What else it can be narrowed by, beside the search and the post. */
  readonly more: ComponentChildren
  readonly draw: DrawRow<Row>
  readonly nobody: ComponentChildren
  readonly sheet: (rows: readonly Row[], why: string) => SheetTable[]
  /** At the end of the page, before the word that opening names is logged. */
  readonly note?: string | undefined
}

/** People or homes by name, for those who look after several posts: narrowed, a page at a time, and as a file. */
export function NamedList<Filter extends NamedFilter, Row extends RowOfPost, Place>({
  list,
  first,
  me,
  title,
  draw,
  ...shown
}: NamedListProps<Filter, Row, Place>) {
  const { path, filter, setFilter, problem, again } = list
  return (
    <main class="page stack" aria-busy={list.loading}>
      <header class="stack stack-tight">
        <h1>{title}</h1>
        {shown.lead}
      </header>
      <section class="named-filter card">
        {shown.main}
        <div class="named-find">
          <TextField label={shown.searchLabel} type="search" value={list.search} onInput={list.setSearch} />
          {first.posts.length > 1 && (
            <SelectField
              label={say(text.post)}
              options={[
                { value: '', label: say(text.allPosts) },
                ...first.posts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={filter.unit ?? ''}
              onChange={(post) => setFilter({ ...filter, unit: post === '' ? undefined : post })}
            />
          )}
          {shown.more}
        </div>
      </section>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <NamedRows
        key={JSON.stringify(filter)}
        {...{ path, filter, first, again, draw }}
        nobody={shown.nobody}
      />
      <SaveNamedSheet
        name={`${title} ${todayOf(me)}`}
        unit={filter.unit ?? me.assignments[0]?.unit ?? ''}
        tables={async (why) => {
          const rows = await everyRow<Row>(path, filter)
          return rows.ok ? ok(shown.sheet(rows.value, why)) : rows
        }}
      />
      <p class="small">
        {shown.note !== undefined && `${shown.note} `}
        {say(text.logged)}
      </p>
    </main>
  )
}
