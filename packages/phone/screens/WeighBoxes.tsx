import { type PlainDate, parsePlainDate, type Text } from '@simpul/domain/core'
import type { Position } from '@simpul/domain/sectors/health'
import { Choices, NumberField, TextField } from '@simpul/parts'
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { oedemaQuestion, positionQuestion } from '../form/growth-questions.ts'
import type { TypedWeighing } from '../form/typed-weighing.ts'
import { currentLanguage, say } from '../text/language.ts'
import { weigh } from '../text/weigh-text.ts'
import type { WeighingProblems } from './weighing-problems.ts'

const POSITIONS = positionQuestion.options as readonly { readonly value: Position; readonly label: Text }[]

interface MeasuresProps {
  readonly typed: TypedWeighing
  readonly set: (change: Partial<TypedWeighing>) => void
  readonly problems: WeighingProblems
  readonly onSave: () => void
}

type Box = 'weightKg' | 'lengthCm' | 'headCm' | 'armCm'

/** The boxes of one child: the weight has the focus at once, Enter goes to the height, and Enter there saves. */
export function Measures({ typed, set, problems, onSave }: MeasuresProps) {
  const weight = useRef<HTMLInputElement>(null)
  const length = useRef<HTMLInputElement>(null)
  useEffect(() => weight.current?.focus(), [])
  const box = (key: Box, unit: string, onEnter: () => void, place?: RefObject<HTMLInputElement>) => (
    <NumberField
      label={say(weigh[key])}
      unit={unit}
      language={currentLanguage()}
      value={typed[key]}
      onInput={(value) => set({ [key]: value })}
      problem={problems[key]}
      onEnter={onEnter}
      enterKey={key === 'weightKg' ? 'next' : 'done'}
      {...(place === undefined ? {} : { box: place })}
    />
  )
  return (
    <>
      {box('weightKg', 'kg', () => length.current?.focus(), weight)}
      {box('lengthCm', 'cm', onSave, length)}
      {typed.lengthCm !== '' && (
        <Choices
          legend={say(positionQuestion.label)}
          value={typed.position}
          options={POSITIONS.map(({ value, label }) => ({ value, label: say(label) }))}
          onChange={(position) => set({ position })}
          problem={problems.position}
        />
      )}
      <details class="details" open={typed.headCm !== '' || typed.armCm !== '' || typed.oedema}>
        <summary>{say(weigh.moreMeasures)}</summary>
        <div class="stack">
          {box('armCm', 'cm', onSave)}
          {box('headCm', 'cm', onSave)}
          <Choices
            legend={say(oedemaQuestion.label)}
            value={typed.oedema ? 'yes' : 'no'}
            options={[
              { value: 'no', label: say(weigh.no) },
              { value: 'yes', label: say(weigh.yes) },
            ]}
            onChange={(value) => set({ oedema: value === 'yes' })}
          />
        </div>
      </details>
    </>
  )
}

interface DayBoxProps {
  readonly on: PlainDate
  readonly setOn: (on: PlainDate) => void
  readonly today: PlainDate
  readonly problem: string | undefined
}

/** The day of the weighing: today, unless it is typed in from paper. */
export function DayBox({ on, setOn, today, problem }: DayBoxProps) {
  const [open, setOpen] = useState(on !== today)
  if (!open)
    return (
      <button type="button" class="linkish" onClick={() => setOpen(true)}>
        {say(weigh.changeDate)}
      </button>
    )
  return (
    <TextField
      label={say(weigh.date)}
      type="date"
      value={on}
      max={today}
      onInput={(typed) => {
        const parsed = parsePlainDate(typed)
        if (parsed !== undefined) setOn(parsed)
      }}
      problem={problem}
    />
  )
}
