import type { CaseAnswer, CaseNoteRequest } from '@simpul/domain/wire'
import { Icon, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { casePage as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'

/** Which of the papers a request needs are there; whoever works on it ticks them off. */
export function CasePapers({ one, again }: { readonly one: CaseAnswer; readonly again: () => void }) {
  const [problem, setProblem] = useState<DeskProblem>()
  const [busy, setBusy] = useState(false)
  if (one.papers.length === 0) return null
  async function tick(paper: number, ready: boolean): Promise<void> {
    setBusy(true)
    const note: CaseNoteRequest = { kind: 'paper', paper, ready }
    const answer = await fetchJson<CaseAnswer>(`desk/cases/${one.id}/notes`, note)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) again()
  }
  const ready = one.papers.filter((paper) => paper.ready).length
  return (
    <section class="card stack stack-tight case-papers-card" aria-busy={busy}>
      <h2>{say(text.papers)}</h2>
      <p class="small">{say(text.papersReady, { ready, all: one.papers.length })}</p>
      <ul class="case-papers">
        {one.papers.map((paper, index) => (
          <li key={paper.name.id}>
            {one.mayNote ? (
              <label>
                <input
                  type="checkbox"
                  checked={paper.ready}
                  disabled={busy}
                  onChange={({ currentTarget }) => void tick(index, currentTarget.checked)}
                />
                {say(paper.name)}
              </label>
            ) : (
              <span class="case-paper">
                <Icon name={paper.ready ? 'check' : 'cross'} size={20} />
                {say(paper.name)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
    </section>
  )
}
