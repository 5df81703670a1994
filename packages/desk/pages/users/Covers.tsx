import { type Actor, type Cover, mayGrantCover } from '@simpul/domain/access'
import { addDays, type PlainDate, SECTOR_TEXT, SECTORS, type Sector } from '@simpul/domain/core'
import type { AssignmentView, Me, UserRow } from '@simpul/domain/wire'
import { Button, Dialog, Notice, SelectField, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { cover as text } from '../../text/cover-text.ts'
import { say, sayDate } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { todayOf } from '../today-of.ts'

interface CoverProps {
  readonly me: Me
  readonly user: UserRow
  readonly again: () => void
}

/** The second sectors a kader serves for a while, and the way to give one or end it; for whoever may. */
export function Covers({ me, user, again }: CoverProps) {
  const [giving, setGiving] = useState(false)
  const [failed, setFailed] = useState<DeskProblem>()
  const role = user.assignments.find(({ role: code }) => code === 'kader')
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const today = todayOf(me)
  if (role === undefined) return null
  const running = (role.cover ?? []).filter(({ until }) => until >= today)
  const mayGive = mayGrantCover(actor, [role.unit], today)
  if (running.length === 0 && !mayGive) return null
  async function end(unit: string, sector: Sector): Promise<void> {
    const ended = await fetchJson('users/cover/end', { user: user.id, unit, sector })
    setFailed(ended.ok ? undefined : ended.problem)
    again()
  }
  return (
    <div class="stack stack-tight">
      {running.map((one) => (
        <p key={one.sector} class="device">
          <span>{runsText(one as Cover)}</span>
          {mayGive && one.until > today && (
            <Button look="plain" onClick={() => void end(role.unit, one.sector)}>
              {say(text.end)}
            </Button>
          )}
        </p>
      ))}
      {failed !== undefined && (
        <Notice tone="watch" live>
          {say(failed.text)}
        </Notice>
      )}
      {mayGive && <Button onClick={() => setGiving(true)}>{say(text.give)}</Button>}
      {giving && (
        <GiveCover
          user={user}
          role={role}
          today={today}
          onEnd={(given) => {
            setGiving(false)
            if (given) again()
          }}
        />
      )}
    </div>
  )
}

const runsText = ({ sector, until, note }: Cover): string =>
  say(text.runs, { sector: say(SECTOR_TEXT[sector]), day: sayDate(until), note })

/** Most covers are for a leave of some weeks. */
const USUAL_DAYS = 30

interface GiveCoverProps {
  readonly user: UserRow
  readonly role: AssignmentView
  readonly today: PlainDate
  readonly onEnd: (given: boolean) => void
}

function GiveCover({ user, role, today, onEnd }: GiveCoverProps) {
  const others = SECTORS.filter((sector) => sector !== role.sector)
  const [sector, setSector] = useState<Sector>(others[0] ?? 'social')
  const [until, setUntil] = useState<string>(addDays(today, USUAL_DAYS))
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<DeskProblem>()
  const [busy, setBusy] = useState(false)
  async function give(): Promise<void> {
    setBusy(true)
    const body = { user: user.id, unit: role.unit, sector, until, note: note.trim() }
    const given = await fetchJson('users/cover', body)
    if (given.ok) return onEnd(true)
    setBusy(false)
    setProblem(given.problem)
  }
  return (
    <Dialog title={say(text.title, { name: user.name })} onClose={() => onEnd(false)}>
      <p>{say(text.intro)}</p>
      <SelectField
        label={say(text.sector)}
        options={others.map((value) => ({ value, label: say(SECTOR_TEXT[value]) }))}
        value={sector}
        onChange={setSector}
      />
      <TextField label={say(text.until)} type="date" min={today} value={until} onInput={setUntil} />
      <TextField
        label={say(text.note)}
        hint={say(text.noteHint)}
        maxLength={200}
        value={note}
        onInput={setNote}
      />
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
      <Button
        look="main"
        wide
        busy={busy}
        disabled={note.trim().length < 3 || until < today}
        onClick={() => void give()}
      >
        {say(text.save)}
      </Button>
      <Button wide onClick={() => onEnd(false)}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
