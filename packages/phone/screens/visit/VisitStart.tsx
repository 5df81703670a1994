import '../cases/cases.css'
import '../../form/form.css'
import './visit.css'
import { addDays } from '@simpul/domain/core'
import { Badge, Empty, Icon, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { HouseholdRow } from '../../db/known.ts'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import { say, sayDate, sayTime } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { aboutQuery } from '../cases/use-about.ts'
import { useSheets } from '../cases/use-sheets.ts'
import { findHouseholds, headOf } from '../find-households.ts'
import { nameText } from '../name-text.ts'
import { PersonLine } from '../PersonLine.tsx'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { UnfinishedList } from '../UnfinishedList.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { receivedOf } from './hand-overs-on-phone.ts'
import { PAID_PREFIX, type PaidVisit, paidKey, VISIT_PREFIX, type VisitDraft } from './visit-draft.ts'
import { membersOf } from './visited-family.ts'

const MOST = 8

/** Where a visit begins: the family, what was not finished, and what became of the last ones. */
export function VisitStart() {
  const phone = usePhone()
  const sheets = useSheets()
  const rows = useLoaded(() => phone.households(), [])
  const [typed, setTyped] = useState('')
  const found = rows === undefined || typed.trim() === '' ? [] : findHouseholds(rows, typed)
  // Many people were registered without their dwelling: they are visited all the same.
  const alone = phone.search(typed, MOST).filter(({ household, atHome }) => household === undefined && atHome)
  return (
    <Shell title={say(text.title)} back="/">
      <TextField
        label={say(text.find)}
        hint={say(text.findHint)}
        type="search"
        autoComplete="off"
        value={typed}
        onInput={setTyped}
      />
      {rows !== undefined && typed.trim() !== '' && found.length + alone.length === 0 && (
        <Empty icon="search" title={say(text.notFound)}>
          <p>{say(text.notFoundTodo)}</p>
        </Empty>
      )}
      {found.length + alone.length > 0 && (
        <ul class="rows">
          {found.map((row) => (
            <li key={row.id}>
              <Family row={row} />
            </li>
          ))}
          {alone.map((row) => (
            <li key={row.id}>
              <PersonLine row={row} href={`/visit/new${aboutQuery({ person: row.id })}`} />
            </li>
          ))}
        </ul>
      )}
      <Unfinished rows={rows ?? []} />
      {sheets !== undefined && <Paid sheets={sheets} />}
    </Shell>
  )
}

function Family({ row }: { readonly row: HouseholdRow }) {
  const { id, address, members } = row
  return (
    <Link href={`/visit/new${aboutQuery({ household: id })}`} class="row">
      <span class="row-main">
        <strong>{nameText(headOf(row) ?? '')}</strong>
        <span class="row-side">{address}</span>
      </span>
      {members.length > 0 && <span class="small">{say(text.members, { count: members.length })}</span>}
      <Icon name="forward" />
    </Link>
  )
}

function Unfinished({ rows }: { readonly rows: readonly HouseholdRow[] }) {
  const phone = usePhone()
  const nameOf = (draft: VisitDraft): string => {
    const row = rows.find(({ id }) => id === draft.household)
    return nameText((row && headOf(row)) ?? membersOf(phone, draft)[0]?.name ?? '')
  }
  return (
    <UnfinishedList<VisitDraft>
      prefix={VISIT_PREFIX}
      words={text}
      changedAt={({ begunAt }) => begunAt}
      rowOf={(draft) => ({
        href: `/visit/${draft.id}`,
        name: nameOf(draft),
        lines: [say(text.begun, { time: sayTime(new Date(draft.begunAt).toISOString()) })],
      })}
    />
  )
}

/** What went where is remembered as long as a phone keeps what it sent. */
const REMEMBERED_DAYS = 120

async function paidVisits(phone: Phone): Promise<readonly PaidVisit[]> {
  const all = (await phone.unfinished.list(PAID_PREFIX)).map(({ answers }) => answers as PaidVisit)
  const oldest = addDays(phone.today(), -REMEMBERED_DAYS)
  const forgotten = all.filter(({ on }) => on < oldest)
  await Promise.all(forgotten.map(({ id }) => phone.unfinished.drop(paidKey(id))))
  return all.filter(({ on }) => on >= oldest).sort((a, b) => (a.on < b.on ? 1 : -1))
}

function Paid({ sheets }: { readonly sheets: Sheets }) {
  const phone = usePhone()
  const status = useSignal(phone.status)
  const loaded = useLoaded(async () => {
    const visits = await paidVisits(phone)
    const received = await receivedOf(
      phone,
      sheets,
      visits.flatMap(({ handOvers }) => handOvers),
    )
    return { visits, received }
  }, [status])
  if (loaded === undefined || loaded.visits.length === 0) return null
  return (
    <section class="stack stack-tight">
      <h2>{say(text.done)}</h2>
      <ul class="rows">
        {loaded.visits.map(({ id, name, on, handOvers }) => {
          const there = handOvers.filter((one) => loaded.received.has(one.id)).length
          return (
            <li key={id}>
              <Link href={`/visit/${id}`} class="row">
                <span class="row-main">
                  <strong>{name}</strong>
                  <span class="row-side">{sayDate(on)}</span>
                </span>
                {handOvers.length > 0 && (
                  <Badge tone={there === handOvers.length ? 'good' : 'quiet'}>
                    {say(text.receivedOf, { count: there, of: handOvers.length })}
                  </Badge>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
