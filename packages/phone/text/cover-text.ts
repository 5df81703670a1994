import type { Text } from '@simpul/domain/core'

const t = (id: string, en: string): Text => ({ id, en })

/** Serving a second sector for a while. */
export const cover = {
  own: t('Bidang {sectors}', 'Sector {sectors}'),
  runs: t('Anda juga melayani {sector} sampai {day}', 'You also serve {sector} until {day}'),
  runsToday: t('Hari ini terakhir Anda melayani {sector}', 'Today is your last day for {sector}'),
  given: t('Ditetapkan ketua Posyandu: {note}', 'Set by the chair of the Posyandu: {note}'),
}
