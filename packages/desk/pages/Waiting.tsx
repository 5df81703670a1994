import type { Text } from '@simpul/domain/core'
import { Button, Empty } from '@simpul/parts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'

/** A page without its answer yet: on its way, or why not and what to do. */
export function Waiting({
  problem,
  again,
}: {
  readonly problem: Text | undefined
  readonly again: () => void
}) {
  return (
    <main class="page stack">
      {problem === undefined ? (
        <p role="status">{say(shell.loading)}</p>
      ) : (
        <Empty icon="warning" title={say(problem)}>
          <Button onClick={again}>{say(shell.again)}</Button>
        </Empty>
      )}
    </main>
  )
}
