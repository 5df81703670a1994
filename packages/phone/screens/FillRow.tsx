import { completedMonths, type PlainDate } from '@simpul/domain/core'
import { type ExpectedWeight, expectedWeight, type Weighing } from '@simpul/domain/sectors/health'
import { Badge, cleanNumber, Icon } from '@simpul/parts'
import { memo } from 'preact/compat'
import { useMemo, useRef, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { PersonRow, SessionDay } from '../db/known.ts'
import { day as text, rowLevels, session } from '../text/day-text.ts'
import { currentLanguage, say, sayDate, sayNumber } from '../text/language.ts'
import { weigh } from '../text/weigh-text.ts'
import { FillDoubt } from './FillDoubt.tsx'
import { isRed } from './fill-judge.ts'
import { rangeText } from './LastTime.tsx'
import { nameText } from './name-text.ts'
import { StatusMark } from './PersonLine.tsx'
import { usePhone } from './phone-context.ts'
import { statusTone } from './status-tone.ts'
import { type FillRowState, type FillTyped, isEmpty, useFillRow } from './use-fill-row.ts'
import { recordProblem } from './weighing-problems.ts'

interface FillRowProps {
  readonly row: PersonRow
  readonly on: PlainDate
  readonly day: SessionDay | undefined
  /** The height is asked too. */
  readonly tall: boolean
  /** Weighed in this month already, here or at another table. */
  readonly done: boolean
  readonly hidden: boolean
  readonly kept: FillTyped | undefined
  readonly onTyped: (id: string, typed: FillTyped | undefined) => void
}

/** One child of the grid. Nothing but what is typed in it, or written about it, draws it again. */
export const FillRow = memo(function FillRow(props: FillRowProps) {
  const { row, on, hidden, tall } = props
  const phone = usePhone()
  const state = useFillRow({ ...props, phone, id: row.id })
  const [focused, setFocused] = useState(false)
  const { asking, saved, judgement } = state
  // Another table may write this child while it is typed here: the box stays under the fingers.
  const written = saved !== undefined || (props.done && !focused && isEmpty(state.typed))
  const known = useMemo(() => lastOf(row), [row])
  const before = useRef(known)
  if (!props.done) before.current = known
  const last = before.current
  const expected = useMemo(() => (written ? null : expectedWeight(row, last, on)), [written, row, last, on])
  const red = asking !== undefined || (judgement !== undefined && isRed(judgement))
  return (
    <li
      class={`fill-row${red ? ' fill-red' : ''}${tall ? ' fill-tall' : ''}`}
      hidden={hidden}
      onFocusIn={() => setFocused(true)}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
        setFocused(false)
        if (asking === undefined) void state.commit()
      }}
    >
      <span class="fill-who">
        <strong>{nameText(row.name)}</strong>
        <small>
          {row.birth !== undefined &&
            row.birth <= on &&
            say(text.shortMonths, { months: completedMonths(row.birth, on) })}
          {row.presentToday && ` · ${say(session.present)}`}
        </small>
      </span>
      <Before last={last} expected={expected} />
      {written ? <Written row={row} state={state} /> : <Boxes row={row} tall={tall} state={state} />}
      <Said row={row} done={props.done && !written} state={state} />
    </li>
  )
})

interface SaidProps {
  readonly row: PersonRow
  /** Written at another table while it is typed here. */
  readonly done: boolean
  readonly state: FillRowState
}

/** What there is to say about a row, beneath it. */
function Said({ row, done, state }: SaidProps) {
  const { asking, saved, judgement, problem } = state
  if (problem !== undefined)
    return (
      <p class="fill-say fill-say-red" role="alert">
        {problem === 'too-late' ? say(text.undoLate) : recordProblem(problem).form}
      </p>
    )
  if (asking !== undefined) return <FillDoubt doubt={asking} onAnswer={(repair) => answered(state, repair)} />
  if (done && row.weightKg !== undefined)
    return <p class="fill-say">{say(text.elsewhere, { kg: sayNumber(row.weightKg, 2) })}</p>
  if (saved !== undefined || judgement === undefined || !isRed(judgement)) return null
  return <p class="fill-say fill-say-red">{say(judgement.bgm ? text.belowRed : text.notGained)}</p>
}

