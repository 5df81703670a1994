import { STATUSES, type StatusCode } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { CaseAnswer, Me } from '@simpul/domain/wire'
import { Badge, Icon, Notice } from '@simpul/parts'
import { useEffect, useRef } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../../api/use-answer.ts'
import { casePage as text, queue as words } from '../../text/cases-text.ts'
import { letters } from '../../text/letters-text.ts'
import { say, sayTime } from '../../text/say.ts'
import { CitizenNotices } from '../bell/CitizenNotices.tsx'
import { lettersOf } from '../letters/letters-of.ts'
import { Waiting } from '../Waiting.tsx'
import { CaseAnswers } from './CaseAnswers.tsx'
import { CaseFiles } from './CaseFiles.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { stateText } from './CaseLine.tsx'
import { CaseMessages } from './CaseMessages.tsx'
import { CasePapers } from './CasePapers.tsx'
import { CaseSteps } from './CaseSteps.tsx'
import { calendarOf, sayDue } from './say-due.ts'
import './cases.css'

/** Everything about one case, and what its reader may do next. */
export function CasePage({ me, id }: { readonly me: Me; readonly id: string }) {
  const { answer, problem, loading, again } = useAnswer<CaseAnswer>(`desk/cases/${id}`)
  if (answer === undefined)
    return <Waiting problem={problem?.code === 'not-found' ? text.notFound : problem?.text} again={again} />
  if (problem?.code === 'not-found') return <Elsewhere title={answer.title} />
  return (
    <main class="page stack" aria-busy={loading}>
      <Link href="/cases" class="back">
        <Icon name="back" size={20} />
        {say(text.back)}
      </Link>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      {answer.restricted && <Notice tone="urgent">{say(text.restricted)}</Notice>}
      <Head one={answer} me={me} />
      <div class="case-columns">
        <div class="stack case-do">
          <CaseSteps one={answer} me={me} loading={loading} again={again} />
          <CasePapers one={answer} again={again} />
          <CaseMessages one={answer} me={me} again={again} />
          {!answer.restricted && <CitizenNotices key={answer.step} id={id} />}
        </div>
        <div class="stack case-told">
          <CaseAnswers one={answer} />
          <CaseFiles one={answer} />
          <CaseHistory one={answer} me={me} />
          <p class="small case-logged">{say(text.logged)}</p>
        </div>
      </div>
    </main>
  )
}

/** A step can lead a case out of sight of whoever took it: to another office, or back to the village. */
function Elsewhere({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main class="page stack">
      <h1 ref={heading} tabIndex={-1}>
        {title === '' ? say(words.unnamed) : title}
      </h1>
      <Notice tone="good" live title={say(text.elsewhere)}>
        {say(text.elsewhereText)}
      </Notice>
      <p>
        <Link href="/cases" class="button button-main">
          {say(text.back)}
        </Link>
      </p>
    </main>
  )
}

function Head({ one, me }: { readonly one: CaseAnswer; readonly me: Me }) {
  const due = sayDue(one.dueAt, Date.now(), calendarOf(me))
  const last = one.history.at(-1)
  const sector = SECTOR_TEXT[one.sector as keyof typeof SECTOR_TEXT]
  return (
    <header class="case-head stack stack-tight">
      <div class="heading">
        <div class="stack stack-tight">
          <h1>{one.title === '' ? say(words.unnamed) : one.title}</h1>
          <p>
            {say(one.service)}
            {sector !== undefined && ` · ${say(sector)}`}
          </p>
          <p class="cluster">
            <Badge tone="inform">{stateText(one.state)}</Badge>
            {!isOver(one) && <span class={`case-due case-due-${due.tone}`}>{due.words}</span>}
          </p>
        </div>
        {lettersOf(one).length > 0 && (
          <Link href={`/cases/${one.id}/letters`} class="button button-side">
            <Icon name="print" />
            {say(letters.print)}
          </Link>
        )}
      </div>
      <dl class="case-facts">
        <Fact name={say(text.number)} value={one.number} />
        {last !== undefined && <Fact name={say(text.since)} value={sayTime(last.keptAt)} />}
        <Fact name={say(text.place)} value={one.office?.name ?? one.village?.name ?? one.post.name} />
        <Fact
          name={say(text.post)}
          value={[one.post.name, one.village?.name].filter((name) => name !== undefined).join(', ')}
        />
        <Fact name={say(text.written)} value={sayTime(one.writtenAt)} />
        {one.history[0] !== undefined && (
          <Fact name={say(text.received)} value={sayTime(one.history[0].keptAt)} />
        )}
        {!one.restricted && <Fact name={say(text.tracking)} value={one.tracking} />}
      </dl>
    </header>
  )
}

const isOver = ({ state }: CaseAnswer): boolean => (STATUSES[state as StatusCode]?.next.length ?? 0) === 0

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
