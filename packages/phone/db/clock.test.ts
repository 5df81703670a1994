import { idOf } from '@simpul/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contact, correctedNow, isBehind, isLeaseOver } from './contact.ts'
import { plan } from './pen.ts'

const NOON = Date.UTC(2026, 2, 10, 5)
const DAY = 86_400_000

const contactAt = (serverMs: number, wallMs: number): Contact => ({
  offsetMs: serverMs - wallMs,
  serverMs,
  leaseUntilMs: serverMs + 90 * DAY,
  epoch: idOf('epoch', 'first'),
  reconciled: true,
})

describe('the corrected clock', () => {
  it('takes the wall clock for what it is until the first contact', () => {
    expect(correctedNow(undefined, NOON)).toBe(NOON)
  })

  it('knows the time although the phone is three days off', () => {
    const contact = contactAt(NOON, NOON + 3 * DAY)
    expect(correctedNow(contact, NOON + 3 * DAY + 1000)).toBe(NOON + 1000)
  })

  it('stays at the last contact when the phone is thrown back a year, and says so', () => {
    const contact = contactAt(NOON, NOON)
    const lastYear = NOON - 365 * DAY
    expect(correctedNow(contact, lastYear)).toBe(NOON)
    expect(isBehind(contact, lastYear)).toBe(true)
    expect(isBehind(contact, NOON + 1000)).toBe(false)
  })

  it('ends the lease after ninety days, and no clock set back gives it more', () => {
    const contact = contactAt(NOON, NOON)
    expect(isLeaseOver(contact, NOON + 89 * DAY)).toBe(false)
    expect(isLeaseOver(contact, NOON + 91 * DAY)).toBe(true)
    expect(isLeaseOver(undefined, NOON)).toBe(false)
  })
})

describe('the pen', () => {
  it('numbers without a gap and never dates an entry before the last, whatever the wall clock does', () => {
    const jumps = fc.array(
      fc.record({
        ms: fc.integer({ min: -400 * DAY, max: 400 * DAY }),
        count: fc.integer({ min: 1, max: 4 }),
      }),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(jumps, (strokes) => {
        let pen = plan({ deviceSeq: 0, last: undefined }, 0, NOON).after
        const written = strokes.flatMap(({ ms, count }) => {
          const stroke = plan(pen, count, NOON + ms)
          pen = stroke.after
          return stroke.numbers
        })
        expect(written.map(({ deviceSeq }) => deviceSeq)).toEqual(written.map((_, index) => index + 1))
        const readings = written.map(({ recordedAt }) => recordedAt)
        expect(readings).toEqual([...readings].sort())
        expect(new Set(readings).size).toBe(readings.length)
      }),
    )
  })
})
