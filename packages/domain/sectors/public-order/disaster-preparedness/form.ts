import type { Question } from '../../../core/index.ts'
import { closing, header, household, optionsOf, units } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-04. */
export const disasterPreparednessQuestions: readonly Question[] = [
  ...header,
  ...household,
  {
    key: 'hazards',
    type: 'choices',
    label: { id: 'Ancaman', en: 'Hazards' },
    required: true,
    options: optionsOf({
      flood: ['Banjir', 'Flood'],
      landslide: ['Longsor', 'Landslide'],
      earthquake: ['Gempa', 'Earthquake'],
      tsunami: ['Tsunami', 'Tsunami'],
      volcano: ['Gunung api', 'Volcano'],
      drought: ['Kekeringan', 'Drought'],
      fire: ['Kebakaran', 'Fire'],
      forest_fire: ['Karhutla', 'Forest or land fire'],
      wind: ['Angin kencang', 'Strong wind'],
      abrasion: ['Abrasi', 'Coastal erosion'],
      none: ['Tidak ada', 'None'],
    }),
    exclusive: ['none'],
  },
  {
    key: 'infoReceived',
    type: 'boolean',
    label: {
      id: 'Menerima informasi rawan bencana setahun terakhir',
      en: 'Got information on disaster risk in the last year',
    },
    required: true,
  },
  {
    key: 'knowsRoute',
    type: 'boolean',
    label: { id: 'Tahu jalur evakuasi dan titik kumpul', en: 'Knows the escape route and assembly point' },
    required: true,
  },
  {
    key: 'joinedDrill',
    type: 'boolean',
    label: { id: 'Ikut simulasi setahun terakhir', en: 'Joined a drill in the last year' },
    required: true,
  },
  {
    key: 'emergencyBag',
    type: 'boolean',
    label: { id: 'Punya tas siaga', en: 'Has an emergency bag' },
    required: true,
  },
  {
    key: 'needsAssistance',
    type: 'integer',
    label: { id: 'Anggota yang perlu dibantu saat evakuasi', en: 'Members who need help in an evacuation' },
    required: true,
    min: 0,
    maxRef: ['memberCount'],
    unit: units.people,
  },
  {
    key: 'assistanceDetail',
    type: 'choices',
    label: { id: 'Jenis bantuan evakuasi', en: 'Who needs help in an evacuation' },
    required: true,
    when: { question: 'needsAssistance', is: 'gte', value: 1 },
    options: optionsOf({
      elderly: ['Lansia', 'Elderly person'],
      disability: ['Disabilitas', 'Disability'],
      bedridden: ['Sakit menetap', 'Bedridden'],
      infant: ['Bayi/balita', 'Baby or toddler'],
      pregnant: ['Ibu hamil', 'Pregnant woman'],
    }),
  },
  { key: 'emergencyContact', type: 'phone', label: { id: 'Kontak darurat', en: 'Emergency contact' } },
  ...closing(),
]
