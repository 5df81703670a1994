import { type PlainDate, parsePlainDate } from '@simpul/domain/core'
import { Button, Dialog, TextField } from '@simpul/parts'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FoldedPerson } from '../db/known.ts'
import { say, sayDate } from '../text/language.ts'
import { life as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { weigh } from '../text/weigh-text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { useSave } from './use-save.tsx'

interface DayFieldProps {
  readonly day: PlainDate
  readonly onDay: (day: PlainDate) => void
  readonly from?: PlainDate | undefined
}

/** A day until today, and not before the birth where one is known. */
function DayField({ day, onDay, from }: DayFieldProps) {
  const today = usePhone().today()
  return (
    <TextField
      label={say(text.on)}
      type="date"
      value={day}
      max={today}
      {...(from === undefined ? {} : { min: from })}
      onInput={(typed) => {
        const parsed = parsePlainDate(typed)
        if (parsed !== undefined) onDay(parsed)
      }}
      problem={dayProblem(day, today, from)}
    />
  )
}

/** What is wrong with a day, in words. */
function dayProblem(day: PlainDate, today: PlainDate, from: PlainDate | undefined): string | undefined {
  if (day > today) return say(text.future)
  return from !== undefined && day < from ? say(weigh.dateBeforeBirth) : undefined
}

interface LifeDialogProps {
  readonly person: FoldedPerson
  readonly onEnd: () => void
}

/** Calm words, the day, and once more whether it is true: the name leaves every list. */
export function DeathDialog({ person, onEnd }: LifeDialogProps) {
  const today = usePhone().today()
  const { id, name, birth } = person.subject
  const { save, notSaved } = useSave()
  const [day, setDay] = useState(today)
  const [sure, setSure] = useState(false)
  const params = { name: nameText(name), date: sayDate(day) }
  async function note(): Promise<void> {
    const saved = await save({
      service: 'residence',
      subject: { kind: 'person', id },
      happenedOn: day,
      body: { event: 'died' },
    })
    if (saved) onEnd()
  }
  if (sure)
    return (
      <Dialog key="sure" title={say(text.diedSure, params)} onClose={onEnd}>
        <p>{say(text.diedSureText)}</p>
        {notSaved}
        <Button look="danger" wide onClick={() => void note()}>
          {say(text.diedYes)}
        </Button>
        <Button wide onClick={onEnd}>
          {say(shell.cancel)}
        </Button>
      </Dialog>
    )
  return (
    <Dialog key="day" title={say(text.diedTitle, params)} onClose={onEnd}>
      <p>{say(text.diedText)}</p>
      <DayField day={day} onDay={setDay} from={birth} />
      <Button wide disabled={dayProblem(day, today, birth) !== undefined} onClick={() => setSure(true)}>
        {say(text.diedNext)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

interface DayDialogProps extends DayFieldProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly notSaved: ComponentChildren
  readonly onSave: () => void
  readonly onEnd: () => void
}

/** Asks on which day something happened, and saves it. */
export function DayDialog({ title, children, notSaved, onSave, onEnd, ...when }: DayDialogProps) {
  const today = usePhone().today()
  return (
    <Dialog title={title} onClose={onEnd}>
      {children}
      <DayField {...when} />
      {notSaved}
      <Button
        look="main"
        wide
        disabled={dayProblem(when.day, today, when.from) !== undefined}
        onClick={onSave}
      >
        {say(text.save)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

/** Somebody who left is back, or a guest has come to stay. */
export function ReturnDialog({
  person,
  event,
  onEnd,
}: LifeDialogProps & { readonly event: 'returned' | 'registered' }) {
  const phone = usePhone()
  const today = phone.today()
  const { id, name, birth } = person.subject
  const { save, notSaved } = useSave()
  const [day, setDay] = useState(today)
  async function note(): Promise<void> {
    const saved = await save({
      service: 'residence',
      subject: { kind: 'person', id },
      happenedOn: day,
      body: { event, home: phone.post.id },
    })
    if (saved) onEnd()
  }
  return (
    <DayDialog
      title={say(event === 'returned' ? text.returned : text.registerHere)}
      {...{ day, notSaved, onEnd }}
      onDay={setDay}
      from={birth}
      onSave={() => void note()}
    >
      <p>{say(text.returnText, { name: nameText(name) })}</p>
    </DayDialog>
  )
}
