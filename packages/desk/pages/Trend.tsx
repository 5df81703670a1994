import type { Figure } from '@simpul/domain/wire'
import { useEffect, useRef } from 'preact/hooks'
import type UPlot from 'uplot'
import { say, sayMonth, sayNumber } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { nameOf } from './name-of.ts'
import { seriesOf } from './Sparkline.tsx'

const HEIGHT = 240

interface TrendProps {
  readonly id: string
  readonly trend: readonly Figure[]
  readonly month: string
}

/** Two years of one figure as a chart, and as a table for those who read rather than look. */
export function Trend({ id, trend }: TrendProps) {
  const place = useRef<HTMLDivElement>(null)
  const series = seriesOf(id, trend)
  useEffect(() => {
    let chart: UPlot | undefined
    let ended = false
    const width = (): number => place.current?.clientWidth ?? 600
    const resize = (): void => chart?.setSize({ width: width(), height: HEIGHT })
    void draw(place.current, width(), id, series).then((drawn) => {
      if (ended) drawn?.destroy()
      else chart = drawn
    })
    addEventListener('resize', resize)
    return () => {
      ended = true
      removeEventListener('resize', resize)
      chart?.destroy()
    }
  }, [id, trend])
  return (
    <>
      <div ref={place} class="trend" aria-hidden="true" />
      {/* Around the table, for a table does not shrink: it would make the page longer than what is seen. */}
      <div class="visually-hidden">
        <table>
          <caption>{say(nameOf(id))}</caption>
          <tbody>
            {series.map(({ month, value }) => (
              <tr key={month}>
                <th scope="row">{sayMonth(month)}</th>
                <td>{value === null ? say(text.noData) : sayNumber(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The chart library is loaded when the first chart is drawn. */
async function draw(
  place: HTMLDivElement | null,
  width: number,
  id: string,
  series: ReturnType<typeof seriesOf>,
): Promise<UPlot | undefined> {
  const [{ default: Chart }] = await Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')])
  if (place === null) return undefined
  const style = getComputedStyle(document.documentElement)
  const axis = {
    stroke: style.getPropertyValue('--ink-soft'),
    grid: { stroke: style.getPropertyValue('--line') },
    font: '14px system-ui',
  }
  return new Chart(
    {
      width,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: (_, __, high) => [0, Math.max(1, high * 1.1)] } },
      axes: [
        { ...axis, space: 80, values: (_, splits) => splits.map((at) => labelAt(series, at)) },
        { ...axis, size: 60, values: (_, splits) => splits.map((value) => sayNumber(value)) },
      ],
      series: [
        {},
        { label: id, stroke: style.getPropertyValue('--brand'), width: 3, points: { show: true, size: 7 } },
      ],
    },
    [series.map((_, index) => index), series.map(({ value }) => value)],
    place,
  )
}

function labelAt(series: ReturnType<typeof seriesOf>, at: number): string {
  const month = Number.isInteger(at) ? series[at]?.month : undefined
  return month === undefined ? '' : sayMonth(month, 'short')
}
