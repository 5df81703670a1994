import { setting } from '../setting.ts'
import type { Band, Bands } from './bands.ts'

/** Indices that have categories. IMT/U changes its bands at 60 completed months. */
export const CATEGORY_INDICES = ['BB_U', 'TB_U', 'BB_TB', 'IMT_U_0_59', 'IMT_U_60_216', 'LK_U'] as const
export type CategoryIndex = (typeof CATEGORY_INDICES)[number]

export type CategoryCode =
  | 'bb_sangat_kurang'
  | 'bb_kurang'
  | 'bb_normal'
  | 'risiko_bb_lebih'
  | 'sangat_pendek'
  | 'pendek'
  | 'tinggi_normal'
  | 'tinggi'
  | 'gizi_buruk'
  | 'gizi_kurang'
  | 'gizi_baik'
  | 'berisiko_gizi_lebih'
  | 'gizi_lebih'
  | 'obesitas'
  | 'lk_kurang'
  | 'lk_normal'
  | 'lk_lebih'

const NUTRITION_0_59: readonly Band<CategoryCode>[] = [
  { lt: -3, code: 'gizi_buruk', red: true },
  { lt: -2, code: 'gizi_kurang', red: true },
  { lte: 1, code: 'gizi_baik' },
  { lte: 2, code: 'berisiko_gizi_lebih', red: true },
  { lte: 3, code: 'gizi_lebih', red: true },
  { code: 'obesitas', red: true },
]

const PERMENKES = 'Permenkes 2/2020; health notes 2.3 (S1, S16, S22)'

/** Bands on the rounded z-score. */
export const PERMENKES_2_2020_BANDS: Readonly<Record<CategoryIndex, Bands<CategoryCode>>> = {
  BB_U: setting(
    [
      { lt: -3, code: 'bb_sangat_kurang', red: true },
      { lt: -2, code: 'bb_kurang', red: true },
      { lte: 1, code: 'bb_normal' },
      { code: 'risiko_bb_lebih', red: true },
    ],
    'V',
    PERMENKES,
  ),
  TB_U: setting(
    [
      { lt: -3, code: 'sangat_pendek', red: true },
      { lt: -2, code: 'pendek', red: true },
      { lte: 3, code: 'tinggi_normal' },
      { code: 'tinggi' },
    ],
    'V',
    PERMENKES,
  ),
  BB_TB: setting(NUTRITION_0_59, 'V', PERMENKES),
  IMT_U_0_59: setting(NUTRITION_0_59, 'V', PERMENKES),
  IMT_U_60_216: setting(
    [
      { lt: -3, code: 'gizi_buruk', red: true },
      { lt: -2, code: 'gizi_kurang', red: true },
      { lte: 1, code: 'gizi_baik' },
      { lte: 2, code: 'gizi_lebih', red: true },
      { code: 'obesitas', red: true },
    ],
    'V',
    PERMENKES,
  ),
  LK_U: setting(
    [
      { lt: -2, code: 'lk_kurang', red: true },
      { lte: 2, code: 'lk_normal' },
      { code: 'lk_lebih', red: true },
    ],
    'V',
    PERMENKES,
  ),
}
