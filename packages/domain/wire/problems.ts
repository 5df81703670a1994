import { z } from 'zod/mini'
import type { Text } from '../core/index.ts'

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
