import type { Text } from '../../core/index.ts'

/** Stands wherever the numbers or their curves are shown. */
export const whoCredit: Text = {
  id: 'Kurva pertumbuhan: Organisasi Kesehatan Dunia (WHO), standar 2006 dan acuan 2007.',
  en: 'Growth curves: World Health Organization (WHO), standards 2006 and reference 2007.',
}
