import type { JournalEntry } from '@simpul/domain/core'
import {
  attended,
  cast,
  dayMove,
  entry,
  introduced,
  posts,
  registered,
  staff,
  transferMove,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { writeHomes } from './homes.ts'
import { ensureLines, lockJournals } from './lines.ts'
import { pull } from './pull.ts'
import { slowServer } from './testing/slow-server.ts'
import { asDewi, asSari, byDewi, district, foundDistrict, linesOf, push } from './testing/district.ts'

const { budi, ayu } = cast
const { cell } = district
const { mawar, melati, kenanga } = posts
const toMelati = { sender: mawar, receiver: melati, movedOn: '2026-02-01' }

const proposal = (from = 'settled', answers: object = toMelati) =>
  transferMove(budi, from, 'proposed', { ...answers })
const acceptance = () => byDewi(transferMove(budi, 'proposed', 'accepted'))

describeOnBothEngines('moves', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const setHome = (db: Db, unit: string, ...ids: string[]) =>
    db.transaction(async (tx) => {
      await lockJournals(tx, cell, [unit])
      await writeHomes(
        tx,
        cell,
        ids.map((person) => ({ person, unit, standsFor: ids[0] ?? '' })),
      )
      await ensureLines(tx, cell, unit, ids)
    })
  const entriesAt = async (db: Db, unit: string) => (await linesOf(db, unit)).map((line) => line.entry)

  it('of one day are taken in order, also within one batch', async () => {
    const db = await founded()
    const day = '2026-02-10'
    const moves = [
      dayMove(mawar, day, 'planned', 'open'),
      dayMove(mawar, day, 'open', 'closed'),
      dayMove(mawar, day, 'planned', 'open'),
      dayMove(mawar, day, 'closed', 'planned', { reason: 'keliru dibuka' }),
    ]
    expect(await push(db, moves)).toMatchObject([
      { standing: 'kept', seq: 1 },
      { standing: 'kept', seq: 2 },
      { standing: 'refused', reason: 'state-changed', detail: 'closed' },
      { standing: 'refused', reason: 'move-not-listed', detail: 'closed' },
    ])
    expect(await db.query('select move_order from entry order by move_order')).toEqual([
      { move_order: 1 },
      { move_order: 2 },
    ])
  })

  it('that were refused stay refused, though the state fits again', async () => {
    const db = await founded()
    const day = '2026-02-10'
    const early = dayMove(mawar, day, 'open', 'closed')
    expect(await push(db, [early])).toMatchObject([{ reason: 'state-changed', detail: 'planned' }])
    await push(db, [dayMove(mawar, day, 'planned', 'open')])
    expect(await push(db, [early])).toMatchObject([{ reason: 'state-changed', detail: 'planned' }])
  })

  it('sent twice in one batch are answered twice, also when they are refused', async () => {
    const db = await founded()
    const day = '2026-02-10'
    const early = dayMove(mawar, day, 'open', 'closed')
    const opening = { ...dayMove(mawar, day, 'planned', 'open'), id: early.id }
    const weighed = introduced(ayu)
    const refused = { id: early.id, standing: 'refused', reason: 'state-changed', detail: 'planned' }
    expect(await push(db, [early, weighed, early, early])).toMatchObject([
      { index: 0, ...refused },
      { index: 1, standing: 'kept', seq: 1 },
      { index: 2, ...refused },
      { index: 3, ...refused },
    ])
    // As had it come later: an id that was refused once stays refused.
    const [later] = await push(db, [opening])
    const other = { ...dayMove(mawar, '2026-02-11', 'open', 'closed') }
    const retold = { ...dayMove(mawar, '2026-02-11', 'planned', 'open'), id: other.id }
    const [first, second] = await push(db, [other, retold])
    expect([first?.standing, second?.standing]).toEqual(['refused', later?.standing])
  })

  it('of two phones at once: one is kept, the other told what happened', async () => {
    const db = await founded()
    const day = '2026-02-10'
    await push(db, [dayMove(mawar, day, 'planned', 'open')])
    const closing = () => dayMove(mawar, day, 'open', 'closed')
    const races = await Promise.all(Array.from({ length: 6 }, () => push(db, [introduced(ayu), closing()])))
    const standings = races.map(([, receipt]) => receipt?.standing).sort()
    expect(standings).toEqual(['kept', 'refused', 'refused', 'refused', 'refused', 'refused'])
    expect(await linesOf(db, mawar)).toHaveLength(8)
  })

  it('of one person from two posts at once: one is kept, though the two share no journal', async () => {
    const db = await founded()
    await push(db, [introduced(budi), proposal(), transferMove(budi, 'proposed', 'withdrawn')])
    await push(db, [byDewi(introduced(budi))], asDewi)
    const slow = slowServer(db)
    const fromMawar = push(slow.db, [proposal('withdrawn', { ...toMelati, receiver: staff.sari })])
    await slow.reached
    const answers = { ...toMelati, sender: melati, receiver: kenanga }
    const fromMelati = push(db, [byDewi(transferMove(budi, 'withdrawn', 'proposed', answers))], asDewi)
    await new Promise((resolve) => setTimeout(resolve, 100))
    slow.goOn()
    expect([await fromMawar, await fromMelati]).toMatchObject([
      [{ standing: 'kept' }],
      [{ standing: 'refused', reason: 'state-changed', detail: 'proposed' }],
    ])
  })

  it('are not amended: whoever errs moves again', async () => {
    const db = await founded()
    const opened = dayMove(mawar, '2026-02-10', 'planned', 'open')
    await push(db, [opened])
    const taken = entry({
      service: 'session-day',
      about: opened.subject.id,
      body: null,
      amends: { entry: opened.id, how: 'void', why: 'keliru' },
    })
    expect(await push(db, [taken])).toMatchObject([{ standing: 'refused', reason: 'move-not-listed' }])
  })

  it('need a role at the unit', async () => {
    const db = await founded()
    const opening = dayMove(melati, '2026-02-10', 'planned', 'open')
    expect(await push(db, [opening])).toMatchObject([{ standing: 'held', reason: 'not-allowed' }])
  })

  it('that hand a person over bring the whole history, under every id, when they are accepted', async () => {
    const db = await founded()
    const twin = { ...ayu }
    const history = [
      introduced(budi),
      registered(budi, mawar, '2026-01-10'),
      introduced(twin),
      attended(budi, mawar, '2026-01-12'),
    ]
    await push(db, history)
    await setHome(db, mawar, budi.id, twin.id)
    const proposed = proposal()
    await push(db, [proposed])
    expect(await entriesAt(db, melati)).toEqual([proposed.id])
    const accepted = acceptance()
    expect(await push(db, [accepted], asDewi)).toMatchObject([{ standing: 'kept', unit: melati, seq: 2 }])
    expect(await entriesAt(db, mawar)).toContain(accepted.id)
    const received = await entriesAt(db, melati)
    expect(received.slice(0, 2)).toEqual([proposed.id, accepted.id])
    expect(new Set(received.slice(2))).toEqual(new Set(history.map((one) => one.id)))
    // From now on Melati is home: what Mawar tells of him goes there too.
    const guest = attended(budi, mawar, '2026-02-12')
    await push(db, [guest])
    expect((await entriesAt(db, melati)).at(-1)).toBe(guest.id)
  })

  it('let nobody fetch a person by speaking for both posts', async () => {
    const db = await founded()
    await push(db, [introduced(budi), registered(budi, mawar, '2026-01-10')])
    await setHome(db, mawar, budi.id)
    const steal = byDewi(
      transferMove(budi, 'settled', 'proposed', { ...toMelati, sender: melati, receiver: kenanga }),
    )
    const pretend = byDewi(proposal())
    for (const move of [steal, pretend]) {
      expect(await push(db, [move], asDewi)).toMatchObject([
        { reason: 'mover-not-allowed', detail: 'settled' },
      ])
    }
    await push(db, [proposal()])
    const own = transferMove(budi, 'proposed', 'accepted')
    expect(await push(db, [own])).toMatchObject([{ standing: 'refused', reason: 'mover-not-allowed' }])
    const stranger = { ...acceptance(), unit: kenanga }
    expect((await push(db, [stranger], asDewi))[0]?.standing).toBe('held')
    expect(await linesOf(db, kenanga)).toEqual([])
  })

  it('come to a new post in the order in which they were kept', async () => {
    const db = await founded()
    const story: [JournalEntry, typeof asSari][] = [
      [introduced(budi), asSari],
      [proposal(), asSari],
      [acceptance(), asDewi],
      [
        byDewi(
          transferMove(budi, 'accepted', 'proposed', { ...toMelati, sender: melati, receiver: kenanga }),
        ),
        asDewi,
      ],
    ]
    for (const [step, arrival] of story)
      expect(await push(db, [step], arrival)).toMatchObject([{ standing: 'kept' }])
    const moves = story.slice(1).map(([step]) => step.id)
    expect(await entriesAt(db, kenanga)).toEqual(moves)
    const [lane] = await pull(db, cell, [{ unit: kenanga, lane: 'register', after: 0 }])
    expect(lane?.lines.map((line) => line.seq)).toEqual([1, 2, 3])
  })

  it('find a home that became known late, and a merge, made up for', async () => {
    const db = await founded()
    const history = [introduced(budi), attended(budi, mawar, '2026-01-12'), introduced(ayu)]
    await push(db, history)
    await setHome(db, melati, budi.id)
    expect(new Set(await entriesAt(db, melati))).toEqual(new Set([history[0]?.id, history[1]?.id]))
    await setHome(db, melati, budi.id, ayu.id)
    await setHome(db, melati, budi.id, ayu.id)
    expect(await entriesAt(db, melati)).toHaveLength(3)
  })

  it('do not fail over a home that no cell knows', async () => {
    const db = await founded()
    const home = { person: budi.id, unit: staff.sari, standsFor: budi.id }
    await db.transaction((tx) => writeHomes(tx, cell, [home]))
    expect(await push(db, [introduced(budi)])).toMatchObject([{ standing: 'kept' }])
    expect(await linesOf(db, mawar)).toHaveLength(1)
  })
})
