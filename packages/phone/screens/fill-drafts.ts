import type { PlainDate } from '@simpul/domain/core'
import { useEffect, useRef } from 'preact/hooks'
import type { Phone } from '../db/phone.ts'
import type { FillTyped } from './use-fill-row.ts'

/** Rows typed and not saved yet, by person. */
export type FillDrafts = Readonly<Record<string, FillTyped>>

const KEEP_MS = 300

export const fillDraftKey = (on: PlainDate): string => `fill ${on}`

/** Keeps what is typed while it is typed, and at once when the app goes out of sight. */
export function useFillDrafts(phone: Phone, on: PlainDate, kept: FillDrafts) {
  const drafts = useRef<Record<string, FillTyped>>({ ...kept })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  function keep(): void {
    clearTimeout(timer.current)
    timer.current = undefined
    const empty = Object.keys(drafts.current).length === 0
    void (empty
      ? phone.unfinished.drop(fillDraftKey(on))
      : phone.unfinished.keep(fillDraftKey(on), { ...drafts.current }))
  }
  useEffect(() => {
    const now = (): void => {
      if (timer.current !== undefined) keep()
    }
    document.addEventListener('visibilitychange', now)
    return () => {
      document.removeEventListener('visibilitychange', now)
      now()
    }
  }, [on])
  return (id: string, typed: FillTyped | undefined): void => {
    if (typed === undefined) delete drafts.current[id]
    else drafts.current[id] = typed
    timer.current ??= setTimeout(keep, KEEP_MS)
  }
}
