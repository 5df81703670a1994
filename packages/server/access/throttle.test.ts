import { describe, expect, it } from 'vitest'
import { countedAddress } from './throttle.ts'

describe('whose wrong tries are counted together', () => {
  it('an IPv4 address by itself, however it is written', () => {
    expect(countedAddress('192.0.2.7')).toBe('192.0.2.7')
    expect(countedAddress('::ffff:192.0.2.7')).toBe('192.0.2.7')
  })

  it('an IPv6 network, for one household has billions of addresses', () => {
    expect(countedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(countedAddress('2001:db8:1:2::1')).toBe('2001:db8:1:2')
    expect(countedAddress('2001:db8::1')).toBe('2001:db8:0:0')
    expect(countedAddress('::1')).toBe('0:0:0:0')
  })
})
