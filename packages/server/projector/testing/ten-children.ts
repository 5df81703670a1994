import type { JournalEntry, PlainDate, Uuid } from '@simpul/domain/core'
import {
  born,
  type CastMember,
  dayMove,
  died,
  entry,
  idOf,
  introduced,
  posts,
  registered,
  transferMove,
  weighed,
} from '@simpul/domain/testing'
import type { Db } from '../../db/db.ts'
import { asDewi, byDewi, foundDistrict, push } from '../../journal/testing/district.ts'

/*
 * Ten children around Posyandu Mawar; its session days are 12 January, 9 February and 9 March 2026. Home and
 * age are judged on the last day of a month. KBM: 200 g from 12 months; at 7 and 8 months of a girl 300 g; at
 * 1 month 800 g.
 *
 *           born         what happens                                  January  February   March
 *   Ana     2025-06-10   comes every month                             B 7.0    N +500     T +100
 *   Bima    2024-02-20   misses February                               B 10.0   -          O
 *   Cici, Dodo, Elok     written down, never seen                      -        -          -
 *   Fani    2026-01-31   born on the 31st, first weighed in February   -        B 3.2      N +900
 *   Galih   2025-04-01   weighed on 9 February, dies on the 20th       B 8.0    (dead)     (dead)
 *   Hana    2024-12-12   moves in from Melati on 15 February           (Melati) N +300     T +100
 *   Ivan    2023-01-20   moves out to Melati on 15 February, which     B 13.0   N +300     T +100
 *                        has not accepted; weighed there in March
 *   Jaya    2021-02-14   turns 60 months on 14 February                B 16.0   (too old)  (too old)
 *
 *   Mawar   S  January    all but Hana                                     9
 *              February   without Galih and Jaya, with Hana                8
 *              March      the same eight                                   8
 *           D  January    Ana Bima Galih Ivan Jaya                         5
 *              February   Ana Fani Hana Ivan                               4
 *              March      Ana Bima Fani Hana Ivan                          5
 *           N  January 0; February Ana Hana Ivan 3; March Fani 1
 *           T  March Ana Hana Ivan 3;  O  March Bima 1;  B  January 5, February Fani 1
 *   Melati  January Hana: S 1, D 1, B 1; then nobody
 */
const child = (name: string, sex: CastMember['sex'], birth: PlainDate): CastMember => ({
  id: idOf('person', name),
  name,
  sex,
  birth,
})

export const children = {
  ana: child('Ana', 'P', '2025-06-10'),
  bima: child('Bima', 'L', '2024-02-20'),
  cici: child('Cici', 'P', '2022-05-05'),
  dodo: child('Dodo', 'L', '2023-08-17'),
  elok: child('Elok', 'P', '2025-11-30'),
  fani: child('Fani', 'P', '2026-01-31'),
  galih: child('Galih', 'L', '2025-04-01'),
  hana: child('Hana', 'P', '2024-12-12'),
  ivan: child('Ivan', 'L', '2023-01-20'),
  jaya: child('Jaya', 'L', '2021-02-14'),
} as const

const { mawar, melati } = posts
const { ana, bima, cici, dodo, elok, fani, galih, hana, ivan, jaya } = children

export const sessionDays = ['2026-01-12', '2026-02-09', '2026-03-09'] as const
const [january, february, march] = sessionDays

const joined = (who: CastMember, home: Uuid): JournalEntry[] => [
  introduced(who),
  registered(who, home, '2025-12-01'),
]
const book = (who: CastMember) =>
  entry({ service: 'kia-book', about: who.id, happenedOn: '2026-01-12', body: { has: true } })
const on = (who: CastMember, ...weights: readonly (readonly [PlainDate, number])[]) =>
  weights.map(([day, kg]) => weighed(kg, day, { of: who }))
const move = { movedOn: '2026-02-15' }

const atMawar = (): JournalEntry[] => [
  ...[ana, bima, cici, dodo, elok, galih, ivan, jaya].flatMap((who) => joined(who, mawar)),
  introduced(fani),
  born(fani, mawar, '2026-01-31'),
  ...sessionDays.flatMap((day) => [
    dayMove(mawar, day, 'planned', 'open'),
    ...(day === march ? [] : [dayMove(mawar, day, 'open', 'closed')]),
  ]),
  book(ana),
  book(bima),
  ...on(ana, [january, 7], [february, 7.5], [march, 7.6]),
  ...on(bima, [january, 10], [march, 10.4]),
  ...on(fani, [february, 3.2], [march, 4.1]),
  ...on(galih, [january, 8], [february, 8.3]),
  died(galih, '2026-02-20'),
  ...on(ivan, [january, 13], [february, 13.3]),
  ...on(jaya, [january, 16], [february, 16.3]),
  transferMove(ivan, 'settled', 'proposed', { sender: mawar, receiver: melati, ...move }),
]

const atMelati = (): JournalEntry[] =>
  [
    ...joined(hana, melati),
    ...on(hana, [january, 10], [february, 10.3]),
    transferMove(hana, 'settled', 'proposed', { sender: melati, receiver: mawar, ...move }),
    ...on(ivan, [march, 13.4]),
  ].map((one) => byDewi(one))

/** The journals of Mawar and Melati, Hana's move accepted at Mawar. */
export async function tenChildren(db: Db): Promise<void> {
  await foundDistrict(db)
  await push(db, atMawar())
  await push(db, atMelati(), asDewi)
  await push(db, [transferMove(hana, 'proposed', 'accepted'), ...on(hana, [march, 10.4])])
}
