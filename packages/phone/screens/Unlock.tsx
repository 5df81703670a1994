import { Button, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { Phone, StoredUser, UnlockProblem } from '../db/phone.ts'
import { say, sayClock } from '../text/language.ts'
import { activate, sending, shell, unlock } from '../text/text.ts'
import { NewPin } from './NewPin.tsx'
import { PinPad } from './PinPad.tsx'
import { useDevice } from './phone-context.ts'
import { troubleText } from './problem-text.ts'
import { saveBlob } from './save-blob.ts'

interface UnlockProps {
  readonly users: readonly StoredUser[]
  readonly onReady: (phone: Phone) => void
  readonly onNewUser: () => void
}

/** Who is on duty, and their PIN. One user: straight to the PIN. */
export function Unlock({ users, onReady, onNewUser }: UnlockProps) {
  const [chosen, setChosen] = useState<StoredUser | undefined>(users.length === 1 ? users[0] : undefined)
  const [forgot, setForgot] = useState(false)
  if (chosen === undefined) return <UserList users={users} onChoose={setChosen} onNewUser={onNewUser} />
  if (chosen.revoked)
    return <Revoked user={chosen} onBack={() => setChosen(undefined)} onNewUser={onNewUser} />
  if (forgot) return <ForgotPin user={chosen} onReady={onReady} onBack={() => setForgot(false)} />
  return (
    <main class="plain stack">
      <p class="unlock-user">
        <strong>{chosen.name}</strong>
        <span>{chosen.postName}</span>
        {chosen.waiting > 0 && <span class="badge">{say(unlock.waiting, { count: chosen.waiting })}</span>}
      </p>
      <PinEntry user={chosen} onReady={onReady} />
      <Button look="plain" wide onClick={() => setForgot(true)}>
        {say(unlock.forgot)}
      </Button>
      <Button look="plain" wide onClick={() => (users.length === 1 ? onNewUser() : setChosen(undefined))}>
        {say(users.length === 1 ? unlock.newUser : unlock.other)}
      </Button>
    </main>
  )
}

function problemText(problem: UnlockProblem): string {
  if (problem.code === 'wait') return say(unlock.wait, { time: sayClock(problem.until) })
  if (problem.code === 'wrong-pin' && problem.waitUntil !== undefined)
    return say(unlock.wait, { time: sayClock(problem.waitUntil) })
  return problem.code === 'revoked' ? say(unlock.revoked) : say(unlock.wrong)
}

function PinEntry({
  user,
  onReady,
}: {
  readonly user: StoredUser
  readonly onReady: (phone: Phone) => void
}) {
  const device = useDevice()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function open(typed: string): Promise<void> {
    setBusy(true)
    const opened = await device.unlock(user.id, typed)
    setBusy(false)
    if (opened.ok) return onReady(opened.value)
    setPin('')
    setProblem(problemText(opened.problem))
  }
  return (
    <PinPad
      label={say(unlock.title)}
      value={pin}
      onChange={setPin}
      onDone={(typed) => void open(typed)}
      busy={busy}
      problem={problem}
    />
  )
}

function UserList({
  users,
  onChoose,
  onNewUser,
}: {
  readonly users: readonly StoredUser[]
  readonly onChoose: (user: StoredUser) => void
  readonly onNewUser: () => void
}) {
  return (
    <main class="plain stack">
      <h1>{say(unlock.who)}</h1>
      <ul class="rows">
        {users.map((user) => (
          <li key={user.id}>
            <button type="button" class="row" onClick={() => onChoose(user)}>
              <span class="row-main">
                <strong>{user.name}</strong>
                <span class="row-side">{user.postName}</span>
              </span>
              {user.waiting > 0 && <span class="badge">{say(shell.waiting, { count: user.waiting })}</span>}
            </button>
          </li>
        ))}
      </ul>
      <Button wide onClick={onNewUser}>
        {say(unlock.newUser)}
      </Button>
    </main>
  )
}

function Revoked({
  user,
  onBack,
  onNewUser,
}: {
  readonly user: StoredUser
  readonly onBack: () => void
  readonly onNewUser: () => void
}) {
  const device = useDevice()
  return (
    <main class="plain stack">
      <h1>{user.name}</h1>
      <Notice tone="watch">{say(unlock.revoked)}</Notice>
      {user.waiting > 0 && (
        <Button look="main" wide icon="file" onClick={() => void device.rescueFile(user.id).then(saveBlob)}>
          {say(sending.rescue)}
        </Button>
      )}
      <Button wide onClick={onNewUser}>
        {say(unlock.newUser)}
      </Button>
      <Button look="plain" wide onClick={onBack}>
        {say(shell.back)}
      </Button>
    </main>
  )
}

function ForgotPin({
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
