import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFrom } from '../core/index.ts'
import { caseNumber, readTrackingCode, shortNumber, trackingCode } from './case-number.ts'

const id = idFrom('case', 'rumah Bu Sumi')

describe('the number of a case', () => {
  it('names sector, village and month, and ends in what only this case has', () => {
    expect(caseNumber(id, 'HSG-01', '18.72.01.1001', '2026-11')).toBe(
      `SPM-HSG-1872011001-202611-${shortNumber(id)}`,
    )
    expect(shortNumber(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  it('fits where a report is named by it', () => {
    const number = caseNumber(id, 'HSG-01', '18.72.01.1001', '2026-11')
    expect(number).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
  })

  it('differs between five thousand cases', () => {
    const numbers = new Set(Array.from({ length: 5_000 }, (_, n) => shortNumber(idFrom('case', String(n)))))
    expect(numbers.size).toBe(5_000)
  })
})

describe('the code on a receipt', () => {
  it('is not the number', () => {
    expect(trackingCode(id)).toHaveLength(14)
    expect(trackingCode(id).replaceAll('-', '')).not.toContain(shortNumber(id).replaceAll('-', ''))
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', ' ', '-'), (seed, gap) => {
        const code = trackingCode(idFrom('case', seed))
        const typed = [...code.replaceAll('-', '')]
          .join(gap)
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
        expect(readTrackingCode(typed)).toBe(code)
      }),
    )
    expect(readTrackingCode('4F7K-Q2MX')).toBeUndefined()
    expect(readTrackingCode('4F7K-Q2MX-U7AA')).toBeUndefined()
  })
})
