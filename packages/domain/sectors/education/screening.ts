import type { SectorScreening } from '../../core/index.ts'

/** Source: domain notes on the institution, 2.3 (whom each service is for) and 4.7. */
export const educationScreening: SectorScreening = {
  sector: 'education',
  services: [
    { service: 'EDU-01', about: { toYears: 6 }, everyMonths: 12 },
    { service: 'EDU-02', about: { fromYears: 7, toYears: 18 }, everyMonths: 12 },
  ],
  questions: [
    {
      key: 'no-paud',
      ask: {
        id: 'Apakah ada anak umur 5-6 tahun yang belum ikut PAUD atau TK?',
        en: 'Is a child of 5 or 6 not in pre-school yet?',
      },
      need: { id: 'Anak 5-6 tahun belum ikut PAUD', en: 'Child of 5-6 not in pre-school' },
      urgency: 'low',
      about: { fromYears: 5, toYears: 6 },
      opens: ['EDU-01'],
    },
    {
      key: 'no-school',
      ask: {
        id: 'Apakah ada anak umur 7-18 tahun yang tidak sekolah atau sering bolos?',
        en: 'Is a child of 7 to 18 not at school, or often away from it?',
      },
      need: {
        id: 'Anak 7-18 tahun tidak sekolah atau rawan putus',
        en: 'Child of 7-18 out of school or at risk',
      },
      urgency: 'medium',
      about: { fromYears: 7, toYears: 18 },
      opens: ['EDU-02', 'EDU-03'],
    },
    {
      key: 'school-cost',
      ask: {
        id: 'Apakah keluarga kesulitan membeli seragam, buku, atau membayar sekolah?',
        en: 'Is it hard for the family to pay for uniforms, books or school?',
      },
      need: { id: 'Kesulitan biaya atau perlengkapan sekolah', en: 'School costs or supplies are too much' },
      urgency: 'low',
      about: { fromYears: 4, toYears: 18 },
      opens: ['EDU-04'],
    },
    {
      key: 'special-needs',
      ask: {
        id: 'Apakah ada anak yang butuh bantuan khusus untuk belajar, misalnya sulit mendengar, melihat, atau bicara?',
        en: 'Does a child need special help to learn, such as with hearing, seeing or speaking?',
      },
      need: { id: 'Anak mungkin butuh pendidikan khusus', en: 'Child may need special education' },
      urgency: 'medium',
      about: { fromYears: 4, toYears: 18 },
      opens: ['EDU-05'],
    },
  ],
}
