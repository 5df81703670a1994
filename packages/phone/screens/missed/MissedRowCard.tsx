import { bandNames, type Burden, homeText, unknownNames } from '@simpul/domain/vulnerability'
import type { MissedRow, MissedWord } from '@simpul/domain/wire'
import { Icon } from '@simpul/parts'
import { HomeSeen, MissedAid } from '@simpul/parts/MissedAid'
import { Link } from 'wouter-preact'
import type { missedOf } from '../../sync/missed-of.ts'
import { say, sayTime } from '../../text/language.ts'
import { missed as text } from '../../text/missed-text.ts'
import { aboutQuery } from '../cases/use-about.ts'
import { usePhone } from '../phone-context.ts'

const speech = { say, sayTime }

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
        <strong class="missed-name">{row.name === '' ? say(homeText.unnamed) : row.name}</strong>
        <p class="small">
          {[
            say(text.points, { band: say(bandNames[band]), points }),
            ...(rt === null ? [] : [say(homeText.rt, { rt })]),
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
        <MissedAid key={one.aid} one={one} words={row.words} speech={speech} onTell={tell}>
          <WayToForm home={row.home} one={one} />
        </MissedAid>
      ))}
      {unknown.length > 0 && (
        <p class="small">
          {say(homeText.unknown, {
            names: unknown.map((one) => say(unknownNames[one as Burden])).join(', '),
          })}
        </p>
      )}
      <Ways row={row} />
      <HomeSeen words={row.words} speech={speech} onTell={tell} wide />
    </article>
  )
}

function Ways({ row: { home } }: Pick<RowProps, 'row'>) {
  if (home.kind === 'person') return <Link href={`/child/${home.id}`}>{say(text.person)}</Link>
  if (home.kind === 'case') return <Link href={`/case/${home.id}`}>{say(text.case)}</Link>
  return null
}

interface WayToFormProps {
  readonly home: MissedRow['home']
  readonly one: MissedRow['missed'][number]
}

/** The form that asks for the aid, for whoever writes in its sector. */
function WayToForm({ home, one: { service, sector } }: WayToFormProps) {
  const { me } = usePhone()
  if (!me.assignments.some((held) => held.sector === sector)) return null
  const about = home.kind === 'case' ? {} : { [home.kind]: home.id }
  return (
    <Link class="button button-side button-wide" href={`/services/${service}${aboutQuery(about)}`}>
      {say(text.open, { service })}
    </Link>
  )
}
