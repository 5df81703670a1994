import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const notices = {
  title: t('Kabar', 'News'),
  count: t('{count} baru', '{count} new'),
  loading: t('Kabar sedang diambil ...', 'News is on its way ...'),
  notYet: t('Kabar belum ada di HP ini', 'No news on this phone yet'),
  notYetTodo: t('Nyalakan internet sebentar.', 'Switch the internet on for a moment.'),
  asOf: t('Keadaan {time}', 'As of {time}'),
  isNew: t('Baru', 'New'),
  push: t('Notifikasi di HP ini', 'Notifications on this phone'),
  pushText: t(
    'HP memberi tahu saat ada kabar, juga bila Simpul tertutup. Tanpa nama warga.',
    'The phone tells you when there is news, also with Simpul closed. Nobody by name.',
  ),
  pushOn: t('Menyala di HP ini.', 'On on this phone.'),
  pushBlocked: t(
    'Notifikasi diblokir. Izinkan di setelan peramban untuk alamat ini.',
    'Notifications are blocked. Allow them in the settings of the browser for this address.',
  ),
  pushFailed: t(
    'Belum berhasil. Periksa izin dan internet, lalu coba lagi.',
    'That did not work. Check the permission and the internet, then try again.',
  ),
  turnOn: t('Nyalakan notifikasi', 'Turn notifications on'),
  turnOff: t('Matikan', 'Turn off'),
  shareTitle: t('Kabari warga', 'Tell the citizen'),
  shared: t(
    'Dibagikan sendiri, tidak dapat dipastikan. Catat di atas setelah warga benar tahu.',
    'Passed on by hand, nobody can tell whether it arrived. Note it above once the citizen knows.',
  ),
}
