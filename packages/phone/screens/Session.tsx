import { Button, Empty, Icon } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { PersonRow, SessionDay } from '../db/known.ts'
import { day as text, session } from '../text/day-text.ts'
import { home } from '../text/text.ts'
import { stateOfDay } from './check-in.ts'
import { say } from '../text/language.ts'
import { CheckedInBar } from './CheckedInBar.tsx'
import { DayRow } from './DayRow.tsx'
import { type DayTab, DayTabs } from './DayTabs.tsx'
import { DeskDialog, deskTexts } from './DeskDialog.tsx'
import { type DayChoices, useDayChoices } from './day-choices.ts'
import { dayLists, inOrder, missedLastMonth } from './day-lists.ts'
import { NotListed } from './NotListed.tsx'
import { openingOf } from './open-day.ts'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { SearchField } from './SearchField.tsx'
import { Shell } from './Shell.tsx'
import { isUnderFive } from './under-five.ts'
import { useCheckIn } from './use-check-in.ts'
import { useLiveTables } from './use-live-tables.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'
import './day.css'

/** The list of the day: who is not here yet, who waits, who has been weighed. */
export function Session() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const day = useLoaded(() => phone.sessionDay(phone.today()), [people])
  const [choices, change] = useDayChoices()
  useLiveTables(choices.desk, phone)
  const [asking, setAsking] = useState(false)
  return (
    <Shell title={say(session.title)} back="/" action={day !== undefined && <DayActions day={day} />}>
      <DayList people={people} day={day} choices={choices} onDesk={() => setAsking(true)} />
      {day !== undefined && <CloseButton day={day} />}
      {asking && <DeskDialog choices={choices} onChange={change} onClose={() => setAsking(false)} />}
    </Shell>
  )
}

interface DayListProps {
  readonly people: readonly PersonRow[]
  readonly day: SessionDay | undefined
  readonly choices: DayChoices
  readonly onDesk: () => void
}

function DayList({ people, day, choices, onDesk }: DayListProps) {
  const phone = usePhone()
  const today = phone.today()
  const [looked, setLooked] = useState('')
  const [chosen, setTab] = useState<DayTab>()
  const [missed, setMissed] = useState(false)
  const { came, checkIn, takeBack, forget } = useCheckIn(phone, day)
  const lists = dayLists(people, today)
  const found =
    looked.trim() === '' ? undefined : phone.search(looked).filter((row) => isUnderFive(row, today))
  // The weighing table sees first who waits; where nobody does, everyone else who is expected.
  const usual = choices.desk === 'weighing' && lists.waiting.length > 0 ? 'waiting' : 'notYet'
  const tab = chosen ?? usual
  const listed = tab === 'waiting' ? lists.waiting : inOrder(lists[tab], choices.order)
  const rows =
    found ?? (missed && tab === 'notYet' ? listed.filter((row) => missedLastMonth(row, today)) : listed)
  return (
    <>
      <div class="stack stack-tight">
        <SearchField label={say(session.search)} value={looked} onInput={setLooked} />
        {found === undefined && <DayTabs lists={lists} tab={tab} onTab={setTab} />}
        <div class="chips chips-scroll">
          <button type="button" class="chip-choice" onClick={onDesk}>
            {say(text.deskIs, { desk: say(deskTexts[choices.desk]) })}
          </button>
          {found === undefined && tab === 'notYet' && (
            <button
              type="button"
              class="chip-choice"
              aria-pressed={missed}
              onClick={() => setMissed(!missed)}
            >
              {say(text.missed)}
            </button>
          )}
          <Link href="/day-list" class="chip-choice">
            {say(text.print)}
          </Link>
        </div>
      </div>
      {rows.length === 0 ? (
        <NobodyHere searching={found !== undefined} tab={tab} empty={people.length === 0} />
      ) : (
        <RowList
          rows={rows}
          keyOf={(row) => row.id}
          draw={(row) => (
            <DayRow
              row={row}
              desk={choices.desk}
              open={day !== undefined && stateOfDay(day) === 'open'}
              onCheckIn={(one) => void checkIn(one)}
              onTakeBack={(one) => void takeBack(one)}
            />
          )}
        />
      )}
      <NotListed name={looked} next={choices.desk === 'registration' ? 'present' : 'weigh'} />
      {came !== undefined && <CheckedInBar came={came} onTakeBack={takeBack} onEnd={forget} />}
    </>
  )
}

interface NobodyHereProps {
  readonly searching: boolean
  readonly tab: DayTab
  readonly empty: boolean
}

function NobodyHere({ searching, tab, empty }: NobodyHereProps) {
  if (searching)
    return (
      <Empty icon="search" title={say(session.nobody)}>
        <p>{say(session.nobodyTodo)}</p>
      </Empty>
    )
  if (tab === 'waiting') return <Empty icon="people" title={say(text.nobodyWaits)} />
  if (tab === 'done') return <Empty icon="weigh" title={say(text.nobodyDone)} />
  return <Empty icon="check" title={say(empty ? session.noChildren : text.allCame)} />
}

/** What one does on a day: type the list, scan books; on a day that is not open, open it. */
function DayActions({ day }: { readonly day: SessionDay }) {
  const { save, notSaved } = useSave()
  const state = stateOfDay(day)
  if (state !== 'open' && state !== 'closed')
    return (
      <>
        {notSaved}
        <Button look="main" wide onClick={() => void save(openingOf(day))}>
          {say(home.openAnyway)}
        </Button>
      </>
    )
  return (
    <div class="onward">
      <Link href="/fill" class="button button-main button-wide">
        {say(text.fill)}
      </Link>
      <Link href="/scan" class="button button-side">
        <Icon name="scan" />
        <span>{say(text.scan)}</span>
      </Link>
    </div>
  )
}

/** At the end of the list, where the day ends. */
function CloseButton({ day }: { readonly day: SessionDay }) {
  const state = stateOfDay(day)
  if (state !== 'open' && state !== 'closed') return null
  return (
    <Link href={`/closing/${day.day}`} class="button button-side button-wide">
      {say(state === 'open' ? session.close : session.recap)}
    </Link>
  )
}
