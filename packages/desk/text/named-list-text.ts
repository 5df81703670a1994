import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const namedList = {
  all: t('Semua', 'All'),
  post: t('Posyandu', 'Post'),
  allPosts: t('Semua Posyandu', 'All posts'),
  nobodyFound: t('Tidak ada yang cocok', 'Nothing matches'),
  nobodyFoundText: t('Ubah pencarian atau pilih Semua.', 'Change the search or choose All.'),
  more: t('Berikutnya', 'More'),
  logged: t(
    'Membuka nama dicatat. Gunakan hanya untuk tugas Anda.',
    'Opening names is logged. Use it only for your task.',
  ),
}
