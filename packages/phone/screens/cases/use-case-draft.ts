import { useEffect, useRef, useState } from 'preact/hooks'
import type { Phone } from '../../db/phone.ts'
import { type CaseDraft, draftKey } from '../../form/case-draft.ts'

/** Nobody types two letters further apart than this without having stopped. */
const QUIET_MS = 300

interface KeptDraft {
  readonly draft: CaseDraft
  readonly change: (next: (draft: CaseDraft) => CaseDraft) => void
  /** The last change is not on the disk, for there is no room. */
  readonly full: boolean
  /** For when it has become a case: nothing is kept any more. */
  readonly drop: () => Promise<void>
}

/**
 * A draft that is sealed after every change, and at once when the page goes out of sight: whoever kills it finds it
 * again.
 */
export function useCaseDraft(phone: Phone, first: CaseDraft, isNew: boolean): KeptDraft {
  const [draft, setDraft] = useState(first)
  const [full, setFull] = useState(false)
  const latest = useRef<CaseDraft | undefined>(first)
  const onDisk = useRef(isNew ? undefined : first)

  async function keep(): Promise<void> {
    const now = latest.current
    if (now === undefined || now === onDisk.current) return
    const kept = await phone.unfinished.keep(draftKey(now.id), now)
    if (kept.ok) onDisk.current = now
    // Dropped while it was being sealed: it must not come back.
    if (latest.current === undefined) await phone.unfinished.drop(draftKey(now.id))
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
      await phone.unfinished.drop(draftKey(first.id))
    },
  }
}
