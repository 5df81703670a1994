import { addMonths, type Month } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'
import { Icon } from '@simpul/parts'
import { say, sayNumber } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { type FigureSet, figureSet, type Shown, shownOf } from './figures.ts'
import { nameOf } from './name-of.ts'
import { Sparkline } from './Sparkline.tsx'

interface TileProps {
  readonly id: string
  readonly month: Month
  readonly figures: FigureSet
  readonly trend: readonly Figure[]
  readonly chosen: boolean
  readonly onTrend: () => void
  readonly onOpen: () => void
}

/** One figure: large, with its parts, its direction and a small picture of two years. */
export function Tile({ id, month, figures, trend, chosen, onTrend, onOpen }: TileProps) {
  const shown = shownOf(id, figures)
  const before = shownOf(id, figureSet(trend.filter((figure) => figure.month === addMonths(month, -1))))
  const name = say(nameOf(id))
  return (
    <article class={`tile card${chosen ? ' tile-chosen' : ''}`}>
      <button
        type="button"
        class="tile-face"
        onClick={onTrend}
        aria-label={say(text.showTrend, { name })}
        aria-pressed={chosen}
      >
        <span class="tile-name">{name}</span>
        <span class={shown.hidden ? 'tile-value tile-hidden' : 'tile-value'}>{valueText(shown)}</span>
        <span class="tile-parts">
          {shown.under === null || shown.hidden
            ? ' '
            : say(text.of, { over: sayNumber(shown.over ?? 0), under: sayNumber(shown.under) })}
        </span>
        <span class="tile-change">{changeText(shown, before)}</span>
        <Sparkline id={id} trend={trend} />
      </button>
      <button type="button" class="tile-more" onClick={onOpen} aria-label={say(text.more, { name })}>
        <Icon name="info" size={20} />
      </button>
    </article>
  )
}

export function valueText({ value, unit, hidden }: Shown): string {
  if (hidden) return say(text.hidden)
  return value === null ? '–' : `${sayNumber(value)}${unit === '%' ? '\u00a0%' : ''}`
}

function changeText(now: Shown, before: Shown): string {
  if (now.hidden || before.hidden) return '\u00a0'
  if (now.value === null || before.value === null) return say(text.noData)
  const points = Math.round((now.value - before.value) * 10) / 10
  if (points === 0) return say(text.same)
  const size = sayNumber(Math.abs(points))
  return say(points > 0 ? text.up : text.down, {
    points: now.unit === '%' ? say(text.pointsOf, { points: size }) : size,
  })
}
