import { expect, it } from 'vitest'
import { phoneLinks } from './phone-links.ts'

it('a number written either way calls and writes to the same phone', () => {
  const links = { call: 'tel:+6281234567890', message: 'https://wa.me/6281234567890' }
  expect(phoneLinks('081234567890')).toEqual(links)
  expect(phoneLinks('+6281234567890')).toEqual(links)
})
