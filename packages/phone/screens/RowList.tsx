import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface RowListProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly draw: (row: Row) => ComponentChildren
}

const PAGE = 40

/**
 * A list that draws what is looked at: forty rows, and forty more as its end comes into sight. A thousand rows
 * at once cost a cheap phone seconds.
 */
export function RowList<Row>({ rows, keyOf, draw }: RowListProps<Row>) {
  const [shown, setShown] = useState(PAGE)
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (end.current === null) return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) setShown((count) => count + PAGE)
      },
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [shown, rows.length])
  return (
    <ul class="rows">
      {rows.slice(0, shown).map((row) => (
        <li key={keyOf(row)}>{draw(row)}</li>
      ))}
      {shown < rows.length && <li ref={end} class="rows-end" />}
    </ul>
  )
}
