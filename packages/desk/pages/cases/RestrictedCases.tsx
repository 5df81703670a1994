import type { Me, RestrictedCasesAnswer } from '@simpul/domain/wire'
import { Empty, Notice } from '@simpul/parts'
import { useAnswer } from '../../api/use-answer.ts'
import { casePage, restricted as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { Waiting } from '../Waiting.tsx'
import { CaseLine } from './CaseLine.tsx'
import { calendarOf } from './say-due.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import './cases.css'

/** The cases that a team keeps to itself. They are worked on one by one: each is its own decision. */
export function RestrictedCases({ me }: { readonly me: Me }) {
  const { answer, problem, loading, again } = useAnswer<RestrictedCasesAnswer>('desk/restricted-cases')
  useQueueKeys()
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  const calendar = calendarOf(me)
  const now = Date.now()
  return (
    <main class="page stack" aria-busy={loading}>
      <h1>{say(text.page)}</h1>
      <Notice tone="urgent">{say(casePage.restricted)}</Notice>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      {answer.rows.length === 0 ? (
        <Empty icon="lock" title={say(text.nothing)}>
          <p>{say(text.nothingText)}</p>
        </Empty>
      ) : (
        <div class="case-list card">
          <ul>
            {answer.rows.map((row) => (
              <CaseLine key={row.id} {...{ row, now, calendar }} />
            ))}
          </ul>
        </div>
      )}
    </main>
  )
}
