import {
  type Aid,
  aidTexts,
  bandNames,
  type Burden,
  standings,
  unknownNames,
} from '@simpul/domain/vulnerability'
import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import { Button, Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { missedOf } from '../../sync/missed-of.ts'
import { say, sayTime } from '../../text/language.ts'
import { missed as text } from '../../text/missed-text.ts'
import { aboutQuery } from '../cases/use-about.ts'
import { usePhone } from '../phone-context.ts'

interface RowProps {
  readonly row: MissedRow
  readonly missed: ReturnType<typeof missedOf>
  readonly onTold: () => void
}

/** A home: why it looks vulnerable, what it may be missing, and what to do about each. */
export function MissedRowCard({ row, missed, onTold }: RowProps) {
  const tell = (aid: string, answer: MissedWord['answer']): void =>
    void missed.tell(row, aid, answer).then(onTold)
  const { band, points, rt, unknown } = row
  return (
    <article class={`card stack missed-row missed-${band}`}>
      <div>
        <strong class="missed-name">{row.name === '' ? say(text.unnamed) : row.name}</strong>
        <p class="small">
          {[
            say(text.points, { band: say(bandNames[band]), points }),
            ...(rt === null ? [] : [say(text.rt, { rt })]),
          ].join(' · ')}
        </p>
      </div>
      <ul class="missed-reasons">
        {[...row.reasons.map((reason) => reason.text), ...row.crossing].map((one) => (
          <li key={one.id}>
            <Icon name="info" size={20} />
            <span>{say(one)}</span>
          </li>
        ))}
      </ul>
      {row.missed.map((one) => (
        <MissedAid key={one.aid} row={row} one={one} tell={tell} />
      ))}
      {unknown.length > 0 && (
        <p class="small">
          {say(text.unknown, { names: unknown.map((one) => say(unknownNames[one as Burden])).join(', ') })}
        </p>
      )}
      <Ways row={row} />
      <Words words={row.words.filter(({ aid }) => aid === '')} />
      {!row.words.some(({ aid, mine }) => aid === '' && mine) && (
        <Button icon="check" wide onClick={() => tell('', 'seen')}>
          {say(text.seen)}
        </Button>
      )}
    </article>
  )
}

function Ways({ row: { home } }: Pick<RowProps, 'row'>) {
  if (home.kind === 'person') return <Link href={`/child/${home.id}`}>{say(text.person)}</Link>
  if (home.kind === 'case') return <Link href={`/case/${home.id}`}>{say(text.case)}</Link>
  return null
}

interface AidProps {
  readonly row: MissedRow
  readonly one: MissedRow['missed'][number]
  readonly tell: (aid: string, answer: MissedWord['answer']) => void
}

function MissedAid({ row: { home, words }, one: { aid, service, sector, standing }, tell }: AidProps) {
  const { me } = usePhone()
  const { name, next } = aidTexts[aid as Aid]
  const said = words.filter((word) => word.aid === aid)
  const isOpen = standing !== 'asked-for' && said.length === 0
  const writes = me.assignments.some((held) => held.sector === sector)
  const about = home.kind === 'case' ? {} : { [home.kind]: home.id }
  return (
    <section class="missed-aid stack stack-tight">
      <strong>{say(name)}</strong>
      <p class="small">{say(standings[standing])}</p>
      <Words words={said} />
      {isOpen && (
        <>
          <p>{say(next)}</p>
          {writes && (
            <Link class="button button-side button-wide" href={`/services/${service}${aboutQuery(about)}`}>
              {say(text.open, { service })}
            </Link>
          )}
          <div class="missed-answers" role="group" aria-label={say(text.about, { aid: say(name) })}>
            <Button onClick={() => tell(aid, 'receives')}>{say(text.receives)}</Button>
            <Button onClick={() => tell(aid, 'declined')}>{say(text.declined)}</Button>
          </div>
        </>
      )}
    </section>
  )
}

const SAID = { seen: text.saidSeen, receives: text.saidReceives, declined: text.saidDeclined } as const

const Words = ({ words }: { readonly words: readonly MissedWord[] }) => (
  <>
    {words.map(({ answer, by, at }) => (
      <p class="missed-word" key={`${by} ${at}`}>
        <Icon name="check" size={20} />
        <span>{say(SAID[answer], { name: by, time: sayTime(at) })}</span>
      </p>
    ))}
  </>
)
