import type { Question } from '../../core/index.ts'
import { inClass, sexes } from './options.ts'

const reporterQuestions: readonly Question[] = [
  {
    key: 'reporterName',
    type: 'text',
    label: { id: 'Nama pelapor/pengusul', en: 'Name of the reporter' },
    required: true,
    minLength: 2,
    maxLength: 120,
    section: 'reporter',
  },
  {
    key: 'reporterSex',
    type: 'choice',
    label: { id: 'Jenis kelamin pelapor', en: 'Sex of the reporter' },
    options: sexes,
    section: 'reporter',
  },
  {
    key: 'reporterNik',
    type: 'nik',
    label: { id: 'NIK pelapor', en: 'NIK of the reporter' },
    hint: {
      id: 'Hanya tampak bagi penerima laporan dan verifikator desa',
      en: 'Shown only to whoever takes the report and to the village verifier',
    },
    section: 'reporter',
  },
  {
    key: 'reporterPhone',
    type: 'phone',
    label: { id: 'Nomor telepon pelapor', en: 'Phone number of the reporter' },
    section: 'reporter',
  },
  {
    key: 'reporterAddress',
    type: 'text',
    label: { id: 'Alamat pelapor', en: 'Address of the reporter' },
    required: true,
    minLength: 3,
    maxLength: 200,
    section: 'reporter',
  },
]

/** Who reports or proposes; `required` names the answers that must be given. */
export const reporter = (
  required: readonly string[] = ['reporterName', 'reporterAddress'],
): readonly Question[] =>
  reporterQuestions.map(({ required: _, ...question }) => ({
    ...question,
    ...(required.includes(question.key) ? { required: true } : {}),
  }))

/** A reporter of public order, who may ask not to be named and is restricted like a witness either way. */
export const protectedReporter = (required?: readonly string[]): readonly Question[] => [
  {
    key: 'identityProtected',
    type: 'boolean',
    label: { id: 'Rahasiakan identitas pelapor', en: 'Keep the identity of the reporter secret' },
    required: true,
    section: 'reporter',
    dataClass: 'L4',
  },
  ...inClass('L4', reporter(required)),
]
