import type { Question } from '../../../core/index.ts'
import { closing, header, optionsOf, person, withSealed } from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.6, ORD-07. */
export const traumaAssessmentQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'korban', en: 'the victim' }),
  { key: 'eventRef', type: 'reference', to: 'report', label: { id: 'Kejadian', en: 'Event' } },
  {
    key: 'shelterPlace',
    type: 'text',
    label: { id: 'Alamat/lokasi pengungsian', en: 'Address or place of shelter' },
    required: true,
    minLength: 3,
    maxLength: 200,
  },
  {
    key: 'exposure',
    type: 'choices',
    label: { id: 'Jenis paparan', en: 'What they went through' },
    required: true,
    options: optionsOf({
      lost_family: ['Kehilangan keluarga', 'Lost family'],
      lost_home: ['Kehilangan rumah', 'Lost the home'],
      injured: ['Terluka', 'Injured'],
      witness: ['Menyaksikan kejadian', 'Saw it happen'],
      separated: ['Terpisah dari keluarga', 'Separated from the family'],
    }),
  },
  {
    key: 'signs',
    type: 'choices',
    label: { id: 'Gejala tampak', en: 'Signs seen' },
    required: true,
    options: withSealed(
      { self_harm: 'suicide_risk' },
      {
        crying: ['Menangis terus', 'Cries all the time'],
        insomnia: ['Sulit tidur/mimpi buruk', 'Sleeps badly, nightmares'],
        confused: ['Linglung', 'Confused'],
        withdrawn: ['Menarik diri', 'Withdrawn'],
        anxious: ['Cemas/kaget berlebihan', 'Anxious, easily startled'],
        aggressive: ['Marah/agresif', 'Angry or aggressive'],
        no_appetite: ['Tidak mau makan', 'Will not eat'],
        self_harm: ['Ungkapan ingin mengakhiri hidup', 'Speaks of ending their life'],
        none: ['Tidak ada', 'None'],
      },
    ),
    exclusive: ['none'],
  },
  {
    key: 'supportNeed',
    type: 'choices',
    label: { id: 'Kebutuhan dukungan', en: 'Support needed' },
    required: true,
    options: optionsOf({
      companionship: ['Pendampingan', 'Somebody at their side'],
      counselling: ['Konseling', 'Counselling'],
      play: ['Ruang bermain anak', 'Play space for children'],
      medical: ['Medis', 'Medical help'],
      reunification: ['Pencarian keluarga', 'Search for the family'],
      spiritual: ['Pendampingan rohani', 'Spiritual support'],
    }),
  },
  {
    key: 'familyCondition',
    type: 'text',
    label: { id: 'Kondisi keluarga', en: 'State of the family' },
    maxLength: 200,
  },
  {
    key: 'nextContactDate',
    type: 'date',
    label: { id: 'Rencana kontak berikut', en: 'Next contact planned for' },
    min: 'today',
  },
  ...closing(),
]
