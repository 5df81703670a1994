import { useEffect, useRef, useState } from 'preact/hooks'
import type { Phone } from '../db/phone.ts'

/** Nobody types two letters further apart than this without having stopped. */
const QUIET_MS = 300

export interface KeptDraft<Draft> {
  readonly draft: Draft
  readonly change: (next: (draft: Draft) => Draft) => void
  /** The last change is not on the disk, for there is no room. */
  readonly full: boolean
  /** For when it has been saved as what it becomes: nothing is kept any more. */
  readonly drop: () => Promise<void>
}

/**
 * A draft that is sealed after every change, and at once when the page goes out of sight: whoever kills it finds it
 * again.
 */
export function useKeptDraft<Draft>(
  phone: Phone,
  key: string,
  first: Draft,
  isNew: boolean,
): KeptDraft<Draft> {
  const [draft, setDraft] = useState(first)
  const [full, setFull] = useState(false)
  const latest = useRef<Draft | undefined>(first)
  const onDisk = useRef(isNew ? undefined : first)

  async function keep(): Promise<void> {
    const now = latest.current
    if (now === undefined || now === onDisk.current) return
    const kept = await phone.unfinished.keep(key, now)
    if (kept.ok) onDisk.current = now
    // Dropped while it was being sealed: it must not come back.
    if (latest.current === undefined) await phone.unfinished.drop(key)
    setFull(!kept.ok)
  }

  useEffect(() => {
    const timer = setTimeout(() => void keep(), QUIET_MS)
    return () => clearTimeout(timer)
  }, [draft])

  useEffect(() => {
    // A phone that has been locked meanwhile has no key to seal with; the pause before has kept what was typed.
    const atOnce = (): void => void keep().catch(() => undefined)
    addEventListener('visibilitychange', atOnce)
    addEventListener('pagehide', atOnce)
    return () => {
      removeEventListener('visibilitychange', atOnce)
      removeEventListener('pagehide', atOnce)
      atOnce()
    }
  }, [])

  return {
    draft,
    full,
    change: (next) => {
      if (latest.current === undefined) return
      latest.current = next(latest.current)
      setDraft(latest.current)
    },
    drop: async () => {
      latest.current = undefined
      await phone.unfinished.drop(key)
    },
  }
}
