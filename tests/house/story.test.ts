import { figureSet, shownOf } from '@simpul/desk/pages/figures.ts'
import type { FoldedPerson } from '@simpul/domain/catalogue'
import { type Contribution, figureOf, type PlainDate, type Uuid } from '@simpul/domain/core'
import { type CastMember, editBodyOf, idOf, posts, staff } from '@simpul/domain/testing'
import { Overview } from '@simpul/domain/wire'
import type { Draft } from '@simpul/phone/db/phone.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { routes } from '@simpul/server/http/routes.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { expect, it } from 'vitest'
import { storedTiles } from './parts/tiles.ts'
import { openTown, type Town, type TownPhone } from './parts/town.ts'

/*
 * Ten children around Posyandu Mawar, typed into two real phones on 10 March 2026. The same children, counted by the
 * same hand, as in the story of the catalogue: there the definitions are tested, here every road to a figure.
 *
 *            born        what happens                                 January   February   March
 *   Adi      2024-07-01  comes every month                            N +300    N +300     T +100
 *   Bela     2024-09-05  misses February                              T +100    -          O
 *   Citra    2021-02-09  turns 60 months on 9 February                B first   (out of S) (out of S)
 *   Doni, Eka, Fajar     registered, never seen                       -         -          -
 *   Gita     2026-01-31  born on the 31st                             -         B first    N +1000
 *   Hadi     2025-03-01  dies on 20 February                          N +300    (dead)     (dead)
 *   Indra    2023-05-05  moves in from Melati on 15 February          (Melati)  N +300     N +200
 *   Joni     2022-10-10  moves out on 15 February, unaccepted         N +300    N +200     T +100, at Melati
 */
const BY_HAND = {
  mawar: { S: [9, 8, 8], D: [5, 4, 5], N: [3, 3, 2], T: [1, 0, 2], O: [0, 0, 1], B: [1, 1, 0] },
  melati: { S: [1, 0, 0], D: [1, 0, 0], N: [0, 0, 0], T: [0, 0, 0], O: [0, 0, 0], B: [1, 0, 0] },
} as const
/** D of S in percent, as the desk prints it. */
const D_OF_S = [55.6, 50, 62.5]
const MONTHS = ['2026-01', '2026-02', '2026-03'] as const
const LETTERS = ['S', 'D', 'N', 'T', 'O', 'B'] as const

type Child = CastMember
const child = (name: string, birth: PlainDate): Child => ({ id: idOf('child', name), name, sex: 'L', birth })
const adi = child('Adi', '2024-07-01')
const bela = child('Bela', '2024-09-05')
const citra = child('Citra', '2021-02-09')
const gita = child('Gita', '2026-01-31')
const hadi = child('Hadi', '2025-03-01')
const indra = child('Indra', '2023-05-05')
const joni = child('Joni', '2022-10-10')
const neverSeen = [child('Doni', '2022-01-01'), child('Eka', '2023-01-01'), child('Fajar', '2025-06-30')]

const { mawar, melati } = posts
const [DECEMBER, JANUARY, FEBRUARY, MARCH] = ['2025-12-08', '2026-01-12', '2026-02-09', '2026-03-09'] as const

const about = ({ id }: Child) => ({ kind: 'person', id }) as const
const details = (who: Child): Draft => ({
  service: 'person',
  subject: about(who),
  body: editBodyOf({ name: who.name, sex: who.sex, birthDate: who.birth }),
})
const residence = (who: Child, event: string, happenedOn: PlainDate, home?: Uuid): Draft => ({
  ...{ service: 'residence', subject: about(who), happenedOn },
  body: { event, ...(home === undefined ? {} : { home }) },
})
const lives = (who: Child, home: Uuid) => [details(who), residence(who, 'registered', '2025-12-01', home)]
const on = (who: Child, ...weights: readonly (readonly [PlainDate, number])[]): Draft[] =>
  weights.map(([happenedOn, weightKg]) => ({
    ...{ service: 'child-growth', subject: about(who), happenedOn, body: { weightKg } },
  }))
const handOver = (who: Child, from: string, to: string, answers: object = {}): Draft => ({
  ...{ service: 'transfer', subject: about(who), happenedOn: '2026-02-15', body: { from, to, ...answers } },
})
const towards = (sender: Uuid, receiver: Uuid) => ({ sender, receiver, movedOn: '2026-02-15' })

async function save({ phone }: TownPhone, drafts: readonly Draft[]): Promise<void> {
  const saved = await phone.record(drafts)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
}

