import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asTyped, estimatedBirth, readTypedDate, typedDate } from './typed-date.ts'

const TODAY = '2026-03-10'

/** What stands in the box after these keys, one by one; `<` takes the last character away. */
const keyed = (keys: string) =>
  [...keys].reduce((box, key) => typedDate(key === '<' ? box.slice(0, -1) : box + key), '')

describe('a birth date typed in a hurry', () => {
  it('needs only its eight digits', () => {
    expect(keyed('12072025')).toBe('12 07 2025')
    expect(readTypedDate(keyed('12072025'), TODAY)).toEqual({ state: 'date', date: '2025-07-12' })
  })

  it('is understood with separators and without leading zeros', () => {
    for (const keys of ['1/7/2025', '1-7-2025', '1 7 2025', '01.07.2025'])
      expect(keyed(keys)).toBe('01 07 2025')
  })

  it('can be taken back digit by digit', () => {
    expect(keyed('12072<<')).toBe('12 0')
    expect(keyed('1207<<<<')).toBe('')
    expect(keyed('120720255')).toBe('12 07 2025')
  })

  it('says what is wrong and never guesses a century', () => {
    const states = ['', '1207', '12 07 25', '31 02 2025', '11 03 2026', '10 03 2026']
    expect(states.map((typed) => readTypedDate(typed, TODAY).state)).toEqual([
      'empty',
      'unfinished',
      'unfinished',
      'impossible',
      'future',
      'date',
    ])
  })

  it('comes back as it was typed, and typing over it changes nothing', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10) as typeof TODAY
        expect(typedDate(asTyped(date))).toBe(asTyped(date))
        expect(readTypedDate(keyed(asTyped(date).replaceAll(' ', '')), TODAY)).toEqual({
          state: 'date',
          date,
        })
      }),
    )
  })

  it('of an old man is his age taken from today', () => {
    expect(estimatedBirth(70, 'years', TODAY)).toBe('1956-03-10')
    expect(estimatedBirth(8, 'months', '2026-10-31')).toBe('2026-02-28')
  })
})
