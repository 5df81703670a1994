import type { Me } from '@simpul/domain/wire'
import { queue as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'

/** What citizens of the reader's village see: the board, and the poster that leads to the form. */
export function CitizenPages({ me }: { readonly me: Me }) {
  const villages = me.units.filter(({ kind }) => kind === 'village-office')
  // A menu of areas names the neighbours too.
  const own = villages.filter(({ id }) => me.assignments.some(({ unit }) => unit === id))
  const only = own.length === 1 ? own[0]?.area : undefined
  if (villages.length === 0) return null
  return (
    <p class="cluster case-citizens">
      <a href={only === undefined ? '/papan' : `/papan/${only}`}>{say(text.board)}</a>
      {only !== undefined && <a href={`/poster/${only}`}>{say(text.poster)}</a>}
    </p>
  )
}
