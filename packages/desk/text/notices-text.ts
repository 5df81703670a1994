import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const notices = {
  page: t('Kabar', 'News'),
  bell: t('Kabar, {count} belum dibaca', 'News, {count} unread'),
  bellNone: t('Kabar', 'News'),
  title: t('Kabar untuk Anda', 'News for you'),
  unread: t('Belum dibaca', 'Unread'),
  earlier: t('Sudah dibaca', 'Read'),
  ways: t('Kabar di luar aplikasi', 'News outside the app'),
  waysText: t(
    'Isinya hanya nomor dan tautan, tanpa nama warga.',
    'It holds the number and a link only, nobody by name.',
  ),
  email: t('Alamat e-mail Anda', 'Your e-mail address'),
  emailHint: t('Kosongkan bila tidak ingin e-mail.', 'Leave it empty for no e-mail.'),
  emailOff: t(
    'Server ini belum dapat mengirim e-mail. Alamat disimpan untuk nanti.',
    'This server cannot send e-mail yet. The address is kept for later.',
  ),
  save: t('Simpan', 'Save'),
  saved: t('Tersimpan.', 'Saved.'),
  push: t('Notifikasi di peramban ini', 'Notifications in this browser'),
  pushOn: t('Menyala di peramban ini.', 'On in this browser.'),
  pushOff: t('Belum menyala di peramban ini.', 'Off in this browser.'),
  pushUnsupported: t(
    'Peramban ini tidak dapat menerima notifikasi. Buka Meja lewat https dengan peramban yang baru.',
    'This browser cannot receive notifications. Open the desk over https with a current browser.',
  ),
  pushBlocked: t(
    'Notifikasi diblokir di peramban ini. Izinkan lewat ikon gembok di bilah alamat.',
    'Notifications are blocked in this browser. Allow them by the lock icon beside the address.',
  ),
  pushFailed: t(
    'Peramban belum dapat mendaftar. Periksa izin dan internet, lalu coba lagi.',
    'The browser could not register. Check the permission and the internet, then try again.',
  ),
  turnOn: t('Nyalakan', 'Turn on'),
  turnOff: t('Matikan', 'Turn off'),
  citizen: t('Kabar ke warga', 'News to the citizen'),
  citizenNone: t('Belum ada yang perlu dikabarkan.', 'Nothing to tell yet.'),
}
