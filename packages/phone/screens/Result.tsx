import type { JournalEntry } from '@simpul/domain/core'
import {
  type Assessment,
  assessMeasurement,
  type ChildGrowthView,
  categoryNames,
  indexNames,
  type NamedCategory,
  statusNames,
} from '@simpul/domain/sectors/health'
import { Button, Icon, type IconName, Notice, type Tone } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { day } from '../text/day-text.ts'
import { shell } from '../text/text.ts'
import { result, weigh } from '../text/weigh-text.ts'
import { undoAll } from './record-weighing.ts'
import { say, sayNumber } from '../text/language.ts'
import { ChildHeader } from './ChildHeader.tsx'
import { nextWaiting } from './day-lists.ts'
import { Findings } from './Findings.tsx'
import { HistoryMissing } from './HistoryMissing.tsx'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'
import { WeightCurve } from './WeightCurve.tsx'

const UNDO_SECONDS = 10

interface ResultProps {
  readonly id: string
  /** What one save wrote: the weighing first. */
  readonly saved: readonly JournalEntry[]
  readonly back: string
}

/** At once after saving: the tick, what the weight means, what to do and what to say. */
export function Result({ id, saved, back }: ResultProps) {
  const phone = usePhone()
  const [, go] = useLocation()
  const people = useSignal(phone.people)
  const [weighing] = saved
  const person = useLoaded(() => phone.person(id), [id, weighing?.id, people])
  const view = person?.views['child-growth'] as ChildGrowthView | undefined
  const measurement = view?.measurements.find(({ on }) => on === weighing?.happenedOn)
  return (
    <Shell
      title={say(weigh.title)}
      back={back}
      action={<Onward next={nextWaiting(people, phone.today(), id)} />}
    >
      <Saved saved={saved} onUndone={() => go(`/child/${id}`)} />
      {person !== undefined && view !== undefined && measurement !== undefined && (
        <Meaning
          person={person}
          view={view}
          assessment={assessMeasurement(person.subject, view, measurement)}
        />
      )}
    </Shell>
  )
}

/** One tap to the child who has waited longest; where nobody waits, to the list. */
function Onward({ next }: { readonly next: PersonRow | undefined }) {
  const [, go] = useLocation()
  if (next === undefined)
    return (
      <Button look="main" wide icon="forward" onClick={() => go('/session')}>
        {say(result.next)}
      </Button>
    )
  return (
    <div class="onward">
      <Button look="main" wide icon="forward" onClick={() => go(`/weigh/${next.id}`)}>
        {say(day.nextIs, { name: nameText(next.name) })}
      </Button>
      <Button onClick={() => go('/session')}>{say(day.list)}</Button>
    </div>
  )
}

interface SavedProps {
  readonly saved: readonly JournalEntry[]
  readonly onUndone: () => void
}

/** The tick, and ten seconds to take it back. */
function Saved({ saved, onUndone }: SavedProps) {
  const phone = usePhone()
  const [left, setLeft] = useState(UNDO_SECONDS)
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  async function undo(): Promise<void> {
    if (await undoAll(phone, saved)) onUndone()
    else setLate(true)
  }
  return (
    <div class="saved">
      <Notice tone="good" title={say(result.saved)} live />
      <div class="saved-undo">
        {left > 0 && !late && saved[0]?.amends === undefined ? (
          <Button icon="undo" onClick={() => void undo()}>
            {say(result.undo, { seconds: left })}
          </Button>
        ) : (
          <p class="small">{say(late ? result.tooLate : result.correctLater)}</p>
        )}
      </div>
    </div>
  )
}

interface MeaningProps {
  readonly person: FoldedPerson
  readonly view: ChildGrowthView
  readonly assessment: Assessment
}

function Meaning({ person, view, assessment }: MeaningProps) {
  const today = usePhone().today()
  const findings = person.findings(today)
  return (
    <>
      <ChildHeader person={person} today={today} />
      {person.complete ? <Verdict assessment={assessment} /> : <HistoryMissing />}
      <Findings findings={findings} />
      {person.complete && findings.length === 0 && <Notice tone="good">{say(result.allWell)}</Notice>}
      <section class="card">
        <WeightCurve subject={person.subject} view={view} />
      </section>
      <Details assessment={assessment} />
    </>
  )
}

const VERDICT_LOOK: Readonly<Record<string, { readonly tone: Tone; readonly icon: IconName }>> = {
  N: { tone: 'good', icon: 'arrow-up' },
  T: { tone: 'refer', icon: 'arrow-down' },
  O: { tone: 'quiet', icon: 'info' },
  B: { tone: 'inform', icon: 'plus' },
  '-': { tone: 'quiet', icon: 'info' },
}

/** N, T, O or B large, with the gain and the least gain it was held against. */
function Verdict({ assessment: { verdict } }: { readonly assessment: Assessment }) {
  if (verdict === null) return null
  const look = VERDICT_LOOK[verdict.status] ?? { tone: 'quiet', icon: 'info' }
  return (
    <section class={`verdict level-${look.tone}`}>
      <span class="verdict-letter" aria-hidden="true">
        {verdict.status}
      </span>
      <span>
        <strong>{say(statusNames[verdict.status])}</strong>
        <br />
        {gainText(verdict)}
      </span>
      <Icon name={look.icon} size={32} />
    </section>
  )
}

function gainText({ gainG, kbmG }: NonNullable<Assessment['verdict']>): string {
  if (gainG === null || kbmG === null) return ''
  return say(gainG < 0 ? result.loss : result.gain, { grams: Math.abs(gainG), kbm: kbmG })
}

function Details({ assessment }: { readonly assessment: Assessment }) {
  const rows = Object.entries(assessment.categories) as [
    keyof Assessment['categories'],
    { readonly code: string },
  ][]
  return (
    <details class="details card">
      <summary>{say(result.details)}</summary>
      <table class="table">
        <thead>
          <tr>
            <th>{say(result.index)}</th>
            <th>{say(result.value)}</th>
            <th>{say(result.category)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([index, category]) => (
            <tr key={index}>
              <td>{say(indexNames[index])}</td>
              <td>{say(result.z, { z: sayNumber(assessment.scores.z[index] ?? 0, 2) })}</td>
              <td>{say(categoryNames[category.code as NamedCategory])}</td>
            </tr>
          ))}
          {assessment.arm !== null && (
            <tr>
              <td>{say(indexNames.LILA_U)}</td>
              <td>
                {assessment.scores.z.LILA_U === null
                  ? say(shell.none)
                  : say(result.z, { z: sayNumber(assessment.scores.z.LILA_U, 2) })}
              </td>
              <td>{say(categoryNames[assessment.arm.code as NamedCategory])}</td>
            </tr>
          )}
        </tbody>
      </table>
    </details>
  )
}
