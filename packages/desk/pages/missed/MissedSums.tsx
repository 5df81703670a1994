import { caution } from '@simpul/domain/vulnerability'
import type { MissedSumsAnswer } from '@simpul/domain/wire'
import { Notice } from '@simpul/parts'
import { useAnswer } from '../../api/use-answer.ts'
import { missed as text } from '../../text/missed-text.ts'
import { say, sayDate, sayNumber } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import './missed.css'

/** How many homes, unit by unit, for those who see no names. */
export function MissedSums({ unit }: { readonly unit: string }) {
  const { answer, problem, again } = useAnswer<MissedSumsAnswer>('desk/missed/sums', { unit })
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  const { on, units } = answer
  return (
    <main class="page stack">
      <h1>{say(text.sumsTitle)}</h1>
      <Notice tone="inform">{say(caution)}</Notice>
      <div class="missed-sums">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(text.area)}</th>
              <th scope="col">{say(text.high)}</th>
              <th scope="col">{say(text.missing)}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ id, name, high, missed }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{sayCount(high)}</td>
                <td>{sayCount(missed)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(text.total)}</th>
              <td>{sayCount(answer.high)}</td>
              <td>{sayCount(answer.missed)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="small">
        {on !== null && `${say(text.computed, { day: sayDate(on) })} `}
        {say(text.hiddenNote)}
      </p>
    </main>
  )
}

const sayCount = (count: number | null): string => (count === null ? say(text.hidden) : sayNumber(count))
