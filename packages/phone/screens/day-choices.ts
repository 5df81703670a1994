import { useState } from 'preact/hooks'
import type { DayOrder } from './day-lists.ts'

/** Which table this phone stands at: it changes what a tap on a row does, never what may be done. */
export type Desk = 'all' | 'registration' | 'weighing'

/** How this phone shows the day; remembered on it, and no more than that. */
export interface DayChoices {
  readonly desk: Desk
  readonly order: DayOrder
  /** The grid asks for the height too. */
  readonly tall: boolean
}

const KEY = 'simpul-day'
const USUAL: DayChoices = { desk: 'all', order: 'name', tall: false }

function read(): DayChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...USUAL, ...(kept as Partial<DayChoices>) }
  } catch {
    // Storage can be forbidden, or hold what another version wrote.
    return USUAL
  }
}

/** The choices of this phone, and how to change them. */
export function useDayChoices(): readonly [DayChoices, (change: Partial<DayChoices>) => void] {
  const [choices, setChoices] = useState(read)
  function change(part: Partial<DayChoices>): void {
    const next = { ...choices, ...part }
    setChoices(next)
    try {
      localStorage.setItem(KEY, JSON.stringify(next))
    } catch {
      // Then it holds until the app is closed.
    }
  }
  return [choices, change]
}
