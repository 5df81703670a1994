import { Button, Choices, Notice, useOpenForm } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { PinProblem } from '../db/device.ts'
import { cover } from '../text/cover-text.ts'
import { activate, unlock } from '../text/enter-text.ts'
import { chooseLanguage, currentLanguage, say, sayClock } from '../text/language.ts'
import { practice } from '../text/practice-text.ts'
import { more, shell } from '../text/text.ts'
import { tour } from '../text/tour-text.ts'
import { Covers } from './Covers.tsx'
import { NewPin } from './NewPin.tsx'
import { PinPad } from './PinPad.tsx'
import { usePhone } from './phone-context.ts'
import { usePractice } from './practice-context.ts'
import { Shell } from './Shell.tsx'
import { sectorNames } from './visit/sector-names.ts'

/** What one rarely needs: lock, PIN, language, credits. */
export function More({ onLocked }: { readonly onLocked: () => void }) {
  const phone = usePhone()
  const { practising } = usePractice()
  const own = phone.me.assignments.flatMap(({ sector }) => sector ?? [])
  const [changing, setChanging] = useState(false)
  const [changed, setChanged] = useState(false)
  if (changing)
    return (
      <ChangePin
        onEnd={(success) => {
          setChanging(false)
          setChanged(success)
        }}
      />
    )
  return (
    <Shell title={say(more.title)}>
      <section class="card stack stack-tight">
        <strong>{phone.me.user.name}</strong>
        <span>{phone.post.name}</span>
        <span>{phone.me.cell.name}</span>
        {own.length > 0 && <span>{say(cover.own, { sectors: sectorNames(own) })}</span>}
      </section>
      <Covers whole />
      {changed && <Notice tone="good" title={say(more.pinChanged)} live />}
      {!practising && (
        <>
          <Button
            wide
            icon="lock"
            onClick={() => {
              void phone.lock()
              onLocked()
            }}
          >
            {say(more.lock)}
          </Button>
          <Button wide onClick={() => setChanging(true)}>
            {say(more.changePin)}
          </Button>
          <PracticeButton />
          <Choices
            legend={say(more.language)}
            value={currentLanguage()}
            options={[
              { value: 'id', label: say(more.indonesian) },
              { value: 'en', label: say(more.english) },
            ]}
            onChange={(language) => {
              chooseLanguage(language)
              onLocked()
            }}
          />
        </>
      )}
      <Link href="/tour" class="button button-side button-wide">
        {say(tour.again)}
      </Link>
      <p class="small">{say(more.credit)}</p>
    </Shell>
  )
}

/** One tap into the made-up post. */
function PracticeButton() {
  const { begin } = usePractice()
  return (
    <div class="stack stack-tight">
      <Button wide icon="child" onClick={begin}>
        {say(practice.begin)}
      </Button>
      <p class="small">{say(practice.beginHint)}</p>
    </div>
  )
}

function ChangePin({ onEnd }: { readonly onEnd: (success: boolean) => void }) {
  useOpenForm()
  const phone = usePhone()
  const [old, setOld] = useState<string>()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  async function change(next: string): Promise<void> {
    const result = await phone.changePin(old ?? '', next)
    if (result.ok) return onEnd(true)
    setProblem(pinProblemText(result.problem))
    if (result.problem.code !== 'weak-pin') setOld(undefined)
    setTyped('')
  }
  return (
    <main class="plain stack">
      {old === undefined ? (
        <PinPad
          label={say(more.oldPin)}
          value={typed}
          onChange={setTyped}
          onDone={setOld}
          problem={problem}
        />
      ) : (
        <NewPin onChosen={(pin) => void change(pin)} problem={problem} />
      )}
      <Button look="plain" wide onClick={() => onEnd(false)}>
        {say(shell.cancel)}
      </Button>
    </main>
  )
}

function pinProblemText(problem: PinProblem): string {
  if (problem.code === 'weak-pin') return say(activate.weakPin)
  return problem.code === 'wait' ? say(unlock.wait, { time: sayClock(problem.until) }) : say(unlock.wrong)
}
