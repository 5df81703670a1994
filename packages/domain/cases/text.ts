import type { Text } from '../core/index.ts'
import type { Channel } from './move-service.ts'
import type { NoteKind } from './note-service.ts'

const text = (id: string, en: string): Text => ({ id, en })

export const moveName = text('Langkah kasus', 'Step of a case')
export const sealedName = text('Isian tertutup', 'Sealed answers')
export const noteName = text('Catatan kasus', 'Note on a case')

export const links = {
  person: text('Warga yang tercatat', 'Registered person'),
  household: text('Rumah tangga yang tercatat', 'Registered household'),
}

export const questions = {
  step: text('Urutan langkah', 'Number of steps seen'),
  office: text('Dikirim ke', 'Sent to'),
  note: text('Alasan atau hasil', 'Reason or result'),
  companion: text('Didampingi oleh', 'Accompanied by'),
  channel: text('Warga diberi tahu lewat', 'The citizen was told by'),
  toldOn: text('Tanggal diberi tahu', 'Told on'),
  kind: text('Jenis catatan', 'Kind of note'),
  text: text('Isi', 'Words'),
  paper: text('Berkas ke', 'Paper number'),
  ready: text('Sudah ada', 'Is there'),
  stars: text('Penilaian warga', 'Rating by the citizen'),
}

export const channels: Record<Channel, Text> = {
  in_person: text('Bertemu langsung', 'In person'),
  phone: text('Telepon', 'Phone'),
  whatsapp: text('WhatsApp', 'WhatsApp'),
  letter: text('Surat', 'Letter'),
  meeting: text('Pertemuan', 'Meeting'),
}

export const noteKinds: Record<NoteKind, Text> = {
  message: text('Pesan', 'Message'),
  told: text('Warga diberi tahu', 'Citizen told'),
  paper: text('Berkas', 'Paper'),
  rating: text('Penilaian', 'Rating'),
}
