import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const practice = {
  begin: t('Mode latihan', 'Practice'),
  beginHint: t(
    'Coba semua tombol dengan posyandu karangan. Tidak ada yang dikirim.',
    'Try every button with a made-up Posyandu. Nothing is sent.',
  ),
  tryFirst: t('Coba dulu tanpa kode', 'Try it first without a code'),
  opening: t('Menyiapkan posyandu latihan ...', 'Preparing the practice Posyandu ...'),
  bar: t('Latihan, tidak dikirim', 'Practice: nothing is sent'),
  end: t('Selesai', 'Done'),
}
