import { type Uuid } from '@simpul/domain/core'
import { readPersonCode } from '@simpul/domain/people'
import { Icon, Notice } from '@simpul/parts'
import { useRef, useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { PersonRow, SessionDay } from '../db/known.ts'
import { day as text } from '../text/day-text.ts'
import { type CheckedIn, checkIn, stateOfDay } from './check-in.ts'
import { say } from '../text/language.ts'
import { useDayChoices } from './day-choices.ts'
import { NotListed } from './NotListed.tsx'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { QrCamera } from './QrCamera.tsx'
import { Shell } from './Shell.tsx'
import { useLiveTables } from './use-live-tables.ts'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'
import './day.css'

/** Somebody whose book was held before the camera. */
interface Scanned {
  readonly id: Uuid
  readonly how: CheckedIn | 'day-closed'
}

/** A book stays in sight while it is put away: the same one is not read again until so long after it went. */
const SAME_MS = 3000

/** Book after book: each one is checked in without a tap. The weighing table goes on to the scale at once. */
export function Scan() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const [, go] = useLocation()
  const day = useLoaded(() => phone.sessionDay(phone.today()), [people])
  const [{ desk }] = useDayChoices()
  useLiveTables(desk, phone)
  const [scanned, setScanned] = useState<readonly Scanned[]>([])
  const [foreign, setForeign] = useState(false)
  const last = useRef({ code: '', at: 0 })

  async function seen(code: string): Promise<void> {
    const now = performance.now()
    const same = code === last.current.code && now - last.current.at < SAME_MS
    last.current = { code, at: now }
    if (same || day === undefined) return
    const id = readPersonCode(code)
    setForeign(id === undefined)
    if (id === undefined) return
    const how = await checkInScanned(phone, day, id)
    navigator.vibrate?.(how === 'not-saved' ? [80, 80, 80] : 80)
    setScanned((before) => [{ id, how }, ...before.filter((one) => one.id !== id)])
    if (desk === 'weighing' && how !== 'not-saved' && how !== 'day-closed') go(`/weigh/${id}`)
  }

  return (
    <Shell title={say(text.scanTitle)} back="/session">
      <QrCamera
        onSeen={(code) => void seen(code)}
        blind={<Notice tone="watch">{say(text.noCamera)}</Notice>}
      />
      <p>{say(text.scanHint)}</p>
      {foreign && <Notice tone="watch" title={say(text.scanForeign)} live />}
      <ScannedList scanned={scanned} people={people} />
      <NotListed next={desk === 'registration' ? 'present' : 'weigh'} />
    </Shell>
  )
}

async function checkInScanned(
  phone: Parameters<typeof checkIn>[0],
  day: SessionDay,
  id: Uuid,
): Promise<Scanned['how']> {
  return stateOfDay(day) === 'open' ? checkIn(phone, day, id) : 'day-closed'
}

const WORDS: Readonly<Record<Scanned['how'], typeof text.came>> = {
  came: text.came,
  'was-here': text.cameBefore,
  'not-saved': text.scanNotSaved,
  'day-closed': text.scanClosed,
}

interface ScannedListProps {
  readonly scanned: readonly Scanned[]
  readonly people: readonly PersonRow[]
}

/** Who was scanned, the latest first; a tap goes to the scale. */
function ScannedList({ scanned, people }: ScannedListProps) {
  if (scanned.length === 0) return null
  return (
    <ul class="rows" role="status">
      {scanned.map(({ id, how }) => {
        const row = people.find((one) => one.id === id)
        return (
          <li key={id}>
            <Link href={how === 'day-closed' ? '/session' : `/weigh/${id}`} class="row">
              <Icon name={how === 'came' || how === 'was-here' ? 'check' : 'warning'} />
              <span class="row-main">
                <strong>
                  {row === undefined || (row.name === '' && !row.atHome)
                    ? say(text.guestNamed, { code: id.slice(-4) })
                    : nameText(row.name)}
                </strong>
                <span class="row-side">{say(WORDS[how])}</span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
