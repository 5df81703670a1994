import { percent } from '../../../core/index.ts'

/** The counts of one post and month; missing ones are not known yet. */
export interface Skdn {
  readonly S?: number | undefined
  readonly K?: number | undefined
  readonly D?: number | undefined
  readonly N?: number | undefined
  readonly T?: number | undefined
  readonly O?: number | undefined
  readonly B?: number | undefined
  readonly BGM?: number | undefined
  readonly duaT?: number | undefined
}

export interface SkdnIndicators {
  /** D - O - B: those whose gain can be judged. */
  readonly Dprime: number | null
  readonly K_S: number | null
  readonly D_S: number | null
  readonly N_D: number | null
  readonly N_Dprime: number | null
  readonly D_K: number | null
  readonly BGM_D: number | null
  readonly T_D: number | null
  readonly duaT_D: number | null
}

/** Percentages with one decimal, half up; null without a denominator. Source: health notes 2.8 [K]. */
export function skdnIndicators({ S, K, D, N, T, O, B, BGM, duaT }: Skdn): SkdnIndicators {
  const Dprime = D === undefined || O === undefined || B === undefined ? undefined : D - O - B
  return {
    Dprime: Dprime ?? null,
    K_S: share(K, S),
    D_S: share(D, S),
    N_D: share(N, D),
    N_Dprime: share(N, Dprime),
    D_K: share(D, K),
    BGM_D: share(BGM, D),
    T_D: share(T, D),
    duaT_D: share(duaT, D),
  }
}

const share = (over: number | undefined, under: number | undefined): number | null =>
  over === undefined || under === undefined ? null : percent(over, under)

export type SkdnError =
  | 'K_lebih_dari_S'
  | 'D_lebih_dari_S'
  | 'D_bukan_jumlah_NTOB'
  | 'BGM_lebih_dari_D'
  | 'duaT_lebih_dari_T'

/** What cannot be true, and what is only odd. A check with a missing count is left out. */
export function skdnCheck({ S, K, D, N, T, O, B, BGM, duaT }: Skdn): {
  errors: SkdnError[]
  warnings: 'D_lebih_dari_K'[]
} {
  const errors: SkdnError[] = []
  if (exceeds(K, S)) errors.push('K_lebih_dari_S')
  if (exceeds(D, S)) errors.push('D_lebih_dari_S')
  const parts = [N, T, O, B].reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)
  if (D !== undefined && !Number.isNaN(parts) && D !== parts) errors.push('D_bukan_jumlah_NTOB')
  if (exceeds(BGM, D)) errors.push('BGM_lebih_dari_D')
  if (exceeds(duaT, T)) errors.push('duaT_lebih_dari_T')
  return { errors, warnings: exceeds(D, K) ? ['D_lebih_dari_K'] : [] }
}

const exceeds = (part: number | undefined, whole: number | undefined): boolean =>
  part !== undefined && whole !== undefined && part > whole
