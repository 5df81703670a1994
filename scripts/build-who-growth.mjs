// Packs the WHO growth tables into the TypeScript modules of packages/domain/reference/who-growth.
// Usage: node scripts/build-who-growth.mjs FOLDER   (FOLDER holds the ten CSVs: indicator,sex,x,L,M,S)
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TARGET = fileURLToPath(new URL('../packages/domain/reference/who-growth/', import.meta.url))

const MODULES = [
  {
    file: 'tables-0-5.ts',
    name: 'tables0to5',
    about: 'WHO Child Growth Standards (2006, 2007), 0-5 years by day',
    origin: 'R package anthro, commit b776d8a',
    tables: {
      weightForAge: 'wfa-0-5-day.csv',
      lengthForAge: 'lhfa-0-5-day.csv',
      bmiForAge: 'bfa-0-5-day.csv',
      headForAge: 'hcfa-0-5-day.csv',
      armForAge: 'acfa-3m-5y-day.csv',
    },
  },
  {
    file: 'tables-by-length.ts',
    name: 'tablesByLength',
    about: 'WHO Child Growth Standards (2006, 2007), weight for length and height by 0.1 cm',
    origin: 'R package anthro, commit b776d8a',
    tables: { weightForLength: 'wfl-cm.csv', weightForHeight: 'wfh-cm.csv' },
  },
  {
    file: 'tables-5-19.ts',
    name: 'tables5to19',
    about: 'WHO Growth Reference 5-19 years (2007), by month',
    origin: 'R package anthroplus, commit 799a7de',
    tables: {
      weightForAge5to10: 'wfa-5-10-month.csv',
      heightForAge5to19: 'hfa-5-19-month.csv',
      bmiForAge5to19: 'bfa-5-19-month.csv',
    },
  },
]

const SCALES = [10_000, 10_000, 100_000]

/** Zigzag, then base 52 with continuation characters in front; decode.ts is the way back. No quotes, no backslash. */
function encodeInteger(value) {
  let rest = value >= 0 ? 2 * value : -2 * value - 1
  let text = String.fromCharCode(40 + (rest % 52))
  rest = Math.floor(rest / 52)
  while (rest > 0) {
    rest -= 1
    text = String.fromCharCode(93 + (rest % 34)) + text
    rest = Math.floor(rest / 34)
  }
  return text
}

/** Second differences; the first value starts from a flat line. */
function encodeColumn(values) {
  return values
    .map((value, row) => {
      const before = values[row - 1] ?? 0
      const slope = row < 2 ? 0 : before - values[row - 2]
      return encodeInteger(value - before - slope)
    })
    .join('')
}

function exactInteger(text, scale) {
  const integer = Math.round(Number(text) * scale)
  if (integer / scale !== Number(text)) throw new Error(`${text} is not exact at 1/${scale}`)
  return integer
}

function pack(folder, file) {
  const csv = readFileSync(join(folder, file), 'utf8')
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const perSex = rows.filter((row) => row[1] === '1')
  const unit = file.endsWith('cm.csv') ? 10 : 1
  const columns = ['1', '2'].flatMap((sex) =>
    SCALES.map((scale, column) =>
      encodeColumn(rows.filter((row) => row[1] === sex).map((row) => exactInteger(row[3 + column], scale))),
    ),
  )
  return {
    source: file,
    sha256: createHash('sha256').update(csv).digest('hex'),
    first: Math.round(Number(perSex[0][2]) * unit),
    rows: perSex.length,
    columns: columns.join(''),
  }
}

function moduleText({ name, about, origin, tables }, folder) {
  const lines = [
    `// ${about}. Numbers by the World Health Organization,`,
    `// taken digit for digit from the data files of WHO's ${origin}.`,
    '// Made by scripts/build-who-growth.mjs; do not edit by hand.',
    "import type { PackedTable } from './decode.ts'",
    '',
    `export const ${name} = {`,
  ]
  for (const [key, file] of Object.entries(tables)) {
    const packed = pack(folder, file)
    lines.push(
      `  ${key}: {`,
      `    source: '${packed.source}',`,
      `    sha256: '${packed.sha256}',`,
      `    first: ${packed.first},`,
      `    rows: ${packed.rows},`,
      '    columns:',
      `      '${packed.columns}',`,
      '  },',
    )
  }
  return [...lines, '} as const satisfies Record<string, PackedTable>', ''].join('\n')
}

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node scripts/build-who-growth.mjs FOLDER')
  process.exit(2)
}
for (const module of MODULES) writeFileSync(join(TARGET, module.file), moduleText(module, folder))
