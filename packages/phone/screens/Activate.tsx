import { Button, Notice, Progress, TextField } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { ActivateProblem, ActivationStep } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'
import { activate, welcome } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { practice } from '../text/practice-text.ts'
import { shell } from '../text/text.ts'
import { NewPin } from './NewPin.tsx'
import { useDevice } from './phone-context.ts'
import { usePractice } from './practice-context.ts'
import { troubleText } from './problem-text.ts'

const Scanner = lazy(() => import('./Scanner.tsx'))

type Stage = 'code' | 'scan' | 'pin' | 'working'

/** The first minute with Simpul: a code from the chair, a PIN, the post's data. */
export function Activate({
  onReady,
  onBack,
  code: given = '',
}: {
  readonly onReady: (phone: Phone) => void
  readonly onBack?: (() => void) | undefined
  readonly code?: string
}) {
  const device = useDevice()
  const [stage, setStage] = useState<Stage>(given === '' ? 'code' : 'pin')
  const [code, setCode] = useState(given)
  const [chosen, setChosen] = useState('')
  const [step, setStep] = useState<ActivationStep>()
  const [pinProblem, setPinProblem] = useState<string>()

  async function start(pin: string): Promise<void> {
    setChosen(pin)
    setStep(undefined)
    setStage('working')
    for await (const next of device.activate(code, pin)) {
      setStep(next)
      if (next.step !== 'failed') continue
      if (next.problem.code !== 'weak-pin') return
      setPinProblem(say(activate.weakPin))
      setStage('pin')
    }
    await device.persist()
  }

  if (stage === 'scan')
    return (
      <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
        <Scanner
          onFound={(text) => {
            setCode(text)
            setStage('pin')
          }}
          onCancel={() => setStage('code')}
        />
      </Suspense>
    )
  if (stage === 'pin')
    return (
      <Plain>
        <NewPin onChosen={(pin) => void start(pin)} problem={pinProblem} />
      </Plain>
    )
  if (stage === 'working')
    return (
      <Working
        step={step}
        onReady={onReady}
        // Only a wrong code has to be typed again; without signal the same is tried once more.
        onAgain={(code) => (isAboutCode(code) ? setStage('code') : void start(chosen))}
      />
    )
  return (
    <CodeForm
      code={code}
      setCode={setCode}
      onScan={() => setStage('scan')}
      onNext={() => setStage('pin')}
      onBack={onBack}
    />
  )
}

function Plain({ children }: { readonly children: preact.ComponentChildren }) {
  return <main class="plain stack">{children}</main>
}

interface CodeFormProps {
  readonly code: string
  readonly setCode: (code: string) => void
  readonly onScan: () => void
  readonly onNext: () => void
  readonly onBack?: (() => void) | undefined
}

function CodeForm({ code, setCode, onScan, onNext, onBack }: CodeFormProps) {
  const { begin } = usePractice()
  const [bad, setBad] = useState(false)
  const digits = code.replace(/\D/g, '')
  return (
    <Plain>
      <img src="/kader/icon.svg" width="72" height="72" alt="" />
      <h1>{say(welcome.title)}</h1>
      <p>{say(welcome.lead)}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (digits.length === 8) onNext()
          else setBad(true)
        }}
      >
        <TextField
          label={say(activate.code)}
          hint={say(activate.codeHint)}
          value={code}
          onInput={(typed) => setCode(typed.replace(/[^\d ]/g, ''))}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          problem={bad && digits.length !== 8 ? say(activate.badCode) : undefined}
        />
        <Button look="main" wide type="submit">
          {say(shell.next)}
        </Button>
      </form>
      <Button wide onClick={onScan}>
        {say(welcome.scan)}
      </Button>
      <Button look="plain" wide onClick={begin}>
        {say(practice.tryFirst)}
      </Button>
      {onBack !== undefined && (
        <Button look="plain" wide onClick={onBack}>
          {say(shell.back)}
        </Button>
      )}
    </Plain>
  )
}

const isAboutCode = (code: ActivateProblem['code']): boolean =>
  code === 'unreadable-code' || code === 'wrong-code'

function failureText(problem: ActivateProblem): string {
  if (problem.code === 'unreadable-code') return say(activate.badCode)
  if (problem.code === 'offline') return say(activate.noSignal)
  return problem.code === 'weak-pin' ? say(activate.weakPin) : say(troubleText(problem.code))
}

function Working({
  step,
  onReady,
  onAgain,
}: {
  readonly step: ActivationStep | undefined
  readonly onReady: (phone: Phone) => void
  readonly onAgain: (code: ActivateProblem['code']) => void
}) {
  if (step?.step === 'failed')
    return (
      <Plain>
        <h1>{say(activate.failed)}</h1>
        <Notice tone="watch" live>
          {failureText(step.problem)}
        </Notice>
        <Button look="main" wide onClick={() => onAgain(step.problem.code)}>
          {say(activate.tryAgain)}
        </Button>
      </Plain>
    )
  if (step?.step === 'complete')
    return (
      <Plain>
        <h1>{say(activate.ready)}</h1>
        <Notice tone="good" live>
          {say(activate.readyTodo)}
        </Notice>
        <Button look="main" wide onClick={() => onReady(step.phone)}>
          {say(activate.start)}
        </Button>
      </Plain>
    )
  if (step?.step === 'usable')
    return (
      <Plain>
        <h1>{say(activate.preparing)}</h1>
        <Progress label={say(activate.history)} value={0.9} />
        <p>{say(activate.historyTodo)}</p>
        <Button wide onClick={() => onReady(step.phone)}>
          {say(activate.startEarly)}
        </Button>
      </Plain>
    )
  const loading = step?.step === 'loading' ? step : undefined
  return (
    <Plain>
      <h1>{say(activate.preparing)}</h1>
      <Progress
        label={say(loading === undefined ? activate.signingIn : activate.loading)}
        value={loading?.total === undefined ? undefined : loading.received / Math.max(1, loading.total)}
      />
    </Plain>
  )
}
