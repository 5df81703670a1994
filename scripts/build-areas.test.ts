import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  areaLevel,
  decodeAreas,
  findZone,
  parseAreaCode,
  villageKind,
} from '../packages/domain/areas/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'areas-'))
const file = join(folder, 'dist', 'areas.txt')
const script = new URL('./build-areas.mjs', import.meta.url).pathname
const build = (): string => execFileSync(process.execPath, [script, file], { encoding: 'utf8' })

afterAll(() => rmSync(folder, { recursive: true }))

describe('the national list of areas', () => {
  it('is built whole, and left alone when it is up to date', () => {
    expect(build()).toContain('written')
    const { mtimeMs } = statSync(file)
    expect(build()).toContain('up to date')
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })

  it('holds every area of the decree under a code of its own, in a known time zone', () => {
    const list = decodeAreas(readFileSync(file, 'utf8'))
    if (!list.ok) throw new Error(`${list.problem.code} in line ${list.problem.line}`)
    const codes = list.value.areas.map((area) => area.code)
    const count = (level: string): number => codes.filter((code) => areaLevel(code) === level).length
    expect(['province', 'district', 'subdistrict', 'village'].map(count)).toEqual([38, 514, 7285, 83762])
    const kinds = (kind: string): number => codes.filter((code) => villageKind(code) === kind).length
    expect(['kelurahan', 'desa', 'desa-adat'].map(kinds)).toEqual([8496, 75252, 14])
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => parseAreaCode(code) === undefined || findZone(code) === undefined)).toEqual(
      [],
    )
    expect(list.value).toMatchObject({ validFrom: '2025-04-25', source: 'idn-area-data 4.0.1' })
    expect(list.value.credit).toContain('ODbL 1.0')
  })

  it('keeps names with quotes and commas', () => {
    const list = decodeAreas(readFileSync(file, 'utf8'))
    const names = new Map(list.ok ? list.value.areas.map((area) => [area.code, area.name]) : [])
    expect(names.get('35.29.22')).toBe('Ra"as')
    expect(names.get('12.07.28.1007')).toBe('Lubuk Pakam I,II')
    expect(names.get('53.07.01.2021')).toBe('Regapu’u')
  })
})