async function lived(town: Town): Promise<{ sari: TownPhone; dewi: TownPhone }> {
  const sari = await town.phoneOf(staff.sari, mawar)
  const dewi = await town.phoneOf(staff.dewi, melati)
  await save(sari, [
    ...[adi, bela, citra, hadi, joni, ...neverSeen].flatMap((who) => lives(who, mawar)),
    details(gita),
    residence(gita, 'born', '2026-02-05', mawar),
    ...on(adi, [DECEMBER, 10], [JANUARY, 10.3], [FEBRUARY, 10.6], [MARCH, 10.7]),
    ...on(bela, [DECEMBER, 9], [JANUARY, 9.1], [MARCH, 9.5]),
    ...on(citra, [JANUARY, 16], [FEBRUARY, 16.3]),
    ...on(gita, [FEBRUARY, 3.5], [MARCH, 4.5]),
    ...on(hadi, [DECEMBER, 8], [JANUARY, 8.3], [FEBRUARY, 8.6]),
    residence(hadi, 'died', '2026-02-20'),
    ...on(joni, [DECEMBER, 12], [JANUARY, 12.3], [FEBRUARY, 12.5]),
  ])
  await save(dewi, [
    ...lives(indra, melati),
    ...on(indra, [JANUARY, 11], [FEBRUARY, 11.3]),
    handOver(indra, 'settled', 'proposed', towards(melati, mawar)),
  ])
  await sari.meet()
  await dewi.meet()
  await sari.meet()
  await save(sari, [
    handOver(indra, 'proposed', 'accepted'),
    ...on(indra, [MARCH, 11.5]),
    handOver(joni, 'settled', 'proposed', towards(mawar, melati)),
  ])
  await save(dewi, on(joni, [MARCH, 12.6]))
  for (const _ of [1, 2]) {
    await sari.meet()
    await dewi.meet()
    await town.project()
  }
  await sari.meet()
  return { sari, dewi }
}

type Read = (month: string, indicator: string) => Contribution | undefined

const table = (read: Read) =>
  Object.fromEntries(
    LETTERS.map((letter) => [
      letter,
      MONTHS.map((month) => {
        const found = read(month, `skdn.${letter}`)
        return found === undefined ? Number.NaN : figureOf(found)
      }),
    ]),
  )

async function onPhone({ phone }: TownPhone) {
  const months = await Promise.all(
    MONTHS.map(async (month) => ({ month, tallies: await phone.tallies(month) })),
  )
  return table(
    (asked, indicator) =>
      months.find(({ month }) => month === asked)?.tallies.find((tally) => tally.indicator === indicator)
        ?.contribution,
  )
}

async function inTable(town: Town, unit: Uuid) {
  const tiles = await storedTiles(town.db, district.cell, unit)
  return table((month, indicator) => tiles[`${month} ${indicator}`])
}

/** The page that a desk shows and prints, month by month. */
async function onDesk(town: Town, cookie: string, unit: Uuid): Promise<Overview[]> {
  return Promise.all(
    MONTHS.map(async (month) => {
      const answer = await town.server.ask(`/api/desk/overview?unit=${unit}&month=${month}`, {
        headers: { cookie },
      })
      expect(answer.status).toBe(200)
      return Overview.parse(await answer.json())
    }),
  )
}

const hasOverview = routes.some(({ path }) => path === '/api/desk/overview')
const sum = (a: readonly number[], b: readonly number[]) => a.map((one, at) => one + (b[at] ?? 0))

describeOnBothEngines('ten children, counted by hand', (open) => {
  it('are the same S, D and N on the phones, in the tally table and in the sums of the village', async () => {
    const town = await openTown(await open({ migrations }))
    const { sari, dewi } = await lived(town)
    for (const { phone } of [sari, dewi])
      expect(phone.status.get()).toMatchObject({ waiting: 0, held: [], refused: [], trouble: undefined })
    expect(await onPhone(sari)).toEqual(BY_HAND.mawar)
    expect(await onPhone(dewi)).toEqual(BY_HAND.melati)
    expect(await inTable(town, mawar)).toEqual(BY_HAND.mawar)
    expect(await inTable(town, melati)).toEqual(BY_HAND.melati)
    const village = Object.fromEntries(
      LETTERS.map((letter) => [letter, sum(BY_HAND.mawar[letter], BY_HAND.melati[letter])]),
    )
    expect(await inTable(town, district.village)).toEqual(village)
    expect(await inTable(town, district.root)).toEqual(village)
  })

  it.runIf(hasOverview)('are the same on the desk of the chair, on its screen and on its paper', async () => {
    const town = await openTown(await open({ migrations }))
    await lived(town)
    const pages = await onDesk(town, await town.server.signIn('ketua.mawar'), mawar)
    pages.forEach(({ figures, trend }, at) => {
      const set = figureSet(figures)
      for (const letter of LETTERS)
        expect(shownOf(`skdn.${letter}`, set).value, `${letter} ${MONTHS[at]}`).toBe(
          BY_HAND.mawar[letter][at],
        )
      expect(shownOf('skdn.D_S', set).value).toBe(D_OF_S[at])
      const drawn = trend.filter(({ indicator, month }) => indicator === 'skdn.D' && month === MONTHS[at])
      expect(drawn.map(({ value }) => value)).toEqual([BY_HAND.mawar.D[at]])
    })
  })

  it('open down to the same children on the phone as in the folded views of the server', async () => {
    const town = await openTown(await open({ migrations }))
    const { sari } = await lived(town)
    for (const who of [adi, bela, citra, gita, hadi, indra, joni, ...neverSeen]) {
      const [stored] = await town.db.query<{ views: FoldedPerson['views'] }>(
        'select views from subject_view where cell = $1 and subject_id = $2',
        [district.cell, who.id],
      )
      expect((await sari.phone.person(who.id))?.views, who.name).toEqual(stored?.views)
    }
  })
})
