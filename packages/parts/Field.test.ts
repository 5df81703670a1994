import { expect, it } from 'vitest'
import { cleanNumber } from './Field.tsx'

it('a number box takes comma and point for the decimal mark of its language, once', () => {
  const typed = ['7,2', '7.2', '7.2,5', '7 kg', '']
  expect(typed.map((text) => cleanNumber(text, 'id'))).toEqual(['7,2', '7,2', '7,25', '7', ''])
  expect(typed.map((text) => cleanNumber(text, 'en'))).toEqual(['7.2', '7.2', '7.25', '7', ''])
})
