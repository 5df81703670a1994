import './people.css'
import type { PlainDate } from '@simpul/domain/core'
import { sessionDayId } from '@simpul/domain/institution'
import { type Candidate, normalizeNik } from '@simpul/domain/people'
import { Button, Dialog, Notice, useOpenForm } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { v7 } from 'uuid'
import { useLocation } from 'wouter-preact'
import type { PersonRow } from '../db/known.ts'
import type { Draft, Phone, RecordProblem } from '../db/phone.ts'
import {
  birthOf,
  emptyPerson,
  type Gap,
  gapsOf,
  newbornOf,
  registrationDrafts,
  type TypedPerson,
} from '../form/registration.ts'
import { say } from '../text/language.ts'
import { alike, register as text } from '../text/people-text.ts'
import { shell } from '../text/text.ts'
import { weigh } from '../text/weigh-text.ts'
import { AlikeBar, AlikeDialog } from './Alikes.tsx'
import { gapText } from './gap-text.ts'
import { usePhone } from './phone-context.ts'
import { GuestSwitch, Who } from './RegisterFields.tsx'
import { RegisterMore } from './RegisterMore.tsx'
import { type Asked, useAsked } from './register-path.ts'
import { Shell } from './Shell.tsx'
import { type Alike, useDuplicates } from './use-duplicates.ts'
import { useLoaded } from './use-loaded.ts'
import { notSavedText } from './use-save.tsx'

const DRAFT = 'register'

/** What is kept of a form that was not finished. */
interface Kept {
  readonly typed: TypedPerson
  readonly next: Asked['next']
}

/** Registers somebody, from the list of people or from the session day with the name that was not found there. */
export function Register() {
  const phone = usePhone()
  const asked = useAsked()
  const loaded = useLoaded(
    async () => ({ kept: (await phone.unfinished.read(DRAFT)) as Kept | undefined }),
    [],
  )
  const [goOn, setGoOn] = useState(false)
  if (loaded === undefined) return <Shell title={say(text.title)}>{say(shell.loading)}</Shell>
  const { kept } = loaded
  const mother = phone.people.get().find(({ id }) => id === asked.mother)
  const empty = mother === undefined ? emptyPerson(asked.name, asked.guest) : newbornOf(mother)
  // A name that was just looked for is somebody else than whoever was left half written.
  const isOther = empty.name !== '' && kept !== undefined && kept.typed.name.trim() !== empty.name
  const resumes = kept !== undefined && (goOn || !isOther)
  return (
    <RegisterForm
      key={String(resumes)}
      first={resumes ? kept.typed : empty}
      next={resumes && goOn ? kept.next : asked.next}
      resumed={resumes}
      other={isOther && !goOn ? kept.typed.name.trim() : undefined}
      onGoOn={() => setGoOn(true)}
    />
  )
}

interface RegisterFormProps {
  readonly first: TypedPerson
  readonly next: Asked['next']
  readonly resumed: boolean
  /** The name in another form that was not finished. */
  readonly other: string | undefined
  readonly onGoOn: () => void
}

