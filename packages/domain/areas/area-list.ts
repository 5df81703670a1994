import { err, ok, type PlainDate, parsePlainDate, type Result } from '../core/index.ts'
import { AREA_LEVELS, type AreaCode, areaLevel, parseAreaCode } from './area-code.ts'

/** An area as a list names it. */
export interface ListedArea {
  readonly code: AreaCode
  readonly name: string
}

/** One edition of the national list, in the order of codes, every area before what lies in it. */
export interface AreaList {
  /** Package and release, e.g. `idn-area-data 4.0.1`. */
  readonly source: string
  readonly decree: string
  /** The day of the decree. */
  readonly validFrom: PlainDate
  /** To be shown wherever the list is passed on. */
  readonly credit: string
  readonly areas: readonly ListedArea[]
}

export type AreaListProblem = {
  readonly code: 'not-an-area-list' | 'bad-line' | 'wrong-counts'
  /** From 1. */
  readonly line: number
}

/*
 * The whole list as text, 0.4 MB packed:
 *
 *   simpul-areas 1
 *   source idn-area-data 4.0.1
 *   decree Kepmendagri 300.2.2-2138/2025
 *   valid-from 2025-04-25
 *   credit ...
 *   counts 38 514 7285 83762
 *
 *   *11 Aceh                        province: last part of the code, name
 *   =01 Kabupaten Aceh Selatan      district
 *   -01 Bakongan                    subdistrict
 *   2001 Keude Bakongan             village
 *    Ujong Mangki                   no number: one more than the village before
 */
const FIRST_LINE = 'simpul-areas 1'
const HEAD = ['source', 'decree', 'valid-from', 'credit', 'counts'] as const
// Villages have no mark; the empty one fits every line and so comes last.
const MARKS: readonly string[] = ['*', '=', '-', '']
const DIGITS: readonly number[] = [2, 2, 2, 4]

/** The text of a list. Areas must be in the order of codes, every area after those around it. */
export function encodeAreas(list: AreaList): string {
  const head = [list.source, list.decree, list.validFrom, list.credit, countsOf(list.areas)]
  const last: AreaCode[] = []
  const lines = list.areas.map(({ code, name }) => {
    const level = AREA_LEVELS.indexOf(areaLevel(code))
    const number = code === nextCode(last[level]) ? '' : code.slice(-(DIGITS[level] ?? 0))
    remember(last, level, code)
    return `${MARKS[level] ?? ''}${number} ${name}`
  })
  return [FIRST_LINE, ...HEAD.map((key, index) => `${key} ${head[index]}`), '', ...lines, ''].join('\n')
}

/** How many areas of each level, widest first. */
function countsOf(areas: readonly ListedArea[]): string {
  const counts = AREA_LEVELS.map(() => 0)
  for (const { code } of areas) {
    const level = AREA_LEVELS.indexOf(areaLevel(code))
    counts[level] = (counts[level] ?? 0) + 1
  }
  return counts.join(' ')
}

/** Keeps the last code of a level; what lay deeper belongs to another area now. */
function remember(last: AreaCode[], level: number, code: AreaCode): void {
  last.length = level
  last.push(code)
}

/** The code one higher at the same level: after `11.01` comes `11.02`. */
function nextCode(code: AreaCode | undefined): AreaCode | undefined {
  if (code === undefined) return undefined
  const start = code.lastIndexOf('.') + 1
  const number = String(Number(code.slice(start)) + 1)
  return code.slice(0, start) + number.padStart(code.length - start, '0')
}

/** Reads the text of a list; a damaged or shortened text is refused, never read in part. */
export function decodeAreas(text: string): Result<AreaList, AreaListProblem> {
  const lines = text.split('\n')
  const head = readHead(lines)
  if (head === undefined) return err({ code: 'not-an-area-list', line: 1 })
  const areas: ListedArea[] = []
  const last: AreaCode[] = []
  for (let at = HEAD.length + 2; at < lines.length - 1; at++) {
    const area = readLine(lines[at] ?? '', last)
    if (area === undefined) return err({ code: 'bad-line', line: at + 1 })
    areas.push(area)
  }
  if (countsOf(areas) !== head.counts) return err({ code: 'wrong-counts', line: HEAD.length + 1 })
  return ok({ ...head.list, areas })
}

function readHead(lines: readonly string[]): { list: Omit<AreaList, 'areas'>; counts: string } | undefined {
  if (lines[0] !== FIRST_LINE || lines[HEAD.length + 1] !== '') return undefined
  const values = HEAD.map((key, index) => {
    const line = lines[index + 1] ?? ''
    return line.startsWith(`${key} `) ? line.slice(key.length + 1) : undefined
  })
  const [source, decree, date, credit, counts] = values
  const validFrom = parsePlainDate(date ?? '')
  if (source === undefined || decree === undefined || credit === undefined) return undefined
  if (validFrom === undefined || counts === undefined) return undefined
  return { list: { source, decree, validFrom, credit }, counts }
}

/** Reads one line; `last` holds the last code of each level. */
function readLine(line: string, last: AreaCode[]): ListedArea | undefined {
  const mark = MARKS.find((known) => line.startsWith(known)) ?? ''
  const level = MARKS.indexOf(mark)
  const space = line.indexOf(' ')
  const code = readCode(line.slice(mark.length, space), level, last)
  const name = line.slice(space + 1)
  if (space < 0 || name === '' || code === undefined || parseAreaCode(code) === undefined) return undefined
  if (AREA_LEVELS.indexOf(areaLevel(code)) !== level) return undefined
  remember(last, level, code)
  return { code, name }
}

function readCode(number: string, level: number, last: readonly AreaCode[]): AreaCode | undefined {
  if (number === '') return nextCode(last[level])
  return level === 0 ? number : `${last[level - 1]}.${number}`
}
