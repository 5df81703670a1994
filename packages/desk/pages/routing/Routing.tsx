import { REPORT_SECTORS, type ReportSector } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { CaseRouteRequest, CaseRoutesAnswer } from '@simpul/domain/wire'
import { Choices, Notice, SelectField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { routing as text } from '../../text/routing-text.ts'
import { say, sayDate } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { RouteDialog } from './RouteDialog.tsx'
import { type RoutingLine, routingLines } from './routing-lines.ts'
import './routing.css'

/** Which office receives which service from which area: what is in force, and a line of one's own in its place. */
export function Routing() {
  const { answer, problem, again, loading } = useAnswer<CaseRoutesAnswer>('desk/case-routes')
  const [sector, setSector] = useState<ReportSector>('education')
  const [chosenArea, setArea] = useState<string>()
  const [changed, setChanged] = useState<RoutingLine>()
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  const area = chosenArea ?? answer.areas[0]?.code ?? ''
  async function send(request: CaseRouteRequest): Promise<DeskProblem | undefined> {
    const sent = await fetchJson<CaseRoutesAnswer>('desk/case-routes', request)
    if (!sent.ok) return sent.problem
    setChanged(undefined)
    again()
    return undefined
  }
  return (
    <main class="page stack" aria-busy={loading}>
      <header class="stack stack-tight">
        <h1>{say(text.page)}</h1>
        <p>{say(text.lead)}</p>
      </header>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <div class="choices-beside">
        <Choices
          legend={say(text.sector)}
          value={sector}
          options={REPORT_SECTORS.map((value) => ({ value, label: say(SECTOR_TEXT[value]) }))}
          onChange={setSector}
        />
        <SelectField
          label={say(text.area)}
          options={answer.areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={area}
          onChange={setArea}
        />
      </div>
      <ul class="routes card">
        {routingLines(answer, sector, area).map((line) => (
          <li key={line.code ?? ''}>
            <span>
              <strong>{say(line.name)}</strong>
              {line.code !== undefined && <span class="small"> {line.code}</span>}
            </span>
            <span>
              {line.office ?? say(text.none)}
              <span class="small route-why">{whyOf(line, answer)}</span>
            </span>
            {answer.mayChange && (
              <button
                type="button"
                class="button button-side"
                aria-label={say(text.changeOf, { name: say(line.name) })}
                onClick={() => setChanged(line)}
              >
                {say(text.change)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {changed !== undefined && (
        <RouteDialog
          line={changed}
          answer={answer}
          where={{ sector, area }}
          onSend={send}
          onClose={() => setChanged(undefined)}
        />
      )}
    </main>
  )
}

/** Why a case goes there, in a sentence. */
function whyOf({ code, via, route }: RoutingLine, { offices }: CaseRoutesAnswer): string {
  if (via === undefined) return say(code === undefined ? text.notSet : text.unset)
  if (via === 'catalogue' || route === undefined) return say(text.via.catalogue)
  const closed = offices.find(({ id }) => id === route.office)
  if (via === 'stand-in' && closed !== undefined)
    return say(text.via['stand-in'], { name: closed.name, day: sayDate(closed.until ?? '') })
  return say(text.via.route, { day: sayDate(route.setAt) })
}
