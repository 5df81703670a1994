import { indicatorById, ratioById } from '@simpul/domain/catalogue'
import type { Overview } from '@simpul/domain/wire'
import { Button, Dialog } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say, sayMonth, sayNumber, sayTime } from '../text/say.ts'
import { shell, overview as text } from '../text/text.ts'
import { type FigureSet, shownOf } from './figures.ts'
import { nameOf } from './name-of.ts'
import { valueText } from './Tile.tsx'

interface FigureDialogProps {
  readonly id: string
  readonly figures: FigureSet
  readonly answer: Overview
  readonly month: string
  readonly onClose: () => void
}

/** Every figure opens: what it means, what it is made of, how complete it is, and for some the names. */
export function FigureDialog({ id, figures, answer, month, onClose }: FigureDialogProps) {
  const ratio = ratioById(id)
  const sheet = ratio ?? indicatorById(id)
  const parts =
    ratio === undefined
      ? [id]
      : [...new Set([...ratio.over, ...ratio.under].map((part) => part.replace(/^-/, '')))]
  const { postsClosed, postsExpected, latestEntry } = answer.completeness
  const shown = shownOf(id, figures)
  return (
    <Dialog title={`${say(nameOf(id))}: ${valueText(shown)}`} onClose={onClose}>
      <p>
        {answer.unit.name}, {sayMonth(month)}
      </p>
      <section>
        <h3>{say(text.definition)}</h3>
        <p>{sheet === undefined ? id : say(sheet.definition)}</p>
      </section>
      <section>
        <h3>{say(text.madeOf)}</h3>
        <ul class="parts">
          {parts.map((part) => (
            <Part
              key={part}
              id={part}
              figures={figures}
              link={answer.names ? `/people/${answer.unit.id}/${part}?month=${month}` : undefined}
            />
          ))}
        </ul>
        {shown.hidden && <p class="small">{say(text.hiddenWhy)}</p>}
        {!answer.names && <p class="small">{say(text.noNames)}</p>}
      </section>
      <p class="small">
        {say(text.reported, { closed: sayNumber(postsClosed), expected: sayNumber(postsExpected) })}
        {'. '}
        {latestEntry !== null && `${say(text.latest, { time: sayTime(latestEntry) })}. `}
        {say(text.version, { version: indicatorById(parts[0] ?? '')?.version ?? 1 })}
      </p>
      <Button look="main" wide onClick={onClose}>
        {say(shell.close)}
      </Button>
    </Dialog>
  )
}

function Part({
  id,
  figures,
  link,
}: {
  readonly id: string
  readonly figures: FigureSet
  readonly link: string | undefined
}) {
  const figure = figures[id]
  const share = figure?.counted != null && figure.counted !== figure.value
  return (
    <li>
      <span>{say(nameOf(id))}</span>
      <strong>
        {figure?.value == null
          ? say(figure?.hidden === true ? text.hidden : text.noData)
          : share
            ? say(text.of, { over: sayNumber(figure.value), under: sayNumber(figure.counted ?? 0) })
            : sayNumber(figure.value)}
      </strong>
      {link !== undefined && <Link href={link}>{say(text.names)}</Link>}
    </li>
  )
}
