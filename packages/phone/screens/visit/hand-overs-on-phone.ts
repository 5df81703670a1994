import type { Uuid } from '@simpul/domain/core'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import type { PaidVisit } from './visit-draft.ts'

export type HandOverFile = NonNullable<ReturnType<Sheets['handOverFile']>>

const ORDER = ['high', 'medium', 'low']

/** Every hand-over to a sector that this phone reads, the most pressing first, then the oldest. */
export async function handOversOf(phone: Phone, sheets: Sheets): Promise<readonly HandOverFile[]> {
  const subjects = await phone.foldedSubjects('hand-over')
  return subjects
    .flatMap(({ subject, views }) => sheets.handOverFile(subject.id, views) ?? [])
    .sort((a, b) => {
      const urgency = ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency)
      if (urgency !== 0) return urgency
      return a.handOver.recordedAt < b.handOver.recordedAt ? -1 : 1
    })
}

/** Which of the hand-overs one wrote have arrived with somebody. */
export async function receivedOf(
  phone: Phone,
  { isReceived }: Sheets,
  handOvers: PaidVisit['handOvers'],
): Promise<ReadonlySet<Uuid>> {
  const found = await Promise.all(
    handOvers.map(async ({ id, sector }) => {
      const views = (await phone.subject(id))?.views
      return views !== undefined && isReceived(sector, views) ? [id] : []
    }),
  )
  return new Set(found.flat())
}
