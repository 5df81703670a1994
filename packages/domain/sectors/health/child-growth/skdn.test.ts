import { describe, expect, it } from 'vitest'
import { skdnCheck, skdnIndicators } from './skdn.ts'

const month = { S: 80, K: 78, D: 64, N: 40, T: 12, O: 8, B: 4, BGM: 2, duaT: 3 }

describe('SKDN', () => {
  it('rounds half up as on paper', () => {
    expect(skdnIndicators({ S: 2000, D: 1 }).D_S).toBe(0.1)
    expect(skdnIndicators({ S: 2001, D: 1 }).D_S).toBe(0)
    expect(skdnIndicators({ S: 8, D: 5, N: 1 })).toMatchObject({ D_S: 62.5, N_D: 20 })
  })

  it('leaves out what a missing count would need', () => {
    const { K: _, ...withoutK } = month
    expect(skdnIndicators(withoutK)).toMatchObject({ K_S: null, D_K: null, D_S: 80, Dprime: 52 })
    expect(skdnCheck({ D: 5 })).toEqual({ errors: [], warnings: [] })
  })

  it.each([
    [{ K: 81 }, ['K_lebih_dari_S']],
    [{ S: 63, K: 60 }, ['D_lebih_dari_S']],
    [{ B: 5 }, ['D_bukan_jumlah_NTOB']],
    [{ BGM: 65 }, ['BGM_lebih_dari_D']],
    [{ duaT: 13 }, ['duaT_lebih_dari_T']],
  ])('finds %j impossible', (wrong, errors) => {
    expect(skdnCheck({ ...month, ...wrong }).errors).toEqual(errors)
  })

  it('allows every count to equal its whole, and only warns of more weighed than owning a card', () => {
    expect(skdnCheck({ S: 4, K: 4, D: 4, N: 0, T: 4, O: 0, B: 0, BGM: 4, duaT: 4 }).errors).toEqual([])
    expect(skdnCheck({ ...month, K: 63 })).toEqual({ errors: [], warnings: ['D_lebih_dari_K'] })
  })
})
