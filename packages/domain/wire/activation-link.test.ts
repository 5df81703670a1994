import { describe, expect, it } from 'vitest'
import { activationLink, codeOf } from './index.ts'

describe('the eight digits of an invitation', () => {
  it('are read from a link, from the keys, and from what people type around them', () => {
    expect(codeOf(activationLink('https://simpul.test', '01234567'))).toBe('01234567')
    expect(codeOf(' 0123 4567\n')).toBe('01234567')
    expect(codeOf('1234567')).toBeUndefined()
    expect(codeOf('https://evil.example/12345678')).toBeUndefined()
    expect(codeOf('')).toBeUndefined()
  })

  it('stand behind the # of a link, which browsers keep to themselves', () => {
    expect(new URL(activationLink('https://simpul.test', '01234567')).pathname).toBe('/kader/')
  })
})
