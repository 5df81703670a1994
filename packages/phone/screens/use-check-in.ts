import { useState } from 'preact/hooks'
import type { PersonRow, SessionDay } from '../db/known.ts'
import type { Phone } from '../db/phone.ts'
import { type CheckedIn, checkIn, takeBackCheckIn } from './check-in.ts'

/** The last check-in of this table, and how it ended. */
export interface Came {
  readonly row: PersonRow
  readonly how: CheckedIn
}

interface CheckInState {
  readonly came: Came | undefined
  readonly checkIn: (row: PersonRow) => Promise<void>
  readonly takeBack: (row: PersonRow) => Promise<void>
  readonly forget: () => void
}

/** Checking in by a tap, and taking it back. */
export function useCheckIn(phone: Phone, day: SessionDay | undefined): CheckInState {
  const [came, setCame] = useState<Came>()
  return {
    came,
    forget: () => setCame(undefined),
    checkIn: async (row) => {
      if (day === undefined) return
      setCame({ row, how: await checkIn(phone, day, row.id) })
    },
    takeBack: async (row) => {
      setCame(undefined)
      if (day === undefined) return
      const how = await takeBackCheckIn(phone, day, row.id)
      if (how === 'not-saved') setCame({ row, how })
    },
  }
}
