/** One table as it lies in the bundle. */
export interface PackedTable {
  /** The CSV it was made from, and that file's SHA-256. */
  readonly source: string
  readonly sha256: string
  /** The first row's day, month or tenth of a centimetre. */
  readonly first: number
  /** Rows of one sex. */
  readonly rows: number
  /** L, M, S of boys, then of girls; each column as second differences, see `readIntegers`. */
  readonly columns: string
}

/**
 * L, M, S per row, boys first: row `x` of sex `s` (0 boys, 1 girls) starts at `(s * rows + x - first) * 3`.
 * Every number is the double that parsing the decimal text gives.
 */
export interface LmsTable {
  readonly first: number
  readonly rows: number
  readonly lms: Float64Array
}

/** The published tables have four decimals in L and M and five in S; whole numbers divide to the exact double. */
const SCALES = [10_000, 10_000, 100_000] as const

const COLUMNS = 3
const SEXES = 2

export function decodeTable(packed: PackedTable): LmsTable {
  const { first, rows } = packed
  const lms = new Float64Array(SEXES * rows * COLUMNS)
  const residuals = readIntegers(packed.columns, SEXES * rows * COLUMNS)
  let next = 0
  for (let sex = 0; sex < SEXES; sex++) {
    for (const [column, scale] of SCALES.entries()) {
      let value = 0
      let slope = 0
      for (let row = 0; row < rows; row++) {
        slope += residuals[next++] as number
        value += slope
        lms[(sex * rows + row) * COLUMNS + column] = value / scale
        // The first value is no slope; the second difference starts from a flat line.
        if (row === 0) slope = 0
      }
    }
  }
  return { first, rows, lms }
}

/**
 * Growth tables are smooth, so second differences are mostly 0, 1 or -1 and one character each. Zigzag makes them
 * whole numbers from 0; the last character of a number is `(` to `[` (base 52), those before it `]` to `~`
 * (base 34, counted from 1).
 */
function readIntegers(text: string, count: number): Int32Array {
  const integers = new Int32Array(count)
  let written = 0
  let high = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 93) high = high * 34 + (code - 92)
    else {
      const zigzag = high * 52 + (code - 40)
      integers[written++] = zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2
      high = 0
    }
  }
  if (written !== count) throw new Error(`a growth table has ${written} numbers instead of ${count}`)
  return integers
}
