import './cases.css'
import { Badge, Button, Empty, Icon, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { Sheets } from '../../db/sheets.ts'
import { cases as text } from '../../text/case-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { RowList } from '../RowList.tsx'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { sheetsFor } from './case-actor.ts'
import { type CaseGroup, inGroup } from './case-groups.ts'
import { numberOf } from './case-number-of.ts'
import { titleOf } from './case-title.ts'
import { casesOf, type KnownCase, unsentOf } from './cases-on-phone.ts'
import { stateText } from './state-text.ts'
import { useSheets } from './use-sheets.ts'

/** Every case of the own sectors: what waits for this user first. */
export function Cases() {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const known = useLoaded(
    async () => (sheets === undefined ? undefined : casesOf(phone, sheets)),
    [sheets, status],
  )
  const [, go] = useLocation()
  const mayAdd = sheets !== undefined && sheetsFor(phone, sheets).length > 0
  return (
    <Shell
      title={say(text.title)}
      action={
        mayAdd && (
          <Button look="main" wide icon="plus" onClick={() => go('/services')}>
            {say(text.add)}
          </Button>
        )
      }
    >
      {sheets === undefined || known === undefined ? (
        say(shell.loading)
      ) : (
        <CaseList known={known} sheets={sheets} />
      )}
    </Shell>
  )
}

const GROUPS: readonly (CaseGroup | undefined)[] = ['mine', 'running', 'done', undefined]

interface CaseListProps {
  readonly known: readonly KnownCase[]
  readonly sheets: Sheets
}

function CaseList({ known, sheets }: CaseListProps) {
  const phone = usePhone()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<CaseGroup | 'all'>()
  const counts = new Map(
    GROUPS.map((group) => [
      group,
      group === undefined ? known : known.filter((one) => inGroup(one, group, phone, sheets)),
    ]),
  )
  if (known.length === 0)
    return (
      <Empty icon="file" title={say(text.none)}>
        <p>{say(text.noneTodo)}</p>
      </Empty>
    )
  // Whoever has nothing to do sees what is under way, and whoever searches looks through everything.
  const first: CaseGroup | undefined = (counts.get('mine') ?? []).length > 0 ? 'mine' : 'running'
  const group = chosen === undefined ? first : chosen === 'all' ? undefined : chosen
  const searching = typed.trim() !== ''
  const rows = searching
    ? known.filter((one) => matches(one, typed, phone, sheets))
    : (counts.get(group) ?? [])
  return (
    <>
      <TextField
        label={say(text.search)}
        type="search"
        inputMode="search"
        autoComplete="off"
        value={typed}
        onInput={setTyped}
      />
      {!searching && (
        <fieldset class="chips chips-scroll">
          <legend class="visually-hidden">{say(text.title)}</legend>
          {GROUPS.map((one) => (
            <button
              type="button"
              key={one ?? 'all'}
              class="chip-choice"
              aria-pressed={group === one}
              onClick={() => setChosen(one ?? 'all')}
            >
              {say(text[one ?? 'all'])} <strong>{counts.get(one)?.length ?? 0}</strong>
            </button>
          ))}
        </fieldset>
      )}
      {rows.length === 0 ? (
        <Empty icon="search" title={say(text.noneHere)} />
      ) : (
        <RowList
          rows={rows}
          keyOf={({ file }) => file.id}
          draw={(one) => <CaseRow known={one} sheets={sheets} />}
        />
      )}
    </>
  )
}

function CaseRow({ known, sheets }: { readonly known: KnownCase; readonly sheets: Sheets }) {
  const phone = usePhone()
  const { sheet, file } = known
  const title = titleOf(known, phone)
  const unsent = unsentOf(known).length
  const since = file.walk.steps.at(-1)?.on ?? file.report?.happenedOn
  return (
    <Link href={`/case/${file.id}`} class="row sheet-row">
      <span class="row-main row-whole">
        <strong>{title ?? say(sheet.name)}</strong>
        {title !== undefined && <span class="row-side">{say(sheet.name)}</span>}
        <span class="case-state">
          <strong>{stateText(known, sheets)}</strong>
          {since !== undefined && (
            <span class="row-side">{say(text.since, { date: sayDate(since, 'day') })}</span>
          )}
        </span>
        <span class="row-side digits">{sheets.shortNumber(file.id)}</span>
        {unsent > 0 && <Badge tone="quiet">{say(text.unsent, { count: unsent })}</Badge>}
      </span>
      <Icon name="forward" />
    </Link>
  )
}

function matches(
  known: KnownCase,
  typed: string,
  phone: ReturnType<typeof usePhone>,
  sheets: Sheets,
): boolean {
  const hay = [
    titleOf(known, phone),
    say(known.sheet.name),
    known.sheet.code,
    numberOf(known, phone, sheets),
    sheets.shortNumber(known.file.id).replace('-', ''),
  ]
    .join(' ')
    .toLowerCase()
  return typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}
