import type { Text } from '../../../core/index.ts'

/** What is asked before a doubtful measurement is saved. */
export const asks = {
  weightKg: { id: 'Benar berat {value} kg?', en: 'Is the weight really {value} kg?' },
  lengthCm: { id: 'Benar panjang atau tinggi {value} cm?', en: 'Is the length really {value} cm?' },
  headCm: { id: 'Benar lingkar kepala {value} cm?', en: 'Is the head circumference really {value} cm?' },
  armCm: { id: 'Benar LiLA {value} cm?', en: 'Is the arm circumference really {value} cm?' },
  heightFell: {
    id: 'Tinggi {value} cm lebih rendah {amount} cm dari pengukuran sebelumnya. Benar?',
    en: '{value} cm is {amount} cm less than the last time. Is that right?',
  },
  heightJumped: {
    id: 'Tinggi naik {amount} cm sejak pengukuran sebelumnya. Benar {value} cm?',
    en: 'The height rose by {amount} cm since the last time. Is {value} cm right?',
  },
  weightJumped: {
    id: 'Berat berubah {amount} persen sejak penimbangan sebelumnya. Benar {value} kg?',
    en: 'The weight changed by {amount} percent since the last time. Is {value} kg right?',
  },
  copied: {
    id: 'Berat dan tinggi sama persis dengan yang lalu. Benar diukur hari ini?',
    en: 'Weight and height are exactly those of the last time. Were they measured today?',
  },
  swapped: {
    id: 'Berat {weight} kg dan tinggi {length} cm. Apakah tertukar?',
    en: 'Weight {weight} kg and length {length} cm. Are they swapped?',
  },
  standing: {
    id: 'Bayi di bawah 9 bulan biasanya diukur berbaring. Benar berdiri?',
    en: 'Babies under nine months are usually measured lying. Really standing?',
  },
} satisfies Record<string, Text>

/** What is said of a measurement that cannot be saved: it, or an earlier one, is wrong. */
export const refusals = {
  weightKg: {
    id: 'Berat {value} kg tidak mungkin untuk anak. Timbang ulang.',
    en: 'No child weighs {value} kg. Weigh again.',
  },
  lengthCm: {
    id: 'Panjang atau tinggi {value} cm tidak mungkin untuk anak. Ukur ulang.',
    en: 'No child is {value} cm long. Measure again.',
  },
  headCm: {
    id: 'Lingkar kepala {value} cm tidak mungkin untuk anak. Ukur ulang.',
    en: 'No child has a head circumference of {value} cm. Measure again.',
  },
  armCm: {
    id: 'LiLA {value} cm tidak mungkin untuk anak. Ukur ulang.',
    en: 'No child has an arm circumference of {value} cm. Measure again.',
  },
  heightFell: {
    id: 'Tinggi {value} cm lebih rendah {amount} cm dari pengukuran sebelumnya. Ukur ulang, atau perbaiki catatan sebelumnya bila itu yang keliru.',
    en: '{value} cm is {amount} cm less than the last time. Measure again, or correct the earlier entry if that one is wrong.',
  },
  headFell: {
    id: 'Lingkar kepala {value} cm lebih kecil {amount} cm dari pengukuran sebelumnya. Ukur ulang, atau perbaiki catatan sebelumnya bila itu yang keliru.',
    en: '{value} cm is {amount} cm less than the last time. Measure again, or correct the earlier entry if that one is wrong.',
  },
} satisfies Record<string, Text>

/** The obvious repair, offered and never made silently. */
export const repairs = {
  weightKg: { id: 'Maksudnya {repair} kg', en: 'I meant {repair} kg' },
  lengthCm: { id: 'Maksudnya {repair} cm', en: 'I meant {repair} cm' },
  headCm: { id: 'Maksudnya {repair} cm', en: 'I meant {repair} cm' },
  armCm: { id: 'Maksudnya {repair} cm', en: 'I meant {repair} cm' },
  swapped: { id: 'Tukar keduanya', en: 'Swap them' },
  standing: { id: 'Berbaring', en: 'Lying' },
} satisfies Record<string, Text>
