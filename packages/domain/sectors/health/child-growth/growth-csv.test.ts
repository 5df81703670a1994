import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growthCsv } from './growth-csv.ts'

const cases = readFileSync(new URL('growth-cases.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const HEADER = 'id,clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'
const columns = (cases[0] ?? '').split(',')

/** What WHO's programs gave for a row, in the order of our output. */
const expectedLine = (line: string): string => {
  const fields = line.split(',')
  return HEADER.split(',')
    .map((column) => fields[columns.indexOf(column)])
    .join(',')
}

function linesOf(text: string): string[] {
  const result = growthCsv(text)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value.trimEnd().split('\n')
}

const oneLine = (header: string, row: string): string | undefined => linesOf(`${header}\n${row}\n`)[1]

describe('growth CSV', () => {
  it('gives every value of the 2,034 children as WHO prints it', () => {
    expect(linesOf(cases.join('\n'))).toEqual([HEADER, ...cases.slice(1).map(expectedLine)])
  })

  it('needs only the input columns, in any order', () => {
    const input = 'id,model,group,sex,age_days,age_months,weight_kg,lenhei_cm,measure,oedema,headc_cm,armc_cm'
    const order = input.split(',').reverse()
    const reordered = cases.map((line) =>
      order.map((name) => line.split(',')[columns.indexOf(name)]).join(','),
    )
    expect(linesOf(reordered.join('\n')).slice(1)).toEqual(cases.slice(1).map(expectedLine))
  })

  it('lets the age choose the procedure where the file does not', () => {
    const header = 'id,sex,age_days,age_months,weight_kg,lenhei_cm'
    expect(oneLine(header, '1,m,1826,,18,109')).toMatch(/^1,109,,0,15.15/)
    expect(oneLine(header, '1,m,1827,,18,109')).toMatch(/^1,,,,15.15/)
    expect(oneLine(header, '1,m,,60,18,109')).toMatch(/^1,,,,15.15/)
    expect(oneLine(header, '1,m,,,18,109')).toMatch(/^1,109,,0,15.15\d*,,,,,-?\d/)
  })

  it('reads a byte order mark, CRLF and quoted fields', () => {
    const plain = linesOf('id,sex,age_days,weight_kg\na,f,400,6.2\n')
    expect(linesOf('\uFEFF"id","sex","age_days","weight_kg"\r\n"a","f","400","6.2"\r\n')).toEqual(plain)
    expect(oneLine('id,sex', '"Budi, ""kecil""",m')).toBe(`"Budi, ""kecil""",,,0${','.repeat(13)}`)
  })

  it.each([
    ['letters as weight', '7,m,400,abc,70,l'],
    ['a decimal comma', '7,m,400,"7,2",70,l'],
    ['an unknown sex', '7,x,400,7.2,70,l'],
    ['a negative age', '7,m,-1,7.2,70,l'],
  ])('gives an empty line for %s and goes on', (_, row) => {
    const header = 'id,sex,age_days,weight_kg,lenhei_cm,measure'
    const [, bad, good] = linesOf(`${header}\n${row}\n8,m,400,7.2,70,l\n`)
    expect(bad).toBe(`7${','.repeat(16)}`)
    expect(good).toMatch(/^8,70,l,0,/)
  })

  it('takes an unknown position as not known', () => {
    expect(oneLine('id,sex,age_days,lenhei_cm,measure', '1,m,400,75,?')).toMatch(/^1,75,,0,,/)
  })

  it('says what a file lacks', () => {
    expect(growthCsv('')).toEqual({ ok: false, problem: { code: 'empty-file' } })
    expect(growthCsv('id,age_days\n1,5')).toEqual({
      ok: false,
      problem: { code: 'missing-column', column: 'sex' },
    })
  })

  it('gives only the header for a file without rows', () => {
    expect(linesOf('id,sex')).toEqual([HEADER])
  })
})
