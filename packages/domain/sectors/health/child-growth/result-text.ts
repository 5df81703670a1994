import type { Text } from '../../../core/index.ts'
import type { ArmCode } from './arm-bands.ts'
import type { KmsStatus } from './kms.ts'
import type { CategoryCode } from './z-bands.ts'
import type { GrowthIndex } from './z-score.ts'

/** N, T, O, B in words. Source: health notes 2.6. */
export const statusNames = {
  N: { id: 'Naik', en: 'Gaining' },
  T: { id: 'Tidak naik', en: 'Not gaining' },
  O: { id: 'Bulan lalu tidak ditimbang', en: 'Not weighed last month' },
  B: { id: 'Baru pertama ditimbang', en: 'First weighing' },
  '-': { id: 'Belum sebulan, belum dinilai', en: 'Under one month, not judged yet' },
} satisfies Record<KmsStatus, Text>

/** The indices as kader say them. */
export const indexNames = {
  BB_U: { id: 'Berat menurut umur', en: 'Weight for age' },
  TB_U: { id: 'Tinggi menurut umur', en: 'Height for age' },
  BB_TB: { id: 'Berat menurut tinggi', en: 'Weight for height' },
  IMT_U: { id: 'IMT menurut umur', en: 'BMI for age' },
  LK_U: { id: 'Lingkar kepala', en: 'Head circumference' },
  LILA_U: { id: 'Lingkar lengan (LiLA)', en: 'Arm circumference' },
} satisfies Record<GrowthIndex, Text>

/** Screening bands, never a diagnosis. Source: Permenkes 2/2020, health notes 2.3 and 2.5. */
export const categoryNames = {
  bb_sangat_kurang: { id: 'Sangat kurang', en: 'Severely underweight' },
  bb_kurang: { id: 'Kurang', en: 'Underweight' },
  bb_normal: { id: 'Normal', en: 'Normal' },
  risiko_bb_lebih: { id: 'Risiko lebih', en: 'Risk of overweight' },
  sangat_pendek: { id: 'Sangat pendek', en: 'Severely stunted' },
  pendek: { id: 'Pendek', en: 'Stunted' },
  tinggi_normal: { id: 'Normal', en: 'Normal' },
  tinggi: { id: 'Tinggi', en: 'Tall' },
  gizi_buruk: { id: 'Gizi buruk', en: 'Severely wasted' },
  gizi_kurang: { id: 'Gizi kurang', en: 'Wasted' },
  gizi_baik: { id: 'Gizi baik', en: 'Well nourished' },
  berisiko_gizi_lebih: { id: 'Berisiko gizi lebih', en: 'Risk of overweight' },
  gizi_lebih: { id: 'Gizi lebih', en: 'Overweight' },
  obesitas: { id: 'Obesitas', en: 'Obese' },
  lk_kurang: { id: 'Kurang dari normal', en: 'Below normal' },
  lk_normal: { id: 'Normal', en: 'Normal' },
  lk_lebih: { id: 'Melebihi normal', en: 'Above normal' },
  merah_gizi_buruk: { id: 'Merah', en: 'Red' },
  kuning_gizi_kurang: { id: 'Kuning', en: 'Yellow' },
  hijau_normal: { id: 'Hijau', en: 'Green' },
  tidak_dinilai: { id: 'Belum dinilai', en: 'Not judged' },
} satisfies Partial<Record<CategoryCode | ArmCode | 'tidak_dinilai', Text>>

export type NamedCategory = keyof typeof categoryNames
