import { Button, Notice } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import type { StoredUser, UnlockProblem } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'
import { unlock } from '../text/enter-text.ts'
import { say, sayClock } from '../text/language.ts'
import { sending } from '../text/sending-text.ts'
import { shell } from '../text/text.ts'
import { PinPad } from './PinPad.tsx'
import { useDevice } from './phone-context.ts'
import { saveBlob } from './save-blob.ts'

const ForgotPin = lazy(() => import('./ForgotPin.tsx').then(({ ForgotPin: screen }) => screen))

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
  if (forgot)
    return (
      <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
        <ForgotPin user={chosen} onReady={onReady} onBack={() => setForgot(false)} />
      </Suspense>
    )
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
