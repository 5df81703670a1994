import type { Text } from '@simpul/domain/core'
import type { AttachmentType } from '@simpul/domain/wire'

const t = (id: string, en: string): Text => ({ id, en })

const types: Readonly<Record<AttachmentType, Text>> = {
  'image/jpeg': t('Foto JPEG', 'JPEG picture'),
  'image/png': t('Foto PNG', 'PNG picture'),
  'image/webp': t('Foto WebP', 'WebP picture'),
  'application/pdf': t('Berkas PDF', 'PDF file'),
}

export const caseFiles = {
  types,
  title: t('Foto dan berkas', 'Photos and papers'),
  onTheWay: t(
    '{count} dari {all} belum terkirim. Datang sendiri saat ponsel kader mendapat sinyal.',
    '{count} of {all} not sent yet. They come by themselves once the phone of the kader has signal.',
  ),
  missing: t('Belum terkirim', 'Not sent yet'),
  broken: t('Tidak dapat ditampilkan', 'Cannot be shown'),
  open: t('Simpan berkas', 'Save the file'),
  enlarge: t('Perbesar: {name}', 'Enlarge: {name}'),
  other: t('Berkas', 'File'),
  size: t('{kind}, {size} kB', '{kind}, {size} kB'),
  close: t('Tutup', 'Close'),
  save: t('Simpan', 'Save'),
}
