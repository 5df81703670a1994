import { Notice } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import type { Device, MissingFeature, StoredUser } from '../db/device.ts'
import type { Phone } from '../db/phone.ts'
import type { Practice } from '../practice/open-practice.ts'
import { welcome } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { practice as practiceText } from '../text/practice-text.ts'
import { shell } from '../text/text.ts'
import { FaultScreen } from './FaultScreen.tsx'
import { DeviceContext, PhoneContext } from './phone-context.ts'
import { PracticeContext, type PracticeDoor } from './practice-context.ts'
import { isTourSeen } from './tour-seen.ts'
import { Unlock } from './Unlock.tsx'
import { UpdateBar, type Updates } from './UpdateBar.tsx'
import { Work } from './Work.tsx'

const Activate = lazy(() => import('./Activate.tsx').then(({ Activate: screen }) => screen))

interface AppProps {
  readonly device: Device
  readonly updates: Updates
  /** From the address that the QR holds. */
  readonly activationCode: string | undefined
}

/** Which of the four worlds one is in: phone not fit, not activated, locked, at work. */
export function App({ device, updates, activationCode }: AppProps) {
  return (
    <FaultScreen>
      <DeviceContext.Provider value={device}>
        <Worlds device={device} updates={updates} activationCode={activationCode} />
      </DeviceContext.Provider>
    </FaultScreen>
  )
}

function Worlds({ device, updates, activationCode }: AppProps) {
  const [missing, setMissing] = useState<readonly MissingFeature[]>()
  const [users, setUsers] = useState<readonly StoredUser[]>()
  const [phone, setPhone] = useState<Phone>()
  const [adding, setAdding] = useState(activationCode !== undefined)
  const [practice, setPractice] = useState<Practice | 'opening'>()
  async function look(): Promise<void> {
    const problems = await device.problemsOfBrowser()
    setMissing(problems)
    if (problems.length === 0) setUsers(await device.users())
  }
  useEffect(() => void look(), [])

  function ready(opened: Phone): void {
    location.hash = isTourSeen() ? '#/' : '#/tour'
    setAdding(false)
    setPhone(opened)
  }
  function locked(): void {
    setPhone(undefined)
    void look()
  }
  const door: PracticeDoor = {
    practising: typeof practice === 'object',
    begin: () => {
      setPractice('opening')
      openMadeUpPost().then(
        (opened) => {
          location.hash = '#/'
          setPractice(opened)
        },
        // A bug, or a phone without any room: the fault screen says what to do.
        (fault: unknown) =>
          setPractice(() => {
            throw fault
          }),
      )
    },
    end: () => {
      if (typeof practice === 'object') void practice.end()
      location.hash = '#/'
      setPractice(undefined)
    },
  }
  if (missing === undefined || (missing.length === 0 && users === undefined))
    return <p class="hint-center">{say(shell.loading)}</p>
  if (missing.length > 0) return <NotFit missing={missing} />
  if (practice === 'opening') return <p class="hint-center">{say(practiceText.opening)}</p>
  const open = practice?.phone ?? phone
  if (open !== undefined)
    return (
      <PracticeContext.Provider value={door}>
        <PhoneContext.Provider value={open} key={open.me.user.id}>
          <Work onLocked={practice === undefined ? locked : door.end} />
          <UpdateBar updates={updates} />
        </PhoneContext.Provider>
      </PracticeContext.Provider>
    )
  return (
    <PracticeContext.Provider value={door}>
      {adding || users?.length === 0 ? (
        <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
          <Activate
            code={activationCode ?? ''}
            onReady={ready}
            onBack={users?.length === 0 ? undefined : () => setAdding(false)}
          />
        </Suspense>
      ) : (
        <Unlock users={users ?? []} onReady={ready} onNewUser={() => setAdding(true)} />
      )}
    </PracticeContext.Provider>
  )
}

const openMadeUpPost = () => import('../practice/open-practice.ts').then(({ openPractice }) => openPractice())

function NotFit({ missing }: { readonly missing: readonly MissingFeature[] }) {
  return (
    <main class="plain stack">
      <h1>{say(welcome.missing)}</h1>
      <Notice tone="watch">
        {say(missing.includes('secure-context') ? welcome.missingSecure : welcome.missingBrowser)}
      </Notice>
      <p class="small">{missing.join(', ')}</p>
    </main>
  )
}
