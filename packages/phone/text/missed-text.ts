import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

export const missed = {
  homes: t('{count} rumah', '{count} homes'),
  computed: t('Dihitung {day}', 'Computed on {day}'),
  nobodyText: t(
    'Daftar dihitung di server dan datang saat ada sinyal.',
    'The list is computed at the server and comes with a signal.',
  ),
  points: t('{band} · {points} dari 100', '{band} · {points} of 100'),
  open: t('Isi {service}', 'Fill in {service}'),
  person: t('Buka orangnya', 'Open the person'),
  case: t('Buka kasusnya', 'Open the case'),
}
