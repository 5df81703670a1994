import {
  type Aid,
  aidTexts,
  bandNames,
  type Burden,
  standings,
  unknownNames,
} from '@simpul/domain/vulnerability'
import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import { Badge, Button, Icon, Notice, type Tone } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { missed as text } from '../../text/missed-text.ts'
import { say, sayTime } from '../../text/say.ts'

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
  return (
    <li class={`card missed-home missed-${row.band}`}>
      <Whose row={row} post={post} />
      <Why row={row} />
      <div class="stack">
        <h3 class="missed-heading">{say(text.missed)}</h3>
        {row.missed.length === 0 && <p>{say(text.nothing)}</p>}
        {row.missed.map((one) => (
          <MissedAid key={one.aid} one={one} words={row.words} onTell={tell} />
        ))}
        <Words words={row.words.filter(({ aid }) => aid === '')} />
        {!row.words.some(({ aid, mine }) => aid === '' && mine) && (
          <Button icon="check" onClick={() => void tell('', 'seen')}>
            {say(text.seen)}
          </Button>
        )}
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
  const where = [row.rt === null ? undefined : say(text.rt, { rt: row.rt }), post]
  return (
    <div class="stack stack-tight">
      <h2 class="named-name">{row.name === '' ? say(text.unnamed) : row.name}</h2>
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
          {say(text.unknown, { names: unknown.map((one) => say(unknownNames[one as Burden])).join(', ') })}
        </p>
      )}
    </div>
  )
}

interface AidProps {
  readonly one: MissedRow['missed'][number]
  readonly words: readonly MissedWord[]
  readonly onTell: (aid: string, answer: MissedWord['answer']) => Promise<void>
}

function MissedAid({ one: { aid, service, standing }, words, onTell }: AidProps) {
  const { name, next } = aidTexts[aid as Aid]
  const said = words.filter((word) => word.aid === aid)
  const isOpen = standing !== 'asked-for' && said.length === 0
  return (
    <section class="missed-aid stack stack-tight">
      <p>
        <strong>{say(name)}</strong> <span class="small">{say(text.service, { service })}</span>
      </p>
      <p class="small">{say(standings[standing])}</p>
      {isOpen && <p>{say(next)}</p>}
      <Words words={said} />
      {isOpen && (
        <div class="cluster" role="group" aria-label={say(text.about, { aid: say(name) })}>
          <Button onClick={() => void onTell(aid, 'receives')}>{say(text.receives)}</Button>
          <Button onClick={() => void onTell(aid, 'declined')}>{say(text.declined)}</Button>
        </div>
      )}
    </section>
  )
}

const SAID = { seen: text.saidSeen, receives: text.saidReceives, declined: text.saidDeclined } as const

const Words = ({ words }: { readonly words: readonly MissedWord[] }) => (
  <>
    {words.map(({ answer, by, mine, at }) => (
      <p class="named-look" key={`${by} ${at}`}>
        <Icon name="check" size={20} />
        <span>{say(SAID[answer], { name: mine ? say(text.me) : by, time: sayTime(at) })}</span>
      </p>
    ))}
  </>
)
