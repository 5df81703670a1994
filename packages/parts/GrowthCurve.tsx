import type { CurvePoint } from '@simpul/domain/sectors/health'

/** A line of the card, lowest z first. The bands between them are filled. */
export interface CurveLine {
  readonly z: number
  readonly points: readonly CurvePoint[]
}

interface GrowthCurveProps {
  /** Said instead of the picture: what it shows and how the child lies. */
  readonly label: string
  readonly lines: readonly CurveLine[]
  /** The child's measurements, oldest first. */
  readonly measured: readonly CurvePoint[]
  /** z-scores drawn as the red and the orange line of the card's edition. */
  readonly redZ: number
  readonly orangeZ: number | undefined
  readonly unit: string
  readonly monthLabel: string
}

const WIDTH = 360
const HEIGHT = 300
const LEFT = 34
const BOTTOM = 40
const TOP = 12
const RIGHT = 8
const DAYS_PER_MONTH = 30.4375

interface Scale {
  readonly x: (day: number) => number
  readonly y: (value: number) => number
  readonly months: readonly number[]
  readonly values: readonly number[]
}

/** Round steps so that at most `count` marks fit between `low` and `high`. */
function marks(low: number, high: number, count: number, steps: readonly number[]): number[] {
  const step = steps.find((size) => (high - low) / size <= count) ?? (high - low) / count
  const found: number[] = []
  for (let mark = Math.ceil(low / step) * step; mark <= high; mark += step) found.push(mark)
  return found
}

function scaleOf({ lines, measured }: Pick<GrowthCurveProps, 'lines' | 'measured'>): Scale {
  const all = [...lines.flatMap((line) => line.points), ...measured]
  const days = all.map((point) => point.day)
  const values = all.map((point) => point.value)
  const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return {
    x: (day) => LEFT + ((day - firstDay) / Math.max(1, lastDay - firstDay)) * (WIDTH - LEFT - RIGHT),
    y: (value) => HEIGHT - BOTTOM - ((value - low) / Math.max(0.1, high - low)) * (HEIGHT - BOTTOM - TOP),
    months: marks(firstDay / DAYS_PER_MONTH, lastDay / DAYS_PER_MONTH, 8, [1, 2, 3, 6, 12]),
    values: marks(low, high, 8, [0.5, 1, 2, 5, 10, 20]),
  }
}

const pathOf = (points: readonly CurvePoint[], { x, y }: Scale): string =>
  points
    .map(({ day, value }, index) => `${index === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')

function bandOf(lower: CurveLine, upper: CurveLine, scale: Scale): string {
  return `${pathOf(lower.points, scale)}${pathOf([...upper.points].reverse(), scale).replace('M', 'L')}Z`
}

function lineClass(z: number, redZ: number, orangeZ: number | undefined): string {
  if (z === redZ) return 'curve-line curve-red'
  if (z === orangeZ) return 'curve-line curve-orange'
  return z === 0 ? 'curve-line curve-median' : 'curve-line'
}

/** The growth card: WHO lines, the red and orange line of the edition, and the child's own line. */
export function GrowthCurve({ label, lines, measured, redZ, orangeZ, unit, monthLabel }: GrowthCurveProps) {
  const scale = scaleOf({ lines, measured })
  return (
    <svg class="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {lines.slice(1).map((upper, index) => (
        <path
          key={upper.z}
          class={`curve-band curve-band-${Math.max(Math.abs(upper.z), Math.abs(lines[index]?.z ?? 0))}`}
          d={bandOf(lines[index] ?? upper, upper, scale)}
        />
      ))}
      {scale.values.map((value) => (
        <g key={value}>
          <line class="curve-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={scale.y(value)} y2={scale.y(value)} />
          <text class="curve-mark" x={LEFT - 5} y={scale.y(value) + 5} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {scale.months.map((month) => (
        <text
          key={month}
          class="curve-mark"
          x={scale.x(month * DAYS_PER_MONTH)}
          y={HEIGHT - BOTTOM + 17}
          text-anchor="middle"
        >
          {month}
        </text>
      ))}
      {lines.map((line) => (
        <path key={line.z} class={lineClass(line.z, redZ, orangeZ)} d={pathOf(line.points, scale)} />
      ))}
      <path class="curve-child" d={pathOf(measured, scale)} />
      {measured.map((point, index) => (
        <circle
          key={point.day}
          class={index === measured.length - 1 ? 'curve-dot curve-dot-last' : 'curve-dot'}
          cx={scale.x(point.day)}
          cy={scale.y(point.value)}
          r={index === measured.length - 1 ? 6 : 4}
        />
      ))}
      <text class="curve-mark" x={WIDTH - RIGHT} y={HEIGHT - 3} text-anchor="end">
        {monthLabel}
      </text>
      <text class="curve-mark" x={2} y={HEIGHT - 3}>
        {unit}
      </text>
    </svg>
  )
}
