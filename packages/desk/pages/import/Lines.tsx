import { ROW_OUTCOMES, type RowOutcome } from '@simpul/domain/lists'
import type { ImportCounts, ImportRowsAnswer, ImportView } from '@simpul/domain/wire'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useAnswer } from '../../api/use-answer.ts'
import { check as text } from '../../text/import.ts'
import { say, sayNumber } from '../../text/say.ts'

const countOf = (counts: ImportCounts, outcome: RowOutcome): number =>
  outcome === 'needs-you' ? counts.needsYou : counts[outcome]

/** The lines of the list by what becomes of them; first those that wait for somebody. */
export function Lines({
  view: { id, sheets },
  counts,
}: {
  readonly view: ImportView
  readonly counts: ImportCounts
}) {
  const outcomes = (['needs-you', 'refused', 'taken', 'known'] as const).filter(
    (one) => countOf(counts, one) > 0,
  )
  const [chosen, setChosen] = useState<RowOutcome>()
  const show = chosen ?? outcomes[0]
  if (show === undefined) return null
  return (
    <section class="stack stack-tight">
      <h2>{say(text.linesTitle)}</h2>
      <div class="tabs">
        {outcomes.map((one) => (
          <Button key={one} look={one === show ? 'side' : 'plain'} onClick={() => setChosen(one)}>
            {`${say(ROW_OUTCOMES[one])}: ${sayNumber(countOf(counts, one))}`}
          </Button>
        ))}
      </div>
      <Page key={show} id={id} show={show} many={sheets.length > 1} />
    </section>
  )
}

interface PageProps {
  readonly id: string
  readonly show: RowOutcome
  /** The file has several sheets. */
  readonly many: boolean
}

function Page({ id, show, many }: PageProps) {
  const [after, setAfter] = useState(0)
  const { answer } = useAnswer<ImportRowsAnswer>(`desk/imports/${id}/rows?show=${show}&after=${after}`)
  if (answer === undefined) return null
  if (answer.rows.length === 0) return <p>{say(text.noLines)}</p>
  return (
    <>
      <div class="wide" tabIndex={0} role="region" aria-label={say(text.linesTitle)}>
        <table class="import-table import-lines stacked">
          <thead>
            <tr>
              <th scope="col">{say(text.line)}</th>
              <th scope="col">{say(text.why)}</th>
              {answer.headers.map((header, at) => (
                <th scope="col" key={at}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => (
              <tr key={row.place}>
                <th scope="row" data-name={say(text.line)}>
                  {many ? `${row.sheet}, ${row.line}` : row.line}
                </th>
                <td class="import-why">{row.notes.map((note) => note.text).join(' ') || '–'}</td>
                {answer.headers.map((_, at) => (
                  <td key={at} class="import-example" data-name={answer.headers[at]}>
                    {row.cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer.next !== null && <Button onClick={() => setAfter(answer.next ?? 0)}>{say(text.more)}</Button>}
    </>
  )
}
