import type { Question } from '../../core/index.ts'
import { optionsOf, withSealed } from './options.ts'

/**
 * What is asked of anybody who is neglected; `abuse` is the kind of sealed case that suspected abuse is. Source: domain
 * notes on the institution, SOC-03 to SOC-06.
 */
export const neglect = (abuse = 'domestic'): readonly Question[] => [
  {
    key: 'neglectSigns',
    type: 'choices',
    label: { id: 'Tanda ketelantaran', en: 'Signs of neglect' },
    required: true,
    options: withSealed(
      { abuse },
      {
        no_food: ['Makan tidak teratur/kurang', 'Irregular or too little food'],
        no_shelter: ['Tidak punya tempat tinggal tetap', 'No fixed home'],
        no_clothes: ['Sandang tidak layak', 'No proper clothing'],
        no_caregiver: ['Tanpa pengasuh/perawat', 'Nobody to care for them'],
        no_income: ['Tanpa penghasilan', 'No income'],
        no_health: ['Tanpa akses kesehatan', 'No access to health care'],
        no_document: ['Tanpa dokumen kependudukan', 'No civil documents'],
        abuse: ['Dugaan kekerasan', 'Suspected abuse'],
        none: ['Tidak ada', 'None'],
      },
    ),
    exclusive: ['none'],
  },
  {
    key: 'livesWith',
    type: 'choice',
    label: { id: 'Tinggal bersama', en: 'Lives with' },
    required: true,
    options: optionsOf({
      alone: ['Sendiri', 'Alone'],
      family: ['Keluarga', 'Family'],
      relative: ['Kerabat', 'Relatives'],
      neighbour: ['Tetangga', 'Neighbours'],
      street: ['Jalanan', 'On the street'],
      institution: ['Panti/lembaga', 'Care home or institution'],
    }),
  },
  {
    key: 'caregiverName',
    type: 'text',
    label: { id: 'Nama keluarga/pendamping', en: 'Name of family member or companion' },
    maxLength: 120,
  },
  {
    key: 'caregiverPhone',
    type: 'phone',
    label: { id: 'Telepon pendamping', en: 'Phone of the companion' },
  },
  {
    key: 'serviceNeeds',
    type: 'choices',
    label: { id: 'Kebutuhan layanan dasar', en: 'Basic services needed' },
    required: true,
    options: optionsOf({
      food: ['Permakanan', 'Food'],
      clothes: ['Sandang', 'Clothing'],
      assistive: ['Alat bantu', 'Assistive device'],
      health_kit: ['Perbekalan kesehatan', 'Health supplies'],
      guidance: [
        'Bimbingan fisik, mental, spiritual, sosial',
        'Physical, mental, spiritual, social guidance',
      ],
      family_guidance: ['Bimbingan keluarga/masyarakat', 'Guidance of family and neighbours'],
      documents: ['NIK, akta, KIA, KTP', 'NIK, certificates, identity cards'],
      education_health: ['Akses pendidikan dan kesehatan dasar', 'Access to basic education and health'],
      tracing: ['Penelusuran keluarga', 'Tracing the family'],
      reunification: ['Reunifikasi/reintegrasi', 'Reunification or reintegration'],
      shelter: ['Rumah singgah/panti', 'Shelter or care home'],
      referral: ['Rujukan', 'Referral'],
    }),
  },
  {
    key: 'currentAid',
    type: 'choices',
    label: { id: 'Bantuan yang sedang diterima', en: 'Aid being received' },
    required: true,
    options: optionsOf({
      pkh: ['PKH', 'PKH'],
      bpnt: ['Sembako/BPNT', 'Food aid (BPNT)'],
      blt_dd: ['BLT Dana Desa', 'Village cash aid (BLT Dana Desa)'],
      pbi_jk: ['PBI Jaminan Kesehatan', 'Free health insurance (PBI JK)'],
      atensi: ['ATENSI', 'ATENSI'],
      disability_cash: ['Bantuan disabilitas', 'Disability aid'],
      elderly_cash: ['Bantuan lansia/permakanan', 'Aid for the elderly, meals'],
      none: ['Tidak ada', 'None'],
      unknown: ['Tidak tahu', 'Not known'],
    }),
    exclusive: ['none', 'unknown'],
  },
]
