import { z } from 'zod/mini'
import type { Text } from '../core/index.ts'
import type { HeldReason, RefusedReason } from './sync.ts'

interface ProblemText {
  /** HTTP status where the problem ends a request. */
  readonly status: number
  /** A sentence for a person that says what to do next. */
  readonly text: Text
}

/** Everything that can go wrong between a phone or desk and the server, by code. Answers carry `{ problem, detail? }`. */
export const PROBLEMS = {
  'not-json': {
    status: 400,
    text: {
      id: 'Data rusak di jalan. Coba kirim lagi.',
      en: 'The data was damaged on its way. Send it again.',
    },
  },
  'bad-request': {
    status: 400,
    text: {
      id: 'Permintaan tidak dikenali. Perbarui aplikasi, lalu coba lagi.',
      en: 'The request was not understood. Update the app and try again.',
    },
  },
  'too-large': {
    status: 413,
    text: {
      id: 'Kiriman terlalu besar. Kirim sebagian dulu.',
      en: 'This is too large. Send a part of it first.',
    },
  },
  'wrong-offset': {
    status: 409,
    text: {
      id: 'Kiriman berkas terputus. Aplikasi melanjutkannya sendiri, tunggu sebentar.',
      en: 'Sending the file was cut off. The app goes on by itself; wait a moment.',
    },
  },
  'file-damaged': {
    status: 422,
    text: {
      id: 'Berkas rusak di jalan. Aplikasi mengirimnya lagi dari awal.',
      en: 'The file was damaged on its way. The app sends it again from its beginning.',
    },
  },
  'file-type': {
    status: 415,
    text: {
      id: 'Hanya foto (JPEG, PNG, WebP) dan PDF yang diterima. Ambil ulang fotonya.',
      en: 'Only pictures (JPEG, PNG, WebP) and PDF are taken. Take the picture again.',
    },
  },
  'too-many-files': {
    status: 429,
    text: {
      id: 'Kiriman foto hari ini sudah penuh. Sisanya dikirim besok.',
      en: 'You have sent as many pictures as fit in a day. The rest goes tomorrow.',
    },
  },
  'storage-full': {
    status: 507,
    text: {
      id: 'Penyimpanan server penuh. Data Anda aman di HP; dicoba lagi nanti. Beri tahu operator.',
      en: 'The server has no room left. Your data is safe on the phone and tried again later. Tell the operator.',
    },
  },
  'not-signed-in': {
    status: 401,
    text: { id: 'Anda belum masuk. Silakan masuk lagi.', en: 'You are not signed in. Sign in again.' },
  },
  'wrong-password': {
    status: 401,
    text: {
      id: 'Nama pengguna atau kata sandi salah. Periksa lalu coba lagi.',
      en: 'User name or password is wrong. Check and try again.',
    },
  },
  'wrong-code': {
    status: 401,
    text: {
      id: 'Kode salah atau sudah lewat waktunya. Minta kode baru kepada ketua Posyandu.',
      en: 'The code is wrong or out of date. Ask the chair of the Posyandu for a new one.',
    },
  },
  'device-revoked': {
    status: 401,
    text: {
      id: 'HP ini sudah tidak dipakai untuk Posyandu. Hubungi ketua Posyandu; data yang belum terkirim masih aman.',
      en: 'This phone has been withdrawn. Ask the chair; what was not sent is still safe.',
    },
  },
  'not-allowed': {
    status: 403,
    text: {
      id: 'Bagian ini bukan tugas Anda. Hubungi ketua bila seharusnya bisa.',
      en: 'This is not part of your task. Ask the chair if it should be.',
    },
  },
  'not-found': {
    status: 404,
    text: {
      id: 'Yang dicari tidak ada atau bukan wilayah Anda. Kembali ke awal.',
      en: 'It does not exist or is outside your area. Go back to the start.',
    },
  },
  'too-many-tries': {
    status: 429,
    text: {
      id: 'Terlalu sering mencoba. Tunggu beberapa menit, lalu coba lagi.',
      en: 'Too many tries. Wait some minutes, then try again.',
    },
  },
  'wrong-epoch': {
    status: 409,
    text: {
      id: 'Server baru dipulihkan. Aplikasi menyamakan data dulu, tunggu sebentar.',
      en: 'The server was restored. The app compares its data first; wait a moment.',
    },
  },
  'already-decided': {
    status: 409,
    text: {
      id: 'Sudah diputuskan orang lain. Muat ulang halaman.',
      en: 'Someone else has decided already. Load the page again.',
    },
  },
  'form-again': {
    status: 409,
    text: {
      id: 'Formulir ini terlalu lama terbuka atau terlalu cepat dikirim. Isian Anda masih ada: kirim sekali lagi.',
      en: 'This form was open too long or sent too quickly. Your words are still here: send them once more.',
    },
  },
  'looks-automatic': {
    status: 422,
    text: {
      id: 'Kiriman ini tampak dibuat mesin. Muat ulang halaman lalu isi sendiri, atau sampaikan kepada kader.',
      en: 'This looks as if a machine had sent it. Load the page again and fill it in, or tell the kader.',
    },
  },
  'village-full': {
    status: 429,
    text: {
      id: 'Hari ini desa sudah menerima sangat banyak kiriman. Kirim lagi besok, atau sampaikan langsung kepada kader.',
      en: 'The village has taken very many messages today. Send it tomorrow, or tell the kader in person.',
    },
  },
  'case-moved-on': {
    status: 409,
    text: {
      id: 'Laporan ini sudah berubah. Lihat keadaan terbarunya, lalu ulangi bila masih perlu.',
      en: 'This report has moved on. Look at how it stands now and repeat if it is still needed.',
    },
  },
  'too-late-to-reopen': {
    status: 409,
    text: {
      id: 'Batas 30 hari untuk membuka kembali sudah lewat. Sampaikan sebagai laporan baru kepada kader.',
      en: 'The 30 days to open it again are over. Tell the kader as a new report.',
    },
  },
  'still-held': {
    status: 409,
    text: {
      id: 'Catatan ini belum bisa dilepas: belum terbaca, atau sudah didahului. Perbarui server atau sisihkan.',
      en: 'This entry cannot be let in: it is not readable yet, or something came first. Update or set it aside.',
    },
  },
  'list-unreadable': {
    status: 422,
    text: {
      id: 'Berkas ini tidak terbaca. Simpan lagi sebagai Excel (.xlsx) atau CSV, lalu coba lagi.',
      en: 'This file cannot be read. Save it again as Excel (.xlsx) or CSV and try again.',
    },
  },
  'list-empty': {
    status: 422,
    text: {
      id: 'Berkas ini kosong. Pilih berkas yang berisi daftar.',
      en: 'This file is empty. Choose one with a list in it.',
    },
  },
  'list-encrypted': {
    status: 422,
    text: {
      id: 'Berkas ini dikunci kata sandi, atau Excel lama (.xls). Simpan sebagai .xlsx tanpa kata sandi.',
      en: 'This file has a password or is an old Excel file (.xls). Save it as .xlsx without a password.',
    },
  },
  busy: {
    status: 503,
    text: {
      id: 'Server sedang sibuk. Data Anda aman; dicoba lagi sebentar.',
      en: 'The server is busy. Your data is safe; it is tried again shortly.',
    },
  },
  'server-fault': {
    status: 500,
    text: {
      id: 'Ada gangguan di server. Data Anda aman; coba lagi nanti.',
      en: 'The server has a fault. Your data is safe; try again later.',
    },
  },
} as const satisfies Record<string, ProblemText>

export type ProblemCode = keyof typeof PROBLEMS

/** The answer wherever a request ends with a problem. */
export const ProblemAnswer = z.strictObject({
  problem: z.string(),
  /** The sentence in Bahasa Indonesia, for clients that do not know the code. */
  message: z.string(),
  /** What a developer looks at first: the bad path of a request, the wait in seconds. Never personal data. */
  detail: z.optional(z.string()),
  /** Names the log line of a server fault. */
  request: z.optional(z.string()),
})
export type ProblemAnswer = z.infer<typeof ProblemAnswer>

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
