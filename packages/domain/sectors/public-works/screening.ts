import type { SectorScreening } from '../../core/index.ts'

/** Source: domain notes on the institution, 2.4 and 4.7. */
export const publicWorksScreening: SectorScreening = {
  sector: 'public-works',
  services: [
    { service: 'PWK-01', everyMonths: 12 },
    { service: 'PWK-02', everyMonths: 12 },
    { service: 'PWK-03', everyMonths: 12 },
  ],
  questions: [
    {
      key: 'no-water',
      ask: {
        id: 'Apakah keluarga kekurangan air bersih, atau airnya keruh dan berbau?',
        en: 'Is the family short of clean water, or is it cloudy or smelly?',
      },
      need: { id: 'Air bersih kurang atau tidak layak', en: 'Too little water, or not fit to use' },
      urgency: 'medium',
      opens: ['PWK-01', 'PWK-05'],
    },
    {
      key: 'no-toilet',
      ask: {
        id: 'Apakah keluarga tidak punya jamban sendiri, atau jambannya rusak?',
        en: 'Has the family no toilet of its own, or a broken one?',
      },
      need: { id: 'Tidak punya jamban atau jamban rusak', en: 'No toilet, or a broken one' },
      urgency: 'medium',
      opens: ['PWK-02'],
    },
    {
      key: 'waste',
      ask: {
        id: 'Apakah sampah atau air limbah menumpuk di sekitar rumah?',
        en: 'Does rubbish or waste water pile up around the house?',
      },
      need: { id: 'Sampah atau air limbah menumpuk', en: 'Rubbish or waste water piles up' },
      urgency: 'low',
      opens: ['PWK-03', 'PWK-02'],
    },
  ],
}
