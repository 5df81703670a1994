import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** What has left this phone and what has not. */
export const sending = {
  seeCase: t('Lihat kasus', 'See the case'),
  title: t('Kiriman', 'Sending'),
  headline: t('{kept} dari {total} tersimpan di server', '{kept} of {total} saved on the server'),
  waiting: t('{count} belum terkirim', '{count} not sent yet'),
  files: t('{count} foto atau berkas belum terkirim', '{count} pictures or files not sent yet'),
  allSafe: t('Semua catatan Anda aman di server', 'All your entries are safe on the server'),
  now: t('Kirim sekarang', 'Send now'),
  syncing: t('Sedang mengirim ...', 'Sending ...'),
  held: t('Ditahan server', 'Held by the server'),
  heldText: t('Tersimpan di server, belum dihitung.', 'Stored on the server, not counted yet.'),
  heldMore: t('{count} catatan lagi', '{count} more entries'),
  refused: t('Ditolak server', 'Refused by the server'),
  refusedText: t(
    'Masih di HP ini. Perbaiki, kirim ulang, atau hapus dengan alasan.',
    'Still on this phone. Correct, send again, or discard with a reason.',
  ),
  retry: t('Kirim ulang', 'Send again'),
  mend: t('Perbaiki', 'Correct'),
  discard: t('Hapus dari daftar', 'Discard'),
  discardReason: t('Alasan dihapus', 'Reason to discard'),
  rescue: t('Simpan berkas penyelamat', 'Save a rescue file'),
  rescueAsk: t('Lama tanpa sinyal, atau HP akan diperbaiki?', 'Long without signal, or a repair ahead?'),
  rescueText: t(
    'Simpan berkas ini dan titipkan kepada teman yang ada sinyal. Isinya terkunci: teman tidak bisa membacanya.',
    'Save this file and give it to a colleague with signal. It is sealed: the colleague cannot read it.',
  ),
  handInAsk: t('Ada berkas penyelamat dari HP teman?', 'A rescue file from a colleague?'),
  handIn: t('Kirim berkas teman', 'Send a colleague’s file'),
  handedIn: t('{count} catatan teman sudah terkirim', '{count} entries handed in'),
  handInFailed: t(
    'Berkas belum terkirim. Coba lagi saat ada sinyal.',
    'Not handed in. Try again with signal.',
  ),
  storage: t('Penyimpanan HP', 'Storage'),
  persisted: t('Aman: HP tidak akan menghapusnya sendiri.', 'Safe: the phone will not delete it by itself.'),
  notPersisted: t(
    'Pasang Simpul di layar utama supaya HP tidak menghapus catatannya: buka menu ⋮ di Chrome, lalu pilih “Tambahkan ke layar utama”.',
    'Put Simpul on the home screen, so that the phone does not delete its entries: open the menu ⋮ of Chrome and choose “Add to home screen”.',
  ),
  used: t('{used} MB terpakai', '{used} MB used'),
  tight: t(
    'Ruang HP hampir habis. Hapus foto atau video yang tidak perlu.',
    'Space is running out. Delete photos or videos.',
  ),
  lease: t('Bisa dipakai tanpa sinyal sampai {date}.', 'Works without signal until {date}.'),
  clockBehind: t(
    'Tanggal HP tampaknya salah. Periksa di pengaturan HP.',
    'The date of this phone looks wrong. Check its settings.',
  ),
}

/** Why the last contact did not end well. */
export const trouble = {
  timeout: t(
    'Server lama menjawab. Dicoba lagi sendiri.',
    'The server is slow. It is tried again by itself.',
  ),
  offline: t('Tidak ada sinyal. Catatan aman di HP ini.', 'No signal. Entries are safe on this phone.'),
}
