import type { Question } from '../../../core/index.ts'
import { optionsOf, outreach } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.3, EDU-80. */
export const educationOutreachQuestions: readonly Question[] = [
  ...outreach(
    optionsOf({
      paud: ['Pentingnya PAUD', 'Why PAUD matters'],
      school_return: ['Ayo kembali sekolah', 'Back to school'],
      digital_literacy: ['Literasi digital orang tua', "Parents' digital literacy"],
      reading: ['Gemar membaca', 'Love of reading'],
      anti_bullying: ['Cegah perundungan', 'Preventing bullying'],
      aid_info: ['Informasi beasiswa/PIP', 'Grants and PIP'],
      other: ['Lainnya', 'Other'],
    }),
  ),
]
