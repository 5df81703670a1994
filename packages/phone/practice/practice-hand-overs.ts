import { handOverServiceId } from '@simpul/domain/catalogue/whole'
import {
  addDays,
  type Entry,
  editBody,
  idFrom,
  nextReading,
  type PlainDate,
  type Sector,
  type Uuid,
} from '@simpul/domain/core'

/** What another kader found on a visit, to practise with: one for each of two sectors, about one made-up family. */
const FOUND: readonly { readonly sector: Sector; readonly needs: readonly string[] }[] = [
  { sector: 'social', needs: ['no-food', 'no-papers'] },
  { sector: 'public-works', needs: ['no-toilet'] },
]

const HOUSEHOLD = idFrom('practice-household', 'Sumarno')

interface Writers {
  readonly unit: Uuid
  readonly other: Uuid
}

/** Hand-overs of the last days, with the family they are about. */
export function practiceHandOvers(today: PlainDate, { unit, other }: Writers): readonly Entry[] {
  const happenedOn = addDays(today, -2)
  const device = idFrom('practice-device', 'hand-over')
  const said = (deviceSeq: number, entry: Pick<Entry, 'service' | 'subject' | 'body'>): Entry => ({
    ...entry,
    id: idFrom('practice-hand-over-entry', String(deviceSeq)),
    version: 1,
    unit,
    happenedOn,
    recordedAt: nextReading(undefined, Date.parse(`${happenedOn}T03:00:00Z`) + deviceSeq),
    recordedBy: other,
    device,
    deviceSeq,
  })
  const dwelling = said(1, {
    service: 'household',
    subject: { kind: 'household', id: HOUSEHOLD },
    body: editBody({}, { headName: 'Sumarno', address: 'Jalan Latihan nomor 7', rt: '2' }),
  })
  return [
    dwelling,
    ...FOUND.map(({ sector, needs }, index) =>
      said(index + 2, {
        service: handOverServiceId(sector),
        subject: { kind: 'hand-over', id: idFrom('practice-hand-over', sector) },
        body: { visit: idFrom('practice-visit', 'Sumarno'), household: HOUSEHOLD, needs },
      }),
    ),
  ]
}
