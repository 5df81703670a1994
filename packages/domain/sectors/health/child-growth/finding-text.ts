import type { Text } from '../../../core/index.ts'

/** What was noticed. Never a diagnosis: the kader finds, records, explains and refers. */
export const reasons = {
  weightGained: {
    id: 'Berat naik {gain} gram, cukup untuk umurnya (paling sedikit {kbm} gram).',
    en: 'Weight rose by {gain} grams, enough for the age (at least {kbm} grams).',
  },
  noWeightGain: {
    id: 'Berat tidak naik cukup: {gain} gram, seharusnya paling sedikit {kbm} gram (T).',
    en: 'Not enough weight gained: a change of {gain} grams, at least {kbm} grams expected (T).',
  },
  repeatedNoGain: {
    id: 'Berat tidak naik {times} bulan berturut-turut (2T).',
    en: 'Weight did not rise for {times} months in a row (2T).',
  },
  missedLastMonth: {
    id: 'Bulan lalu tidak ditimbang, jadi naik atau tidaknya belum dapat dinilai (O).',
    en: 'Not weighed last month, so the gain cannot be judged (O).',
  },
  firstWeighing: {
    id: 'Penimbangan pertama; naik atau tidaknya dinilai bulan depan (B).',
    en: 'First weighing; the gain is judged next month (B).',
  },
  noVerdict: {
    id: 'Naik atau tidaknya berat belum dinilai pada umur ini.',
    en: 'The gain is not judged at this age.',
  },
  belowRedLine: {
    id: 'Berat di bawah garis merah KMS (BGM, {z} SD).',
    en: 'Weight below the red line of the card ({z} SD).',
  },
  aboveOrangeLine: {
    id: 'Berat di atas garis oranye KMS ({z} SD).',
    en: 'Weight above the orange line of the card ({z} SD).',
  },
  severelyWasted: {
    id: 'Berat jauh kurang untuk panjang badannya ({z} SD).',
    en: 'Weight far too low for the length ({z} SD).',
  },
  wasted: {
    id: 'Berat kurang untuk panjang badannya ({z} SD).',
    en: 'Weight too low for the length ({z} SD).',
  },
  overweightRisk: {
    id: 'Berat agak lebih untuk panjang badannya ({z} SD).',
    en: 'Weight somewhat high for the length ({z} SD).',
  },
  overweight: {
    id: 'Berat lebih untuk panjang badannya ({z} SD).',
    en: 'Weight too high for the length ({z} SD).',
  },
  obese: {
    id: 'Berat jauh lebih untuk panjang badannya ({z} SD).',
    en: 'Weight far too high for the length ({z} SD).',
  },
  severelyStunted: {
    id: 'Jauh lebih pendek dari anak seumurnya ({z} SD).',
    en: 'Much shorter than children of the age ({z} SD).',
  },
  stunted: {
    id: 'Lebih pendek dari anak seumurnya ({z} SD).',
    en: 'Shorter than children of the age ({z} SD).',
  },
  headSmall: {
    id: 'Lingkar kepala lebih kecil dari anak seumurnya ({z} SD).',
    en: 'Head smaller than in children of the age ({z} SD).',
  },
  headLarge: {
    id: 'Lingkar kepala lebih besar dari anak seumurnya ({z} SD).',
    en: 'Head larger than in children of the age ({z} SD).',
  },
  armRed: { id: 'LiLA {cm} cm, merah.', en: 'Arm circumference {cm} cm, red.' },
  armYellow: { id: 'LiLA {cm} cm, kuning.', en: 'Arm circumference {cm} cm, yellow.' },
  oedema: { id: 'Kedua kaki bengkak.', en: 'Both feet are swollen.' },
  implausible: {
    id: 'Ukuran tidak masuk akal untuk umur ini ({z} SD).',
    en: 'A measurement that cannot be believed at this age ({z} SD).',
  },
  confirmedImplausible: {
    id: 'Ukuran sangat jauh dari anak seumurnya ({z} SD), sudah diukur ulang.',
    en: 'A measurement very far from the age ({z} SD), taken again and right.',
  },
  heightFell: {
    id: 'Tinggi badan turun {cm} cm sejak pengukuran sebelumnya.',
    en: 'Height fell by {cm} cm since the last measurement.',
  },
  headFell: {
    id: 'Lingkar kepala turun {cm} cm sejak pengukuran sebelumnya.',
    en: 'Head circumference fell by {cm} cm since the last measurement.',
  },
  heightJumped: {
    id: 'Tinggi badan naik {cm} cm sejak pengukuran sebelumnya, terlalu cepat.',
    en: 'Height rose by {cm} cm since the last measurement, too fast.',
  },
  weightJumped: {
    id: 'Berat berubah {percent} persen sejak penimbangan sebelumnya.',
    en: 'Weight changed by {percent} percent since the last weighing.',
  },
  copied: {
    id: 'Berat dan tinggi sama persis dengan pengukuran sebelumnya.',
    en: 'Weight and height are exactly those of the last measurement.',
  },
} satisfies Record<string, Text>