function RegisterForm({ first, next, resumed, other, onGoOn }: RegisterFormProps) {
  useOpenForm()
  const phone = usePhone()
  const today = phone.today()
  const [, go] = useLocation()
  const [typed, setTyped] = useState(first)
  const [gaps, setGaps] = useState<readonly Gap[]>([])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<TypedPerson>): void => setTyped((before) => ({ ...before, ...change }))
  const find = useDuplicates()
  const alikes = find === undefined ? [] : alikesOf(typed, today, find)
  const [asking, setAsking] = useState<'look' | 'save'>()
  const needsName = problem !== undefined && typed.name.trim().length < 2

  useEffect(() => {
    if (typed === first) return undefined
    const timer = setTimeout(() => void phone.unfinished.keep(DRAFT, { typed, next } satisfies Kept), 400)
    return () => clearTimeout(timer)
  }, [typed])

  /** At the top, where the name is. */
  function tell(what: string): void {
    setProblem(what)
    scrollTo({ top: 0 })
  }

  async function save(notSame = typed.notSame): Promise<void> {
    setGaps([])
    setAsking(undefined)
    setBusy(true)
    const person = v7()
    const saved = await phone.record(draftsOf(phone, { ...typed, notSame }, next, person))
    setBusy(false)
    if (!saved.ok) return tell(recordProblem(saved.problem))
    await phone.unfinished.drop(DRAFT)
    go(afterwards(next, person), { replace: true })
  }

  /** It is somebody known: that person is gone on with instead. */
  async function goOnWith(row: PersonRow): Promise<void> {
    const here = presence(phone, row.id, !row.atHome, next)
    const saved = here === undefined ? undefined : await phone.record(here)
    // Whoever has been checked in already is here all the same.
    if (saved?.ok === false && saved.problem.code !== 'already-recorded') {
      setAsking(undefined)
      return tell(notSavedText(saved.problem))
    }
    await phone.unfinished.drop(DRAFT)
    go(afterwards(next, row.id), { replace: true })
  }

  function ask(): void {
    if (typed.name.trim().length < 2) {
      tell(say(text.needName))
      return
    }
    setProblem(undefined)
    const found = gapsOf(typed, today)
    if (found.length > 0) setGaps(found)
    else saveUnlessKnown()
  }

  function saveUnlessKnown(): void {
    setGaps([])
    if (alikes.some(({ sure }) => sure)) setAsking('save')
    else void save()
  }

  return (
    <Shell
      title={say(typed.guest ? text.guestTitle : text.title)}
      back={next === 'child' ? '/people' : '/session'}
      action={
        <>
          <AlikeBar alikes={alikes} onOpen={() => setAsking('look')} />
          <Button look="main" wide busy={busy} onClick={ask}>
            {say(SAVE[next])}
          </Button>
        </>
      }
    >
      {other !== undefined && (
        <Button wide onClick={onGoOn}>
          {other === '' ? say(text.goOnNoName) : say(text.goOn, { name: other })}
        </Button>
      )}
      {resumed && <Notice tone="quiet">{say(weigh.unfinished)}</Notice>}
      {problem !== undefined && !needsName && <Notice tone="urgent" title={problem} live />}
      <Who typed={typed} set={set} today={today} problem={needsName ? problem : undefined} />
      <RegisterMore typed={typed} set={set} today={today} />
      <GuestSwitch typed={typed} set={set} />
      {gaps.length > 0 && <GapsDialog gaps={gaps} onSave={saveUnlessKnown} onBack={() => setGaps([])} />}
      {asking !== undefined && alikes.length > 0 && (
        <AlikeDialog
          alikes={alikes}
          onSame={(row) => void goOnWith(row)}
          onDifferent={(row) => set({ notSame: [...typed.notSame, row.id] })}
          end={say(asking === 'save' ? alike.newAll : alike.back)}
          onEnd={() =>
            asking === 'save'
              ? void save([...typed.notSame, ...alikes.map(({ row }) => row.id)])
              : setAsking(undefined)
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </Shell>
  )
}

const SAVE = { child: text.save, weigh: text.saveWeigh, present: text.savePresent } as const

function afterwards(next: Asked['next'], person: string): string {
  if (next === 'weigh') return `/weigh/${person}`
  return next === 'present' ? '/session' : `/child/${person}`
}

/** The new person, and being here today where one came from the session day. */
function draftsOf(phone: Phone, typed: TypedPerson, next: Asked['next'], person: string): Draft[] {
  const context = { today: phone.today(), post: phone.post.id, person, newHousehold: v7() }
  const here = presence(phone, person, typed.guest, next)
  return [...registrationDrafts(typed, context), ...(here === undefined ? [] : [here])]
}

/** Whoever is registered to be weighed or noted is here. */
function presence(phone: Phone, person: string, guest: boolean, next: Asked['next']): Draft | undefined {
  if (next === 'child') return undefined
  const body = { sessionDay: sessionDayId(phone.post.id, phone.today()), ...(guest ? { guest } : {}) }
  return { service: 'attendance', subject: { kind: 'person', id: person }, body }
}

/** From the third letter of the name on; whoever was said to be somebody else is not asked about again. */
function alikesOf(
  typed: TypedPerson,
  today: PlainDate,
  find: (candidate: Candidate) => readonly Alike[],
): readonly Alike[] {
  const { name, sex, motherName, rt, nik } = typed
  if (name.trim().length < 3) return []
  const birth = birthOf(typed, today)
  const candidate: Candidate = {
    name,
    ...(sex === undefined ? {} : { sex }),
    ...(birth === undefined ? {} : { birth: birth.date, birthEstimated: birth.estimated }),
    ...(motherName.trim() === '' ? {} : { motherName }),
    ...(rt === '' || typed.guest ? {} : { rt }),
    ...(normalizeNik(nik).length === 16 ? { nik: normalizeNik(nik) } : {}),
  }
  return find(candidate).filter(({ row }) => !typed.notSame.includes(row.id))
}

const recordProblem = ({ code }: RecordProblem): string =>
  say(code === 'disk-full' ? weigh.diskFull : text.notSaved)

/** A warning, never a wall: what is missing may come later. */
function GapsDialog({
  gaps,
  onSave,
  onBack,
}: {
  readonly gaps: readonly Gap[]
  readonly onSave: () => void
  readonly onBack: () => void
}) {
  return (
    <Dialog title={say(text.gapsTitle)} onClose={onBack}>
      <p>{say(text.gapsText)}</p>
      <ul class="gaps">
        {gaps.map((gap) => (
          <li key={gap}>{gapText(gap)}</li>
        ))}
      </ul>
      <Button look="main" wide onClick={onBack}>
        {say(text.gapsBack)}
      </Button>
      <Button wide onClick={onSave}>
        {say(text.gapsSave)}
      </Button>
    </Dialog>
  )
}
