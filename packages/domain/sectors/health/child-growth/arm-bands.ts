import { setting } from '../setting.ts'
import type { Bands } from './bands.ts'

export type ArmGroup = 'balita' | 'bumil_wus' | 'dewasa_kartu' | 'lansia_skilas' | 'apras_kartu'

export type ArmCode =
  | 'merah_gizi_buruk'
  | 'kuning_gizi_kurang'
  | 'hijau_normal'
  | 'kek'
  | 'kurang'
  | 'risiko_malnutrisi'
  | 'gizi_buruk'
  | 'gizi_kurang'
  | 'normal'

/**
 * LiLA in cm. `balita` is 6-59 completed months. The borders 11/11.4 of the printed nine-card set leave holes
 * between the bands and are not used.
 */
export const ARM_BANDS: Readonly<Record<ArmGroup, Bands<ArmCode>>> = {
  balita: setting(
    [
      { lt: 11.5, code: 'merah_gizi_buruk', red: true },
      { lt: 12.5, code: 'kuning_gizi_kurang', red: true },
      { code: 'hijau_normal' },
    ],
    'K',
    'WHO, Permenkes 2/2020; health notes 2.5',
  ),
  bumil_wus: setting(
    [{ lt: 23.5, code: 'kek', red: true }, { code: 'normal' }],
    'V',
    'health notes 2.5 (S1, S4)',
  ),
  dewasa_kartu: setting(
    [{ lt: 21.5, code: 'kurang', red: true }, { code: 'normal' }],
    'V',
    'health notes 2.5 (S22)',
  ),
  lansia_skilas: setting(
    [{ lt: 21, code: 'risiko_malnutrisi', red: true }, { code: 'normal' }],
    'V',
    'health notes 2.5 (S1)',
  ),
  apras_kartu: setting(
    [
      { lt: 12.8, code: 'gizi_buruk', red: true },
      { lt: 14, code: 'gizi_kurang', red: true },
      { code: 'normal' },
    ],
    'Q',
    'health notes 2.5, seen only in the nine-card set (S22)',
  ),
}