/** What the kader does now. */
export const todos = {
  praise: { id: 'Puji ibu, gambar titiknya di KMS.', en: 'Praise the mother, plot the point on the card.' },
  comeMonthly: {
    id: 'Ajak ditimbang lagi bulan depan.',
    en: 'Ask them to come for weighing next month.',
  },
  askFoodAndIllness: {
    id: 'Tanyakan makan, ASI dan sakit sebulan ini, lalu tulis surat rujukan ke petugas.',
    en: 'Ask about food, breastfeeding and illness this month, then write a referral.',
  },
  referToday: {
    id: 'Tulis surat rujukan, pastikan ada yang mengantar hari ini, dan catat nomor keluarga.',
    en: 'Write a referral, make sure somebody takes the child today, and note the family’s number.',
  },
  refer: { id: 'Tulis surat rujukan ke petugas.', en: 'Write a referral to the health worker.' },
  teachFood: {
    id: 'Jelaskan makanan gizi seimbang tanpa gula tambahan, lalu tulis surat rujukan ke petugas.',
    en: 'Explain balanced food without added sugar, then write a referral.',
  },
  measureAgain: {
    id: 'Ukur ulang. Bila sama, tandai sudah benar; bila keliru, perbaiki catatannya.',
    en: 'Measure again. If it is the same, mark it as right; if not, correct the entry.',
  },
  measureAgainNextTime: {
    id: 'Ukur lebih teliti bulan depan dan bandingkan dengan catatan ini.',
    en: 'Measure with care next month and compare with this entry.',
  },
} satisfies Record<string, Text>

/** What to say to the mother. */
export const says = {
  well: {
    id: 'Berat adik naik bulan ini. Teruskan ya, Bu.',
    en: 'The weight went up this month. Keep going.',
  },
  come: {
    id: 'Senang bertemu lagi, Bu. Supaya kita tahu tumbuhnya, bulan depan ditimbang lagi ya.',
    en: 'Good to see you again. So that we know how the child grows, come again next month.',
  },
  weightNotUp: {
    id: 'Berat adik bulan ini belum naik cukup. Bukan salah Ibu. Mari kita cari sebabnya bersama; adik perlu diperiksa petugas.',
    en: 'The weight did not go up enough this month. It is not your fault. Let us look for the cause together; the health worker should have a look.',
  },
  checkSoon: {
    id: 'Tumbuhnya adik perlu diperiksa petugas supaya cepat dibantu. Kami antar suratnya, Bu.',
    en: 'The health worker should check how the child grows, so that help comes early. Here is the letter.',
  },
  checkToday: {
    id: 'Adik perlu diperiksa petugas hari ini juga, Bu. Kami bantu supaya ada yang mengantar.',
    en: 'The child should be seen by a health worker today. We will help so that somebody goes with you.',
  },
  weightHigh: {
    id: 'Berat adik lebih dari biasanya untuk badannya. Mari kita lihat makan dan minumnya; petugas akan membantu memeriksa.',
    en: 'The weight is more than usual for the body. Let us look at food and drink; the health worker will help.',
  },
  again: {
    id: 'Kami ukur sekali lagi ya, Bu, supaya angkanya benar.',
    en: 'We will measure once more, so that the number is right.',
  },
} satisfies Record<string, Text>

/** Where to go (health notes 12). */
export const places = {
  puskesmas: { id: 'Puskesmas atau Pustu', en: 'Puskesmas or Pustu' },
  doctor: { id: 'dokter Puskesmas', en: 'the doctor at the Puskesmas' },
  hospital: { id: 'rumah sakit', en: 'the hospital' },
} satisfies Record<string, Text>

/** How soon. */
export const whens = {
  today: { id: 'hari ini', en: 'today' },
  thisWeek: { id: 'minggu ini', en: 'this week' },
  thisMonth: { id: 'bulan ini', en: 'this month' },
} satisfies Record<string, Text>
