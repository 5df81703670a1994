import type { Question, Text } from '../../core/index.ts'
import { optionsOf, sexes, units } from './options.ts'

/**
 * Who the form is about. Keys start with `prefix`; `who` is the person in a sentence, such as *anak*. Where somebody may
 * be found whose name nobody knows, the name is not required.
 */
export function person(prefix: string, who: Text, nameRequired = true): readonly Question[] {
  const of = (id: string, en: string): Text => ({ id: `${id} ${who.id}`, en: `${en} of ${who.en}` })
  const section = 'subject'
  return [
    {
      key: `${prefix}NikStatus`,
      type: 'choice',
      label: of('Status NIK', 'NIK status'),
      required: true,
      options: optionsOf({
        known: ['Ada, diketahui', 'Known'],
        not_issued: ['Belum punya NIK', 'Not issued yet'],
        not_shown: ['Tidak dapat menunjukkan', 'Cannot be shown'],
        refused: ['Menolak memberi', 'Declined'],
      }),
      section,
    },
    {
      key: `${prefix}Nik`,
      type: 'nik',
      label: of('NIK', 'NIK'),
      required: true,
      when: { question: `${prefix}NikStatus`, is: 'eq', value: 'known' },
      section,
      prefill: 'person.nik',
    },
    {
      key: `${prefix}Name`,
      type: 'text',
      label: of('Nama lengkap', 'Full name'),
      ...(nameRequired ? { required: true } : {}),
      minLength: 2,
      maxLength: 120,
      section,
      prefill: 'person.name',
    },
    {
      key: `${prefix}Sex`,
      type: 'choice',
      label: of('Jenis kelamin', 'Sex'),
      required: true,
      options: sexes,
      section,
      prefill: 'person.sex',
    },
    {
      key: `${prefix}BirthDate`,
      type: 'date',
      label: of('Tanggal lahir', 'Birth date'),
      max: 'today',
      section,
      prefill: 'person.birth',
    },
    {
      key: `${prefix}AgeEstimateYears`,
      type: 'integer',
      label: { id: 'Perkiraan umur', en: 'Estimated age' },
      hint: {
        id: 'Diisi hanya bila tanggal lahir tidak diketahui',
        en: 'Only where the birth date is not known',
      },
      when: { question: `${prefix}BirthDate`, is: 'empty' },
      min: 0,
      max: 120,
      unit: units.years,
      section,
    },
    {
      key: `${prefix}FamilyCardNo`,
      type: 'nokk',
      label: { id: 'Nomor KK', en: 'Family card number' },
      section,
      prefill: 'person.family-card',
    },
    {
      key: `${prefix}Phone`,
      type: 'phone',
      label: { id: 'Nomor telepon yang dapat dihubungi', en: 'Phone number to reach somebody' },
      section,
      prefill: 'person.phone',
    },
  ]
}

/** Who looks after a child. Of a child found alone nobody may be known. */
export function guardian(required = true): readonly Question[] {
  const must = required ? { required } : {}
  const section = 'subject'
  return [
    {
      key: 'guardianName',
      type: 'text',
      label: { id: 'Nama orang tua/wali', en: 'Name of parent or guardian' },
      ...must,
      minLength: 2,
      maxLength: 120,
      section,
      prefill: 'guardian.name',
    },
    {
      key: 'guardianNik',
      type: 'nik',
      label: { id: 'NIK orang tua/wali', en: 'NIK of parent or guardian' },
      section,
      prefill: 'guardian.nik',
    },
    {
      key: 'guardianRelation',
      type: 'choice',
      label: { id: 'Hubungan dengan anak', en: 'Relation to the child' },
      ...must,
      options: optionsOf({
        father: ['Ayah', 'Father'],
        mother: ['Ibu', 'Mother'],
        grandparent: ['Kakek/nenek', 'Grandparent'],
        sibling: ['Kakak', 'Older brother or sister'],
        relative: ['Kerabat lain', 'Other relative'],
        guardian: ['Wali', 'Guardian'],
        institution: ['Panti/lembaga', 'Care home or institution'],
      }),
      section,
    },
  ]
}
