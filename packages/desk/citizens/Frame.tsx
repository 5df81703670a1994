import type { ComponentChildren } from 'preact'
import { say } from '../text/say.ts'
import { ways } from '../text/citizens-text.ts'

interface FrameProps {
  readonly title: string
  readonly village?: string | undefined
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** What the pages for citizens have in common: a title, and the way to the others. */
export function Frame({ title, village, wide = false, children }: FrameProps) {
  return (
    <div class={`citizen${wide ? ' citizen-wide' : ''}`}>
      <main class="stack">
        <h1>{title}</h1>
        {children}
      </main>
      <nav class="citizen-ways no-print" aria-label={say(ways.nav)}>
        <a href={village === undefined ? '/aspirasi' : `/aspirasi/${village}`}>{say(ways.write)}</a>
        <a href="/lacak">{say(ways.track)}</a>
        <a href={village === undefined ? '/papan' : `/papan/${village}`}>{say(ways.board)}</a>
      </nav>
    </div>
  )
}
