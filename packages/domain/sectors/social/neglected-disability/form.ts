import type { Question } from '../../../core/index.ts'
import {
  closing,
  disabilityTypes,
  header,
  neglect,
  optionsOf,
  person,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-03. */
export const neglectedDisabilityQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'sasaran', en: 'the person' }, false),
  {
    key: 'disabilityType',
    type: 'choices',
    label: { id: 'Ragam disabilitas', en: 'Kind of disability' },
    required: true,
    options: disabilityTypes,
  },
  {
    key: 'severity',
    type: 'choice',
    label: { id: 'Tingkat ketergantungan', en: 'How dependent' },
    required: true,
    options: optionsOf({
      independent: ['Mandiri', 'Independent'],
      partial: ['Dibantu sebagian', 'Needs some help'],
      total: ['Bergantung penuh', 'Fully dependent'],
    }),
  },
  {
    key: 'assistiveNeeded',
    type: 'choices',
    label: { id: 'Alat bantu dibutuhkan', en: 'Assistive devices needed' },
    options: optionsOf({
      wheelchair: ['Kursi roda', 'Wheelchair'],
      crutch: ['Kruk/tongkat', 'Crutch or stick'],
      prosthesis: ['Kaki/tangan palsu', 'Artificial leg or arm'],
      hearing_aid: ['Alat bantu dengar', 'Hearing aid'],
      glasses: ['Kacamata', 'Glasses'],
      white_cane: ['Tongkat netra', 'White cane'],
      none: ['Tidak ada', 'None'],
    }),
    exclusive: ['none'],
  },
  {
    key: 'pasung',
    type: 'boolean',
    label: { id: 'Dipasung/dikurung', en: 'Shackled or confined' },
    required: true,
    dataClass: 'L4',
    sealedKind: 'other',
  },
  ...neglect(),
  ...closing(),
]
