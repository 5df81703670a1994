import type { Text } from '@simpul/domain/core'

/** Why the server cannot start, in words for whoever started it. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** What the system or the database said, as a sentence for a person; undefined for what only a programmer can mend. */
export function startProblemOf(error: unknown): StartProblem | undefined {
  if (error instanceof StartProblem) return error
  const { code, port, address = '' } = (error ?? {}) as { code?: unknown; port?: number; address?: string }
  const text = typeof code === 'string' && Object.hasOwn(TEXTS, code) ? TEXTS[code] : undefined
  if (text === undefined) return undefined
  const place = port === undefined ? '' : ` (${address}:${port})`
  return new StartProblem({ id: text.id + place, en: text.en + place })
}

const TEXTS: Readonly<Record<string, Text>> = {
  'data-folder-in-use': {
    id: 'Server lain sedang memakai folder data ini. Hentikan dulu, atau pilih folder lain dengan --data FOLDER.',
    en: 'Another server is using this data folder. Stop it first, or choose another folder with --data FOLDER.',
  },
  'data-folder-other-version': {
    id: 'Folder data ini ditulis oleh versi lain. Buat cadangan dengan versi itu, lalu pulihkan di sini.',
    en: 'This data folder was written by another version. Back it up with that version and restore it here.',
  },
  'not-durable': {
    id: 'Simpanan di diska ini tidak aman: data bisa hilang saat listrik padam. Server tidak dijalankan.',
    en: 'This disk does not keep what it is told to keep: data could be lost in a power cut. Not starting.',
  },
  'server-too-old': {
    id: 'PostgreSQL terlalu lama. Diperlukan versi 15 atau lebih baru.',
    en: 'PostgreSQL is too old. Version 15 or newer is needed.',
  },
  'migration-changed': {
    id: 'Basis data ini dibuat oleh versi Simpul yang lain.',
    en: 'This database was made by another version of Simpul.',
  },
  EADDRINUSE: {
    id: 'Alamat sudah dipakai program lain. Pilih port lain dengan --port NOMOR.',
    en: 'The address is taken by another program. Choose another port with --port NUMBER.',
  },
  EACCES: {
    id: 'Tidak diizinkan. Periksa hak atas folder data, atau pilih port di atas 1024.',
    en: 'Not permitted. Check the rights of the data folder, or choose a port above 1024.',
  },
  ECONNREFUSED: {
    id: 'PostgreSQL tidak menjawab. Periksa DATABASE_URL dan apakah PostgreSQL berjalan.',
    en: 'PostgreSQL does not answer. Check DATABASE_URL and whether PostgreSQL is running.',
  },
  ENOTFOUND: {
    id: 'PostgreSQL tidak ditemukan. Periksa nama di DATABASE_URL.',
    en: 'PostgreSQL was not found. Check the name in DATABASE_URL.',
  },
  '28P01': {
    id: 'PostgreSQL menolak kata sandi di DATABASE_URL.',
    en: 'PostgreSQL refused the password in DATABASE_URL.',
  },
  '3D000': {
    id: 'Basis data di DATABASE_URL belum ada. Buat dulu dengan createdb.',
    en: 'The database in DATABASE_URL does not exist. Make it with createdb first.',
  },
}
