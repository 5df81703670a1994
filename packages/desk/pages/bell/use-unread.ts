import type { UnreadAnswer } from '@simpul/domain/wire'
import { useEffect, useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'

const EVERY_MS = 60_000
/** Told to the bell by the page that marks notices as read. */
const READ = 'simpul-notices-read'

export const tellBell = (): boolean => dispatchEvent(new Event(READ))

/** How many notices are unread: asked every minute while somebody looks at the desk, and when they come back to it. */
export function useUnread(): number {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    let stopped = false
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return
      void fetchJson<UnreadAnswer>('notices/unread').then((answer) => {
        if (answer.ok && !stopped) setUnread(answer.value.unread)
      })
    }
    ask()
    const timer = setInterval(ask, EVERY_MS)
    document.addEventListener('visibilitychange', ask)
    addEventListener(READ, ask)
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
      removeEventListener(READ, ask)
    }
  }, [])
  return unread
}
