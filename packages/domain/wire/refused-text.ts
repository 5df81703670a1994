import type { Text } from '../core/index.ts'
import type { RefusedReason } from './sync.ts'

/** What a refused entry means, and what to do. It stays on the phone under *Perlu Anda*. */
export const REFUSED_TEXT: Record<RefusedReason, Text> = {
  'unreadable-envelope': {
    id: 'Catatan rusak dan tidak diterima. Buka, tulis ulang, lalu simpan.',
    en: 'The entry is damaged and was not taken. Open it, write it again and save.',
  },
  'too-large': {
    id: 'Catatan terlalu panjang. Ringkas lalu simpan lagi.',
    en: 'The entry is too long. Shorten it and save again.',
  },
  'state-changed': {
    id: 'Orang lain sudah mengubahnya lebih dulu. Lihat keadaan sekarang, lalu ulangi bila perlu.',
    en: 'Someone else changed it first. Look at how it stands now and repeat if needed.',
  },
  'move-not-listed': {
    id: 'Langkah ini tidak bisa dari keadaan sekarang. Pilih langkah lain.',
    en: 'This step is not possible from here. Choose another.',
  },
  'mover-not-allowed': {
    id: 'Langkah ini bukan wewenang Anda. Minta ketua Posyandu.',
    en: 'This step is not yours to take. Ask the chair.',
  },
  'second-person-needed': {
    id: 'Yang mencatat kasus tidak boleh memastikannya sendiri. Minta koordinator bidang atau ketua Posyandu.',
    en: 'Whoever wrote a case down does not confirm it alone. Ask the coordinator or the chair of the Posyandu.',
  },
  'another-office': {
    id: 'Kasus ini sedang ditangani kantor lain. Hubungi kantor itu.',
    en: 'This case lies with another office. Contact that office.',
  },
  'too-late-to-reopen': {
    id: 'Batas waktu membuka kembali sudah lewat. Tulis sebagai kasus baru.',
    en: 'It is too late to open it again. Write it down as a new case.',
  },
  'no-report': {
    id: 'Formulir kasusnya belum diterima server. Kirim formulirnya dulu, lalu ulangi langkah ini.',
    en: 'The form of this case has not reached the server. Send the form first, then repeat this step.',
  },
  'unknown-office': {
    id: 'Kantor tujuan tidak ada atau sudah tidak bertugas. Pilih kantor lain.',
    en: 'The office it was sent to is not there or works no longer. Choose another.',
  },
  'another-cell': {
    id: 'Catatan ini milik kabupaten atau kota lain. Hubungi operator desa.',
    en: 'This entry belongs to another district. Contact the village operator.',
  },
  'id-taken': {
    id: 'Nomor catatan sudah dipakai catatan lain. Tulis ulang catatan ini.',
    en: 'The number of this entry belongs to another. Write it again.',
  },
  'set-aside': {
    id: 'Sudah diperiksa dan disisihkan. Baca alasannya, lalu tulis ulang atau hapus dari daftar.',
    en: 'It was looked at and set aside. Read why, then write it again or discard it.',
  },
}
