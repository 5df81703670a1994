import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const missed = {
  title: t('Mungkin terlewat', 'Possibly missed'),
  homes: t('{count} rumah', '{count} homes'),
  computed: t('Dihitung {day}', 'Computed on {day}'),
  nobody: t('Tidak ada yang perlu dilihat', 'Nothing to look at'),
  nobodyText: t(
    'Daftar dihitung di server dan datang saat ada sinyal.',
    'The list is computed at the server and comes with a signal.',
  ),
  unnamed: t('Keluarga tanpa nama di buku', 'A family without a name in the register'),
  points: t('{band} · {points} dari 100', '{band} · {points} of 100'),
  rt: t('RT {rt}', 'RT {rt}'),
  unknown: t('Belum diketahui: {names}.', 'Not known yet: {names}.'),
  open: t('Isi {service}', 'Fill in {service}'),
  person: t('Buka orangnya', 'Open the person'),
  case: t('Buka kasusnya', 'Open the case'),
  seen: t('Sudah saya lihat', 'I have looked'),
  receives: t('Sudah menerima', 'Receives it'),
  declined: t('Menolak', 'Declined'),
  about: t('Jawaban tentang {aid}', 'Answer about {aid}'),
  saidSeen: t('Dilihat {name}, {time}', 'Looked at by {name}, {time}'),
  saidReceives: t('Sudah menerima, kata {name}, {time}', 'Receives it, says {name}, {time}'),
  saidDeclined: t('Menolak, kata {name}, {time}', 'Declined, says {name}, {time}'),
  answered: t('Tampilkan juga yang sudah dijawab', 'Also those already answered'),
}
