import type { Figure } from '@simpul/domain/wire'
import { figureSet, shownOf } from './figures.ts'

const WIDTH = 120
const HEIGHT = 28

/** The values of an indicator by month, oldest first. */
export function seriesOf(
  id: string,
  trend: readonly Figure[],
): { readonly month: string; readonly value: number | null }[] {
  const byMonth = new Map<string, Figure[]>()
  for (const figure of trend) byMonth.set(figure.month, [...(byMonth.get(figure.month) ?? []), figure])
  return [...byMonth.keys()]
    .sort()
    .map((month) => ({ month, value: shownOf(id, figureSet(byMonth.get(month) ?? [])).value }))
}

/** The shape of two years, without axes: the figures stand beside it. */
export function Sparkline({ id, trend }: { readonly id: string; readonly trend: readonly Figure[] }) {
  const series = seriesOf(id, trend)
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]))
  const low = Math.min(0, ...values)
  const high = Math.max(1, ...values)
  const x = (index: number): number => (index / Math.max(1, series.length - 1)) * (WIDTH - 6) + 3
  const y = (value: number): number => HEIGHT - 3 - ((value - low) / (high - low)) * (HEIGHT - 6)
  const points = series.flatMap(({ value }, index) =>
    value === null ? [] : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`],
  )
  const last = series.at(-1)
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polyline points={points.join(' ')} />
      {last?.value != null && <circle cx={x(series.length - 1)} cy={y(last.value)} r="2.5" />}
    </svg>
  )
}
