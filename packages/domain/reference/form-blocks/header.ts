import type { Question } from '../../core/index.ts'
import { optionsOf } from './options.ts'

/** When the report was made; all that a form of an activity needs to begin with. */
export const reportDate: Question = {
  key: 'reportDate',
  type: 'date',
  label: { id: 'Tanggal laporan', en: 'Report date' },
  required: true,
  max: 'today',
  section: 'header',
  prefill: 'today',
}

/** How a report arose. */
export const source: Question = {
  key: 'source',
  type: 'choice',
  label: { id: 'Sumber laporan', en: 'How the report arose' },
  required: true,
  options: optionsOf({
    service_day: ['Hari buka Posyandu', 'Service day'],
    home_visit: ['Kunjungan rumah', 'Home visit'],
    walk_in: ['Warga datang di luar hari buka', 'Walk-in outside service day'],
    citizen_online: ['Pengajuan daring oleh warga', 'Sent online by a citizen'],
    field_observation: ['Pengamatan lapangan/patroli', 'Field observation or patrol'],
    village_meeting: ['Musyawarah/rembuk warga', 'Village or neighbourhood meeting'],
    referral_in: ['Rujukan dari bidang/pihak lain', 'Referral from another sector or party'],
  }),
  section: 'header',
}

/** When, how and where a report arose. The bounds of a point are those of Indonesia. */
export const header: readonly Question[] = [
  reportDate,
  source,
  {
    key: 'hamlet',
    type: 'text',
    label: { id: 'Dusun/lingkungan', en: 'Hamlet or ward' },
    maxLength: 80,
    section: 'header',
    prefill: 'household.hamlet',
  },
  {
    key: 'rt',
    type: 'text',
    label: { id: 'RT', en: 'RT number' },
    required: true,
    pattern: '^[0-9]{1,3}$',
    section: 'header',
    prefill: 'household.rt',
  },
  {
    key: 'rw',
    type: 'text',
    label: { id: 'RW', en: 'RW number' },
    pattern: '^[0-9]{1,3}$',
    section: 'header',
    prefill: 'household.rw',
  },
  {
    key: 'geo',
    type: 'geo',
    label: { id: 'Titik lokasi', en: 'Point on the map' },
    lat: [-11.5, 6.5],
    lng: [94.5, 141.5],
    maxAccuracyM: 100,
    section: 'header',
  },
]
