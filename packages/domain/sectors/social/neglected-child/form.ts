import type { Question } from '../../../core/index.ts'
import {
  closing,
  guardian,
  header,
  neglect,
  person,
  withSealed,
  yesNoUnknown,
} from '../../../reference/form-blocks/index.ts'

/** Source: domain notes on the institution, 2.7, SOC-04. */
export const neglectedChildQuestions: readonly Question[] = [
  ...header,
  ...person('subject', { id: 'sasaran', en: 'the person' }, false),
  ...guardian(false),
  {
    key: 'situation',
    type: 'choices',
    label: { id: 'Keadaan anak', en: 'Situation of the child' },
    required: true,
    options: withSealed(
      { victim: 'child_abuse' },
      {
        orphan: ['Yatim/piatu', 'Orphan'],
        abandoned: ['Ditinggalkan', 'Abandoned'],
        street: ['Anak jalanan', 'Lives on the street'],
        working: ['Bekerja', 'Works'],
        victim: ['Korban kekerasan', 'Victim of violence'],
        law: ['Berhadapan dengan hukum', 'In conflict with the law'],
        parent_ill: ['Orang tua sakit/ODGJ', 'Parents ill or with mental disorder'],
        poor: ['Kemiskinan', 'Poverty'],
      },
    ),
  },
  {
    key: 'schooling',
    type: 'choice',
    label: { id: 'Bersekolah', en: 'In school' },
    required: true,
    options: yesNoUnknown,
  },
  {
    key: 'immediateDanger',
    type: 'boolean',
    label: { id: 'Bahaya langsung', en: 'Immediate danger' },
    required: true,
    dataClass: 'L4',
    sealedKind: 'child_abuse',
  },
  ...neglect('child_abuse'),
  ...closing(),
]
