import { bandNames, type Burden, homeText, unknownNames } from '@simpul/domain/vulnerability'
import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import { Badge, Icon, Notice, type Tone } from '@simpul/parts'
import { HomeSeen, MissedAid } from '@simpul/parts/MissedAid'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { missed as text } from '../../text/missed-text.ts'
import { say, sayTime } from '../../text/say.ts'

const speech = { say, sayTime }

interface HomeProps {
  readonly row: MissedRow
  readonly post: string
  readonly onAnswered: () => void
}

const TONES: Record<MissedRow['band'], Tone> = {
  low: 'inform',
  watch: 'watch',
  high: 'refer',
  'very-high': 'urgent',
}

/** A home: whose it is, why it looks vulnerable, what it may be missing, and what came of looking. */
export function MissedHome({ row, post, onAnswered }: HomeProps) {
  const [problem, setProblem] = useState<DeskProblem>()
  async function tell(aid: string, answer: MissedWord['answer']): Promise<void> {
    const words = [{ home: row.home, aid, answer, at: new Date().toISOString() }]
    const told = await fetchJson('desk/missed/answer', { words })
    setProblem(told.ok ? undefined : told.problem)
    if (told.ok) onAnswered()
  }
  const onTell = (aid: string, answer: MissedWord['answer']): void => void tell(aid, answer)
  return (
    <li class={`card missed-row missed-home missed-${row.band}`}>
      <Whose row={row} post={post} />
      <Why row={row} />
      <div class="stack">
        <h3 class="missed-heading">{say(text.missed)}</h3>
        {row.missed.length === 0 && <p>{say(text.nothing)}</p>}
        {row.missed.map((one) => (
          <MissedAid
            key={one.aid}
            one={one}
            words={row.words}
            speech={speech}
            onTell={onTell}
            aside={<span class="small">{say(text.service, { service: one.service })}</span>}
          />
        ))}
        <HomeSeen words={row.words} speech={speech} onTell={onTell} />
        {problem !== undefined && (
          <Notice tone="watch" live>
            {say(problem.text)}
          </Notice>
        )}
      </div>
    </li>
  )
}

function Whose({ row, post }: Omit<HomeProps, 'onAnswered'>) {
  const where = [row.rt === null ? undefined : say(homeText.rt, { rt: row.rt }), post]
  return (
    <div class="stack stack-tight">
      <h2 class="named-name">{row.name === '' ? say(homeText.unnamed) : row.name}</h2>
      <p class="cluster">
        <Badge tone={TONES[row.band]}>{say(bandNames[row.band])}</Badge>
        <span>{say(text.points, { points: row.points })}</span>
      </p>
      <p>{say(text[row.home.kind])}</p>
      <p class="small">{where.filter((part) => part !== undefined && part !== '').join(' · ')}</p>
      {row.home.kind === 'case' && <Link href={`/cases/${row.home.id}`}>{say(text.cases)}</Link>}
      <p class="small">{say(text.edition, { edition: row.edition })}</p>
    </div>
  )
}

function Why({ row: { reasons, crossing, unknown } }: Pick<HomeProps, 'row'>) {
  return (
    <div class="stack stack-tight">
      <h3 class="missed-heading">{say(text.why)}</h3>
      <ul class="missed-reasons">
        {reasons.map(({ fact, points, text: reason }) => (
          <li key={fact}>
            <strong class="missed-points">{say(text.worth, { points })}</strong>
            <span>{say(reason)}</span>
          </li>
        ))}
        {crossing.map((one) => (
          <li key={one.id}>
            <Icon name="info" size={20} />
            <span>{say(one)}</span>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <p class="small">
          {say(homeText.unknown, {
            names: unknown.map((one) => say(unknownNames[one as Burden])).join(', '),
          })}
        </p>
      )}
    </div>
  )
}
