import type { SectorScreening } from '../../core/index.ts'

/** Source: domain notes on the institution, 2.0 (early detection, compliance) and 4.7; on health, 1.5. */
export const healthScreening: SectorScreening = {
  sector: 'health',
  services: [{ service: 'child-growth', about: { toYears: 4 }, everyMonths: 1 }],
  questions: [
    {
      key: 'not-weighed',
      ask: {
        id: 'Apakah ada balita yang bulan ini belum ditimbang di posyandu?',
        en: 'Is a child under five not weighed at the Posyandu this month?',
      },
      need: { id: 'Balita belum ditimbang bulan ini', en: 'Child under five not weighed this month' },
      urgency: 'medium',
      about: { toYears: 4 },
      opens: ['child-growth'],
    },
    {
      key: 'pregnant',
      ask: {
        id: 'Apakah ada yang hamil atau baru melahirkan dan belum periksa ke bidan?',
        en: 'Is somebody pregnant or newly delivered and not seen by a midwife yet?',
      },
      need: { id: 'Ibu hamil atau nifas belum diperiksa', en: 'Pregnant or newly delivered, not examined' },
      urgency: 'high',
      about: { fromYears: 12, toYears: 49, sex: 'P' },
      opens: [],
    },
    {
      key: 'long-cough',
      ask: {
        id: 'Apakah ada yang batuk dua minggu atau lebih?',
        en: 'Has somebody coughed for two weeks or more?',
      },
      need: { id: 'Batuk dua minggu atau lebih', en: 'A cough of two weeks or more' },
      urgency: 'high',
      opens: [],
    },
    {
      key: 'medicine-stopped',
      ask: {
        id: 'Apakah ada yang harus minum obat rutin tetapi berhenti, misalnya darah tinggi, gula, TBC, atau jiwa?',
        en: 'Has somebody stopped a regular medicine, as for blood pressure, sugar, TB or the mind?',
      },
      need: { id: 'Obat rutin terputus', en: 'A regular medicine was stopped' },
      urgency: 'high',
      opens: [],
    },
  ],
}
