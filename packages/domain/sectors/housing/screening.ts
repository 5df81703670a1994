import type { SectorScreening } from '../../core/index.ts'

/** Source: domain notes on the institution, 2.5 and 4.7. */
export const housingScreening: SectorScreening = {
  sector: 'housing',
  services: [
    { service: 'HSG-01', everyMonths: 12 },
    { service: 'HSG-04', everyMonths: 12 },
  ],
  questions: [
    {
      key: 'unsafe-house',
      ask: {
        id: 'Apakah atap, dinding, atau lantai rumah rusak berat atau membahayakan?',
        en: 'Is the roof, wall or floor badly damaged or dangerous?',
      },
      need: { id: 'Rumah rusak atau tidak layak huni', en: 'The house is damaged or not fit to live in' },
      urgency: 'medium',
      opens: ['HSG-01'],
    },
    {
      key: 'disaster-damage',
      ask: {
        id: 'Apakah rumah rusak karena bencana dan belum diperbaiki?',
        en: 'Was the house damaged by a disaster and not mended yet?',
      },
      need: { id: 'Rumah rusak karena bencana', en: 'The house was damaged by a disaster' },
      urgency: 'high',
      opens: ['HSG-02'],
    },
    {
      key: 'land',
      ask: {
        id: 'Apakah keluarga diminta pindah, atau bingung dengan surat tanah rumahnya?',
        en: 'Was the family asked to move, or unsure of the papers of its land?',
      },
      need: {
        id: 'Diminta pindah atau surat tanah belum jelas',
        en: 'Asked to move, or land papers unclear',
      },
      urgency: 'low',
      opens: ['HSG-03', 'HSG-90'],
    },
  ],
}
