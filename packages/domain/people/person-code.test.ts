import { expect, it } from 'vitest'
import { cast } from '../testing/index.ts'
import { personCode, readPersonCode } from './index.ts'

const { budi } = cast

it('a book says who it is of and nothing else', () => {
  expect(personCode(budi.id)).toBe(`simpul:orang:${budi.id}`)
  expect(readPersonCode(personCode(budi.id))).toBe(budi.id)
})

it('is read as cameras and printers leave it', () => {
  expect(readPersonCode(` ${personCode(budi.id).toUpperCase()}\n`)).toBe(budi.id)
})

it.each([
  [''],
  ['https://example.org'],
  [budi.id],
  ['simpul:orang:'],
  ['simpul:orang:3371010101010001'],
  [`simpul:orang:${budi.id}0`],
  [`simpul:kader:${budi.id}`],
])('another QR is nobody: %s', (text) => {
  expect(readPersonCode(text)).toBeUndefined()
})
