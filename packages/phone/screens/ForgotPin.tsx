import { Button, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { StoredUser } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'
import { activate, unlock } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { NewPin } from './NewPin.tsx'
import { useDevice } from './phone-context.ts'
import { troubleText } from './problem-text.ts'

/** With the word of a supervisor a new PIN takes the place of the forgotten one; nothing on the phone is lost. */
export function ForgotPin({
  user,
  onReady,
  onBack,
}: {
  readonly user: StoredUser
  readonly onReady: (phone: Phone) => void
  readonly onBack: () => void
}) {
  const device = useDevice()
  const [code, setCode] = useState('')
  const [choosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function renew(pin: string): Promise<void> {
    const renewed = await device.forgotPin(user.id, code, pin)
    if (renewed.ok) return onReady(renewed.value)
    setChoosing(renewed.problem.code === 'weak-pin')
    setProblem(forgotProblem(renewed.problem.code))
  }
  if (choosing)
    return (
      <main class="plain">
        <NewPin onChosen={(pin) => void renew(pin)} problem={problem} />
      </main>
    )
  return (
    <main class="plain stack">
      <h1>{say(unlock.forgot)}</h1>
      <p>{say(unlock.forgotTodo)}</p>
      <TextField
        label={say(activate.code)}
        value={code}
        onInput={(typed) => setCode(typed.replace(/\D/g, ''))}
        inputMode="numeric"
        maxLength={8}
        problem={problem}
      />
      <Button look="main" wide disabled={code.length !== 8} onClick={() => setChoosing(true)}>
        {say(shell.next)}
      </Button>
      <Button look="plain" wide onClick={onBack}>
        {say(shell.back)}
      </Button>
    </main>
  )
}

function forgotProblem(code: Parameters<typeof troubleText>[0] | 'weak-pin' | 'unknown-user'): string {
  if (code === 'weak-pin') return say(activate.weakPin)
  return code === 'unknown-user' ? say(shell.fault) : say(troubleText(code))
}
