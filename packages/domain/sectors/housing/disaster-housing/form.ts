import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.5, HSG-02. */
export const disasterHousingQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'eventRef',
    type: 'reference',
    to: 'report',
    label: { id: 'Kejadian bencana', en: 'Disaster event' },
    required: true,
  },
  {
    key: 'hazard',
    type: 'choice',
    label: { id: 'Jenis bencana', en: 'Kind of disaster' },
    required: true,
    options: optionsOf({
      flood: ['Banjir', 'Flood'],
      flash_flood: ['Banjir bandang', 'Flash flood'],
      landslide: ['Longsor', 'Landslide'],
      earthquake: ['Gempa', 'Earthquake'],
      tsunami: ['Tsunami', 'Tsunami'],
      volcano: ['Erupsi', 'Eruption'],
      wind: ['Angin kencang/puting beliung', 'Strong wind or whirlwind'],
      fire: ['Kebakaran permukiman', 'Fire'],
      abrasion: ['Abrasi/gelombang', 'Coastal erosion or waves'],
      other: ['Lainnya', 'Other'],
    }),
  },
  {
    key: 'damageClass',
    type: 'choice',
    label: { id: 'Tingkat kerusakan', en: 'How badly damaged' },
    required: true,
    options: optionsOf({
      light: ['Rusak ringan', 'Light damage'],
      moderate: ['Rusak sedang', 'Moderate damage'],
      heavy: ['Rusak berat', 'Heavy damage'],
      lost: ['Hilang/hanyut', 'Lost or washed away'],
    }),
  },
  {
    key: 'currentShelter',
    type: 'choice',
    label: { id: 'Tempat tinggal sekarang', en: 'Lives now in' },
    required: true,
    options: optionsOf({
      home: ['Tetap di rumah', 'Still in the house'],
      evac: ['Posko/pengungsian', 'Evacuation post'],
      family: ['Keluarga/tetangga', 'Family or neighbours'],
      rent: ['Sewa', 'Rented'],
      temporary: ['Hunian sementara', 'Temporary shelter'],
    }),
  },
  {
    key: 'landStatus',
    type: 'choice',
    label: { id: 'Status tanah', en: 'Status of the land' },
    required: true,
    options: optionsOf({
      own_safe: ['Milik sendiri, aman', 'Own, safe'],
      own_hazard: ['Milik sendiri, zona bahaya', 'Own, in a danger zone'],
      not_own: ['Bukan milik', 'Not their own'],
      unknown: ['Belum jelas', 'Not clear'],
    }),
  },
  {
    key: 'assistancePreference',
    type: 'choice',
    label: { id: 'Bentuk bantuan diharapkan', en: 'Aid hoped for' },
    options: optionsOf({
      repair: ['Perbaikan di tempat', 'Repair'],
      rebuild: ['Bangun ulang', 'Rebuild'],
      relocate: ['Relokasi', 'Relocation'],
      rent_aid: ['Bantuan sewa', 'Rent aid'],
    }),
  },
  {
    key: 'deceasedMissing',
    type: 'integer',
    label: { id: 'Anggota meninggal/hilang', en: 'Members dead or missing' },
    min: 0,
    max: 40,
    unit: units.people,
  },
  ...closing(true),
]
