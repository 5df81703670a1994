import { describe, expect, it } from 'vitest'
import { findingsOf, foldPerson } from '../../catalogue/index.ts'
import { arrived, cast, died, entry, introduced, posts, registered, voided } from '../../testing/index.ts'
import { residence } from '../index.ts'

const { karto } = cast
const codes = (...entries: Parameters<typeof foldPerson>[1]) =>
  findingsOf(foldPerson(karto.id, [introduced(karto), ...entries]), '2026-07-01').map((one) => one.code)

describe('residence', () => {
  it('notices two dates of death, and a home taken after death', () => {
    const first = died(karto, '2026-04-12')
    const second = died(karto, '2026-04-20')
    const later = arrived(karto, posts.melati, '2026-06-01')
    expect(codes(registered(karto, posts.mawar, '2020-01-01'), first)).toEqual([])
    expect(codes(later, second, first)).toEqual(['died-twice', 'seen-after-death'])
    expect(codes(later, second, first, voided(first))).toEqual(['seen-after-death'])
  })

  it('finds nothing odd in a child that was born and died on one day', () => {
    const born = registered(karto, posts.mawar, '2026-04-12')
    expect(codes(born, died(karto, '2026-04-12'))).toEqual([])
  })

  it('asks for the home post of those who come, and not of those who go', () => {
    const read = (body: unknown) =>
      residence.readBody(entry({ service: 'residence', about: karto.id, body })).ok
    expect(read({ event: 'arrived' })).toBe(false)
    expect(read({ event: 'arrived', home: posts.mawar })).toBe(true)
    expect(read({ event: 'arrived', home: 'rumah-nenek' })).toBe(false)
    expect(read({ event: 'departed', towards: 'Sidoarjo' })).toBe(true)
    expect(read({ event: 'departed', home: posts.mawar })).toBe(false)
    expect(read({ event: 'died' })).toBe(true)
    expect(read({ event: 'guest', comesFrom: 'Desa Sukasari' })).toBe(true)
    expect(read({ event: 'guest', home: posts.mawar })).toBe(false)
  })
})
