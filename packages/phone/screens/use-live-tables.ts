import { useEffect } from 'preact/hooks'
import type { Phone } from '../db/phone.ts'
import type { Desk } from './day-choices.ts'

/** How often one of several tables asks what the others wrote; a contact with nothing new is a few hundred bytes. */
const TABLES_MS = 20_000

/**
 * For the screens of a session day. Whoever said at which table this phone stands shares the crowd with other phones:
 * who was checked in there waits here. A phone on its own keeps to the calmer pace of the sync.
 */
export function useLiveTables(desk: Desk, phone: Pick<Phone, 'syncNow'>): void {
  useEffect(() => {
    if (desk === 'all') return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void phone.syncNow()
    }, TABLES_MS)
    return () => clearInterval(timer)
  }, [desk, phone])
}
