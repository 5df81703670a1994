import { err, ok, type Result } from '../../../core/index.ts'
import type { Sex } from '../../../people/index.ts'
import { loadWhoGrowth, type WhoGrowth } from '../../../reference/who-growth/index.ts'
import { csvField, parseCsv } from './csv.ts'
import { assessGrowth, type GrowthInput, type GrowthModel, type GrowthScores } from './growth-z.ts'
import type { Position } from './length-correction.ts'
import { GROWTH_INDICES } from './z-score.ts'

const OUTPUT =
  'id,clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'.split(',')

/** Why a file gives no answer at all; a bad row only empties its own line. */
export type GrowthCsvProblem = { code: 'empty-file' } | { code: 'missing-column'; column: string }

type Row = Readonly<Record<string, string>>

/**
 * z-scores for a CSV of children, one line a row in the same order, in the layout of WHO's own case files.
 * Columns are found by name: id, model, sex, age_days, age_months, weight_kg, lenhei_cm, measure, oedema,
 * headc_cm, armc_cm; others are ignored, absent ones count as missing. A row that cannot be read (letters as
 * weight, a negative age, an unknown sex) gives its id and nothing else.
 */
export function growthCsv(text: string): Result<string, GrowthCsvProblem> {
  const [header, ...records] = parseCsv(text)
  if (header === undefined) return err({ code: 'empty-file' })
  const columns = header.map((name) => name.trim().toLowerCase())
  const missing = ['id', 'sex'].find((column) => !columns.includes(column))
  if (missing !== undefined) return err({ code: 'missing-column', column: missing })
  const tables = loadWhoGrowth()
  const lines = records.map((fields) => outputLine(rowOf(columns, fields), tables))
  return ok(`${[OUTPUT.join(','), ...lines].join('\n')}\n`)
}

const rowOf = (columns: readonly string[], fields: readonly string[]): Row =>
  Object.fromEntries(columns.map((column, at) => [column, (fields[at] ?? '').trim()]))

function outputLine(row: Row, tables: WhoGrowth): string {
  const child = parseChild(row)
  const answers = child === undefined ? OUTPUT.slice(1).map(() => '') : answersOf(assessGrowth(child, tables))
  return [csvField(row['id'] ?? ''), ...answers].join(',')
}

function answersOf(scores: GrowthScores): string[] {
  const { z, implausible } = scores
  return [
    ...(scores.model === 'anthro' ? positionAnswers(scores) : ['', '', '']),
    tenDigits(scores.bmi),
    ...GROWTH_INDICES.flatMap((index) => [twoDecimals(z[index]), flag(implausible[index])]),
  ]
}

const positionAnswers = (scores: GrowthScores): string[] => [
  tenDigits(scores.lengthCm),
  scores.position === null ? '' : scores.position === 'berdiri' ? 'h' : 'l',
  flag(scores.standingNotBelieved),
]

const flag = (value: boolean | null): string => (value === null ? '' : value ? '1' : '0')

const twoDecimals = (z: number | null): string =>
  z === null ? '' : Number.isFinite(z) ? z.toFixed(2) : infinite(z)

/** As R prints it: ten significant digits without closing zeros. */
const tenDigits = (value: number | null): string =>
  value === null ? '' : Number.isFinite(value) ? String(Number(value.toPrecision(10))) : infinite(value)

const infinite = (value: number): string => (value > 0 ? 'Inf' : '-Inf')

const SEXES: Readonly<Record<string, Sex>> = { m: 'L', '1': 'L', f: 'P', '2': 'P' }
const POSITIONS: Readonly<Record<string, Position>> = { l: 'berbaring', h: 'berdiri' }
const MODELS: Readonly<Record<string, GrowthModel>> = { anthro: 'anthro', anthroplus: 'anthroplus' }
const NUMBERS = {
  ageDays: 'age_days',
  ageMonths: 'age_months',
  weightKg: 'weight_kg',
  lengthCm: 'lenhei_cm',
  headCm: 'headc_cm',
  armCm: 'armc_cm',
} as const

/** The child of a row, or undefined when the row cannot be read. */
function parseChild(row: Row): GrowthInput | undefined {
  const numbers: Partial<Record<keyof typeof NUMBERS, number>> = {}
  for (const [name, column] of Object.entries(NUMBERS)) {
    const written = row[column] ?? ''
    if (written === '') continue
    const number = parseNumber(written)
    if (number === undefined) return undefined
    numbers[name as keyof typeof NUMBERS] = number
  }
  if ((numbers.ageDays ?? 0) < 0 || (numbers.ageMonths ?? 0) < 0) return undefined
  const sex = lookUp(SEXES, row['sex'])
  const model = lookUp(MODELS, row['model'])
  if (sex === null || model === null) return undefined
  // WHO's programs take any other position as unknown and any other oedema as none.
  const position = lookUp(POSITIONS, row['measure']) ?? undefined
  return {
    ...numbers,
    ...(sex === undefined ? {} : { sex }),
    ...(model === undefined ? {} : { model }),
    ...(position === undefined ? {} : { position }),
    oedema: ['y', '1'].includes((row['oedema'] ?? '').toLowerCase()),
  }
}

/** undefined when nothing is written, null when what is written is unknown. */
function lookUp<T>(known: Readonly<Record<string, T>>, written = ''): T | undefined | null {
  const key = written.toLowerCase()
  if (key === '') return undefined
  return Object.hasOwn(known, key) ? (known[key] as T) : null
}

function parseNumber(written: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined
}
