import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const tour = {
  again: t('Cara pakai', 'How it works'),
  skip: t('Lewati', 'Skip'),
  practise: t('Coba di mode latihan', 'Try it in practice'),
  work: t('Mulai bekerja', 'Start working'),
  step: t('Langkah {step} dari {all}', 'Step {step} of {all}'),
}

/** One card a thing that has to be known before the first mother stands at the table. */
export const tourCards = {
  find: {
    title: t('Ketik tiga huruf', 'Type three letters'),
    text: t(
      'Nama anak, nama ibu, atau akhir NIK. Salah eja tidak apa-apa.',
      "The child's name, the mother's, or the end of the NIK. Spelling does not matter.",
    ),
  },
  weigh: {
    title: t('Timbang, lalu simpan', 'Weigh, then save'),
    text: t(
      'Tanda centang berarti aman di HP ini, juga bila baterai habis.',
      'A tick means it is safe on this phone, even if the battery dies.',
    ),
  },
  read: {
    title: t('Baca warnanya', 'Read the colour'),
    text: t(
      'Hijau: baik. Jingga: dirujuk. Kalimat untuk ibu sudah tertulis di layar.',
      'Green: well. Orange: refer. What to tell the mother is on the screen.',
    ),
  },
  send: {
    title: t('Tanpa sinyal, tetap jalan', 'It works without signal'),
    text: t(
      'Catatan terkirim sendiri saat ada sinyal. Awan di kanan atas memberi tahu.',
      'Entries leave by themselves when there is signal. The cloud at the top right tells you.',
    ),
  },
} satisfies Record<string, Readonly<Record<'title' | 'text', Text>>>
