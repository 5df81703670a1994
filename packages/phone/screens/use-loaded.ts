import { useEffect, useState } from 'preact/hooks'

/** What a promise gave: undefined while it is under way. Loads again when `keys` change; late answers are dropped. */
export function useLoaded<T>(load: () => Promise<T>, keys: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>()
  const [fault, setFault] = useState<unknown>()
  useEffect(() => {
    let current = true
    load().then(
      (loaded) => current && setValue(() => loaded),
      (error: unknown) => current && setFault(() => error),
    )
    return () => {
      current = false
    }
  }, keys)
  // A bug shows on the fault screen instead of loading for ever.
  if (fault !== undefined) throw fault
  return value
}
