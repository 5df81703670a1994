import type { PlainDate } from '@simpul/domain/core'
import { Button, Dialog, Empty, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { PersonRow, SessionDay } from '../db/phone.ts'
import { say } from '../text/language.ts'
import { home, session, shell } from '../text/text.ts'
import { openDay } from './open-day.ts'
import { PersonLine } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { RowList } from './RowList.tsx'
import { Shell } from './Shell.tsx'
import { isUnderFive } from './under-five.ts'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'

/** The list of the day: who has not been weighed, who has. */
export function Session() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const day = useLoaded(() => phone.sessionDay(today), [people, today])
  const [text, setText] = useState('')
  const [done, setDone] = useState(false)
  const [closing, setClosing] = useState(false)
  const children = people.filter((row) => isUnderFive(row, today))
  const weighed = children.filter((row) => row.weighedThisMonth)
  const left = children.filter((row) => !row.weighedThisMonth)
  const found = text.trim() === '' ? undefined : phone.search(text).filter((row) => isUnderFive(row, today))
  const rows = found ?? (done ? weighed : left)
  return (
    <Shell
      title={say(session.title)}
      back="/"
      action={day !== undefined && <DayAction day={day} onClose={() => setClosing(true)} />}
    >
      <TextField
        label={say(session.search)}
        type="search"
        inputMode="search"
        autoComplete="off"
        value={text}
        onInput={setText}
      />
      {found === undefined && (
        <div class="tabs" role="tablist">
          <Tab
            on={!done}
            onClick={() => setDone(false)}
            label={say(session.notWeighed, { count: left.length })}
          />
          <Tab
            on={done}
            onClick={() => setDone(true)}
            label={say(session.weighed, { count: weighed.length })}
          />
        </div>
      )}
      <Rows rows={rows} searching={found !== undefined} empty={children.length === 0} />
      {closing && day !== undefined && (
        <CloseDay
          day={day}
          today={today}
          done={weighed.length}
          left={left.length}
          onEnd={() => setClosing(false)}
        />
      )}
    </Shell>
  )
}

function Tab({
  on,
  onClick,
  label,
}: {
  readonly on: boolean
  readonly onClick: () => void
  readonly label: string
}) {
  return (
    <button type="button" role="tab" class="tab" aria-selected={on} onClick={onClick}>
      {label}
    </button>
  )
}

function Rows({
  rows,
  searching,
  empty,
}: {
  readonly rows: readonly PersonRow[]
  readonly searching: boolean
  readonly empty: boolean
}) {
  if (rows.length > 0)
    return (
      <RowList
        rows={rows}
        keyOf={(row) => row.id}
        draw={(row) => (
          <PersonLine row={row} href={row.weighedThisMonth ? `/child/${row.id}` : `/weigh/${row.id}`} />
        )}
      />
    )
  if (searching)
    return (
      <Empty icon="search" title={say(session.nobody)}>
        <p>{say(session.nobodyTodo)}</p>
      </Empty>
    )
  return <Empty icon="check" title={say(empty ? session.noChildren : session.allDone)} />
}

function DayAction({ day, onClose }: { readonly day: SessionDay; readonly onClose: () => void }) {
  const phone = usePhone()
  const state = day.proposed?.to ?? day.state
  if (state === 'open')
    return (
      <Button wide onClick={onClose}>
        {say(session.close)}
      </Button>
    )
  return state === 'closed' ? (
    <Button wide onClick={onClose}>
      {say(session.reopen)}
    </Button>
  ) : (
    <Button look="main" wide onClick={() => void openDay(phone, day)}>
      {say(home.openAnyway)}
    </Button>
  )
}

interface CloseDayProps {
  readonly day: SessionDay
  readonly today: PlainDate
  readonly done: number
  readonly left: number
  readonly onEnd: () => void
}

/** Asks before closing; asks for a reason before opening again. */
function CloseDay({ day, today, done, left, onEnd }: CloseDayProps) {
  const phone = usePhone()
  const [reason, setReason] = useState('')
  const from = day.proposed?.to ?? day.state
  const reopening = from === 'closed'
  async function move(): Promise<void> {
    const body = { from, to: reopening ? 'open' : 'closed', day: today, ...(reopening ? { reason } : {}) }
    await phone.record({ service: 'session-day', subject: { kind: 'activity', id: day.id }, body })
    onEnd()
  }
  return (
    <Dialog title={say(reopening ? session.reopen : session.closeAsk)} onClose={onEnd}>
      {reopening ? (
        <TextField label={say(session.reopenReason)} value={reason} onInput={setReason} maxLength={200} />
      ) : (
        <p>{say(session.closeText, { done, left })}</p>
      )}
      <Button look="main" wide disabled={reopening && reason.trim().length < 3} onClick={() => void move()}>
        {say(reopening ? session.reopen : session.close)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