const lastOf = ({ lastWeighedOn, weightKg }: PersonRow): Weighing | undefined =>
  lastWeighedOn === undefined || weightKg === undefined ? undefined : { on: lastWeighedOn, kg: weightKg }

function answered(state: FillRowState, repair: boolean): void {
  const from = document.activeElement?.closest('.fill-row')
  void state.answer(repair, () => focusAfter(from))
}

interface BeforeProps {
  readonly last: Weighing | undefined
  readonly expected: ExpectedWeight | null
}

/** The last weight and what is expected now, beside the box. */
const Before = memo(function Before({ last, expected }: BeforeProps) {
  return (
    <span class="fill-before">
      {last !== undefined && (
        <span>
          {sayNumber(last.kg, 2)} kg <small>{sayDate(last.on, 'day')}</small>
        </span>
      )}
      {expected !== null && <small class="fill-range">{rangeText(expected)}</small>}
    </span>
  )
})

interface BoxesProps {
  readonly row: PersonRow
  readonly tall: boolean
  readonly state: FillRowState
}

function Boxes({ row, tall, state }: BoxesProps) {
  const box = (key: keyof FillTyped, label: string, unit: string) => (
    <input
      class="input fill-box"
      inputMode="decimal"
      enterKeyHint="next"
      autoComplete="off"
      maxLength={6}
      aria-label={`${label}, ${nameText(row.name)}`}
      aria-invalid={state.asking?.question === key}
      placeholder={unit}
      value={state.typed[key]}
      onInput={(event) => {
        const clean = cleanNumber(event.currentTarget.value, currentLanguage())
        event.currentTarget.value = clean
        state.type({ [key]: clean })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onEnter(event.currentTarget, state, key === 'weightKg' && tall)
      }}
    />
  )
  return (
    <>
      {box('weightKg', say(weigh.weightKg), 'kg')}
      {tall && box('lengthCm', say(weigh.lengthCm), 'cm')}
      <span class="fill-end">{state.busy && <span class="spinner" />}</span>
    </>
  )
}

/** To the height of the same child where it is asked; otherwise the row is saved and the next one begins. */
function onEnter(box: HTMLInputElement, state: FillRowState, toHeight: boolean): void {
  const row = box.closest('.fill-row')
  if (toHeight) row?.querySelectorAll<HTMLInputElement>('.fill-box')[1]?.focus()
  else void state.commit(() => focusAfter(row))
}

/** The first empty box below a row; at the end of the list the keyboard closes. */
function focusAfter(row: Element | null | undefined): void {
  let next = row?.nextElementSibling
  while (next !== null && next !== undefined) {
    const box = next.querySelector<HTMLInputElement>('.fill-box')
    if (box !== null && !(next as HTMLElement).hidden) return box.focus()
    next = next.nextElementSibling
  }
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

interface WrittenProps {
  readonly row: PersonRow
  readonly state: FillRowState
}

/** What is saved: the tick, the value, the mark of the card with its reason in a word, and undo while it is offered. */
function Written({ row, state: { saved, undo, typed } }: WrittenProps) {
  const status = saved === undefined ? row.status : saved.judgement.status
  const level = row.worstLevel === 'inform' ? undefined : row.worstLevel
  const measures = saved === undefined ? numberOf(row.weightKg) : typed.weightKg || typed.lengthCm
  return (
    <>
      <strong class="fill-value">
        <Icon name="check" />
        {measures}
      </strong>
      <span class="fill-end">
        {status !== undefined && <StatusMark status={status} tone={statusTone(row)} />}
      </span>
      {(level !== undefined || saved !== undefined) && (
        <span class="fill-say fill-after">
          {level !== undefined && <Badge tone={level}>{say(rowLevels[level])}</Badge>}
          {saved?.canUndo === true && (
            <button type="button" class="linkish" onClick={() => void undo()}>
              {say(text.undo)}
            </button>
          )}
          {saved?.canUndo === false && (
            <Link class="linkish" href={`/child/${row.id}`}>
              {say(text.correct)}
            </Link>
          )}
        </span>
      )}
    </>
  )
}

const numberOf = (kg: number | undefined): string => (kg === undefined ? '' : sayNumber(kg, 2))
