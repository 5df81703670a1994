import './people.css'
import type { PlainDate } from '@simpul/domain/core'
import { Button, Empty } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { PersonRow } from '../db/known.ts'
import { say } from '../text/language.ts'
import { people as text } from '../text/people-text.ts'
import { PersonLine } from './PersonLine.tsx'
import { type Group, groupCounts, type Narrowed, narrowed, rtsOf, sharedNames } from './people-groups.ts'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { RtSelect } from './RtSelect.tsx'
import { registerPath } from './register-path.ts'
import { SearchField } from './SearchField.tsx'
import { Shell } from './Shell.tsx'
import { useSignal } from './use-signal.ts'

/** Everyone of the post, by group and RT, and whoever else this phone knows. */
export function People() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [narrow, setNarrow] = useState<Narrowed>({ group: undefined, rt: undefined })
  const shared = useMemo(() => sharedNames(people), [people])
  const searching = typed.trim() !== ''
  const rows = searching ? phone.search(typed) : narrowed(people, narrow, today)
  const name = searching && rows.length === 0 ? typed.trim() : ''
  return (
    <Shell
      title={say(text.title)}
      action={
        <Button look="main" wide icon="plus" onClick={() => go(registerPath({ name }))}>
          {name === '' ? say(text.register) : say(text.registerThis, { name })}
        </Button>
      }
    >
      <div class="stack stack-tight">
        <SearchField label={say(text.search)} value={typed} onInput={setTyped} />
        {!searching && (
          <Narrow rows={people} today={today} narrow={narrow} shown={rows.length} onNarrow={setNarrow} />
        )}
      </div>
      <Rows rows={rows} shared={shared} searching={searching} isEmpty={people.length === 0} />
    </Shell>
  )
}

function Rows({
  rows,
  shared,
  searching,
  isEmpty,
}: {
  readonly rows: readonly PersonRow[]
  readonly shared: ReadonlySet<string>
  readonly searching: boolean
  readonly isEmpty: boolean
}) {
  if (rows.length > 0)
    return (
      <RowList
        rows={rows}
        keyOf={(row) => row.id}
        draw={(row) => <PersonLine row={row} href={`/child/${row.id}`} alike={shared.has(row.id)} />}
      />
    )
  if (searching)
    return (
      <Empty icon="search" title={say(text.nobody)}>
        <p>{say(text.nobodyTodo)}</p>
      </Empty>
    )
  return <Empty icon="people" title={say(isEmpty ? text.noneYet : text.none)} />
}

const GROUPS: readonly Group[] = ['small', 'school', 'adult', 'old', 'unknown', 'guests', 'gone']

function Narrow({
  rows,
  today,
  narrow,
  shown,
  onNarrow,
}: {
  readonly rows: readonly PersonRow[]
  /** How many are left after narrowing. */
  readonly shown: number
  readonly today: PlainDate
  readonly narrow: Narrowed
  readonly onNarrow: (narrow: Narrowed) => void
}) {
  const counts = useMemo(() => groupCounts(rows, today), [rows, today])
  const atHome = useMemo(() => rows.filter((row) => row.atHome), [rows])
  const rts = useMemo(() => rtsOf(atHome), [atHome])
  const chip = (group: Group | undefined, label: string, count: number) => (
    <button
      type="button"
      key={group ?? 'all'}
      class="chip-choice"
      aria-pressed={narrow.group === group}
      onClick={() => onNarrow({ ...narrow, group })}
    >
      {label} <strong>{count}</strong>
    </button>
  )
  return (
    <>
      <fieldset class="chips chips-scroll">
        <legend class="visually-hidden">{say(text.groups)}</legend>
        {chip(undefined, say(text.all), atHome.length)}
        {GROUPS.filter((group) => counts.has(group)).map((group) =>
          chip(group, say(text[group]), counts.get(group) ?? 0),
        )}
      </fieldset>
      <div class="people-count">
        <p class="small">{say(text.count, { count: shown })}</p>
        <RtSelect rts={rts} rt={narrow.rt} onRt={(rt) => onNarrow({ ...narrow, rt })} />
      </div>
    </>
  )
}
