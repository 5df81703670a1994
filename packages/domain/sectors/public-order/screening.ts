import type { SectorScreening } from '../../core/index.ts'

/**
 * Nothing here asks about violence or danger at home: such an answer is never part of a visit, it opens the restricted
 * path. Source: domain notes on the institution, 2.6 and 4.7.
 */
export const publicOrderScreening: SectorScreening = {
  sector: 'public-order',
  services: [{ service: 'ORD-04', everyMonths: 12 }],
  questions: [
    {
      key: 'hazard',
      ask: {
        id: 'Apakah rumah rawan banjir, longsor, atau kebakaran?',
        en: 'Is the house at risk of flood, landslide or fire?',
      },
      need: { id: 'Rumah di tempat rawan bencana', en: 'The house is in a hazard area' },
      urgency: 'low',
      opens: ['ORD-04'],
    },
    {
      key: 'cannot-flee',
      ask: {
        id: 'Apakah ada anggota keluarga yang perlu dibantu bila harus mengungsi?',
        en: 'Would somebody of the family need help to get out in a disaster?',
      },
      need: { id: 'Ada yang perlu dibantu saat mengungsi', en: 'Somebody needs help to evacuate' },
      urgency: 'medium',
      opens: ['ORD-04'],
    },
    {
      key: 'disturbance',
      ask: {
        id: 'Apakah ada gangguan keamanan di lingkungan yang ingin disampaikan?',
        en: 'Is there a disturbance in the neighbourhood that they want to report?',
      },
      need: { id: 'Ingin menyampaikan gangguan ketertiban', en: 'Wants to report a disturbance' },
      urgency: 'medium',
      opens: ['ORD-01', 'ORD-90'],
    },
  ],
}
