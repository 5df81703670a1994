import type { Text } from '../core/index.ts'
import type { HeldReason } from './sync.ts'

/** What a held entry means for the person who wrote it. */
export const HELD_TEXT: Record<HeldReason, Text> = {
  'unknown-service': {
    id: 'Server belum mengenal layanan ini. Disimpan, dan diproses setelah server diperbarui.',
    en: 'The server does not know this service yet. It is stored and read once the server is updated.',
  },
  'unknown-version': {
    id: 'Aplikasi lebih baru daripada server. Disimpan, dan diproses setelah server diperbarui.',
    en: 'The app is newer than the server. It is stored and read once the server is updated.',
  },
  'unreadable-body': {
    id: 'Isian tidak terbaca. Disimpan; operator desa akan memeriksa.',
    en: 'The answers cannot be read. They are stored; the village operator looks at them.',
  },
  'wrong-subject': {
    id: 'Catatan ini bukan tentang posyandu penulisnya. Disimpan; minta operator desa memeriksa.',
    en: 'This entry is not about the post of its writer. It is stored; ask the village operator to look.',
  },
  'not-allowed': {
    id: 'Di luar tugas Anda pada hari itu. Disimpan; minta ketua memeriksa.',
    en: 'Outside your task on that day. It is stored; ask the chair to look.',
  },
  'unknown-unit': {
    id: 'Posyandu tidak dikenal. Disimpan; minta operator desa memeriksa.',
    en: 'The post is not known. It is stored; ask the village operator to look.',
  },
  'date-in-future': {
    id: 'Tanggalnya belum tiba. Periksa tanggal HP, lalu perbaiki isian.',
    en: 'Its date has not come yet. Check the date of the phone, then correct the entry.',
  },
  'unreadable-seal': {
    id: 'Kiriman terkunci tidak bisa dibuka. Buka aplikasi agar dikirim ulang.',
    en: 'The sealed entry cannot be opened. Open the app so that it is sent again.',
  },
  'another-case': {
    id: 'Nomor kasus ini sudah dipakai layanan lain. Disimpan; operator desa akan memeriksa.',
    en: 'The number of this case belongs to another service. It is stored; the village operator looks at it.',
  },
}

/** What a held entry means for whoever decides about it: what happened, and what can be done. */
export const HELD_DECISION_TEXT: Record<HeldReason, Text> = {
  'unknown-service': {
    id: 'Server belum mengenal layanan ini. Setelah server diperbarui, catatan masuk sendiri.',
    en: 'The server does not know this service yet. Once it is updated the entry goes in by itself.',
  },
  'unknown-version': {
    id: 'Ditulis dengan aplikasi yang lebih baru daripada server. Setelah server diperbarui, catatan masuk sendiri.',
    en: 'Written with an app newer than the server. Once it is updated the entry goes in by itself.',
  },
  'unreadable-body': {
    id: 'Isiannya tidak terbaca. Minta penulisnya menulis ulang, lalu pilih Jangan dihitung.',
    en: 'The answers cannot be read. Ask the writer to write them again, then choose Do not count.',
  },
  'wrong-subject': {
    id: 'Catatan ini tentang Posyandu atau hari yang lain. Minta penulisnya menulis ulang di tempat yang benar, lalu pilih Jangan dihitung.',
    en: 'The entry is about another post or day. Ask the writer to write it where it belongs, then choose Do not count.',
  },
  'not-allowed': {
    id: 'Pada hari itu penulisnya tidak bertugas untuk ini. Terima bila memang dikerjakannya; bila tidak, pilih Jangan dihitung.',
    en: 'On that day this was not the task of the writer. Release it if it was really done; if not, choose Do not count.',
  },
  'unknown-unit': {
    id: 'Posyandunya tidak dikenal. Terima setelah Posyandu itu ada di daftar; bila salah kirim, pilih Jangan dihitung.',
    en: 'The post is not known. Release it once the post is in the list; if it was sent by mistake, choose Do not count.',
  },
  'date-in-future': {
    id: 'Tanggalnya belum tiba ketika dikirim. Tanyakan penulisnya: Terima bila tanggal itu benar, Jangan dihitung bila tanggal HP keliru.',
    en: 'Its date had not come when it was sent. Ask the writer: release it if the date is right, do not count it if the phone was wrong.',
  },
  'unreadable-seal': {
    id: 'Dikirim terkunci dan belum dapat dibuka. Minta penulisnya membuka aplikasi HP agar dikirim ulang.',
    en: 'Sent sealed, and it cannot be opened yet. Ask the writer to open the phone app, so that it is sent again.',
  },
  'another-case': {
    id: 'Nomornya sudah dipakai kasus lain. Minta penulisnya membuat kasus baru, lalu pilih Jangan dihitung.',
    en: 'Its number belongs to another case. Ask the writer to open a new case, then choose Do not count.',
  },
}
