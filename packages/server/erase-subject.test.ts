import type { Uuid } from '@simpul/domain/core'
import { cast, entry, idOf, introduced, posts, registered } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from './db/db.ts'
import { describeOnBothEngines } from './db/testing/test-engines.ts'
import { eraseSubject } from './erase-subject.ts'
import type { Strength } from './journal/erase.ts'
import { district, foundDistrict, noon, push } from './journal/testing/district.ts'
import { migrations } from './migrations.ts'
import { checkSlowPath } from './projector/check-slow-path.ts'
import { rebuild } from './projector/rebuild.ts'
import { dump, figure, project, today } from './projector/testing/projected.ts'
import { children, tenChildren } from './projector/testing/ten-children.ts'

const { cell } = district
const { mawar } = posts
const at = new Date(noon).toISOString()

const erased = (db: Db, id: Uuid, strength: Strength) =>
  eraseSubject(db, cell, {
    subject: { kind: 'person', id },
    strength,
    why: 'permintaan keluarga',
    by: null,
    at,
  })

const tallies = (db: Db, months: readonly string[]) =>
  db.query(
    'select * from tally where cell = $1 and month = any($2::text[]) order by unit, month, indicator',
    [cell, months],
  )

const lettersOf = (db: Db, month: string) =>
  Promise.all(
    ['S', 'D', 'N', 'T', 'O'].map(async (letter) => {
      const found = await figure(db, mawar, month, `skdn.${letter}`)
      return Array.isArray(found) ? found[1] : found
    }),
  )

describeOnBothEngines('a child that is erased', (open) => {
  it('stays in the figures of past months, also after all is made anew, and in nothing else', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    const past = ['2025-12', '2026-01', '2026-02']
    const before = await tallies(db, past)
    expect(await lettersOf(db, '2026-03')).toEqual([8, 5, 1, 3, 1])
    // Hana counts at Melati in January and at Mawar in February.
    for (const { id } of [children.ana, children.hana])
      expect(await erased(db, id, 'erase')).toBeGreaterThan(4)
    expect(await erased(db, children.ana.id, 'erase')).toBe(0)
    await project(db)
    expect(await tallies(db, past)).toEqual(before)
    expect(await lettersOf(db, '2026-03')).toEqual([6, 3, 1, 1, 1])
    const tables = await dump(db)
    const { differed } = await rebuild(db, cell, { clock: () => noon })
    expect(differed).toEqual([])
    expect(await dump(db)).toEqual(tables)
    expect((await checkSlowPath(db, cell, today)).wrong).toEqual([])
    expect(JSON.stringify(tables)).not.toMatch(/Ana|Hana/)
    expect(await db.query(`select id from entry where body::text ~ 'Ana|Hana'`)).toEqual([])
    const audit = await db.query<{ action: string }>('select action from audit where action like $1', [
      'subject%',
    ])
    expect(audit).toHaveLength(3)
  })

  it('and one made anonymous goes on in every figure by sex and month of birth', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    const { subject } = registered(children.bima, mawar, '2026-01-10')
    const told = { service: 'home-visit', about: subject.id, happenedOn: '2026-03-09' } as const
    const visit = entry({ ...told, body: { met: 'away', note: 'Bima di rumah nenek' } })
    expect(await push(db, [visit])).toMatchObject([{ standing: 'kept' }])
    await project(db)
    const before = await tallies(db, ['2025-12', '2026-01', '2026-02', '2026-03'])
    for (const { id } of [children.hana, children.bima]) await erased(db, id, 'anonymise')
    expect(await db.query(`select id from entry where body::text ~ 'Hana|Bima'`)).toEqual([])
    await project(db)
    expect(await tallies(db, ['2025-12', '2026-01', '2026-02', '2026-03'])).toEqual(before)
    expect((await rebuild(db, cell, { clock: () => noon })).differed).toEqual([])
    const rows = await db.query(
      'select name, sex, birth, weight_kg from person where cell = $1 and id = $2',
      [cell, children.bima.id],
    )
    expect(rows).toEqual([{ name: '', sex: 'L', birth: '2024-02-01', weight_kg: 10.4 }])
    expect(JSON.stringify(await dump(db))).not.toMatch(/Hana|Bima/)
  })

  it('goes under every id that was joined', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const { budi, joko } = cast
    const same = entry({
      service: 'same-person',
      about: budi.id,
      body: { with: joko.id, verdict: 'same', saw: [] },
    })
    await push(db, [introduced(budi), registered(budi, mawar, '2026-01-10'), introduced(joko), same])
    await project(db)
    await erased(db, joko.id, 'erase')
    await project(db)
    expect(await db.query('select id from entry where not emptied')).toEqual([])
    expect((await dump(db))['person']).toEqual([])
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([1, 0])
  })

  it('takes along the hand-overs and visits that name it, kept or waiting, and no other', async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    const { budi, joko } = cast
    const household = idOf('household', 'rumah')
    const visited = (name: string, body: object) => ({
      ...entry({
        service: 'household-visit',
        about: idOf('visit', name),
        body: { outcome: 'met', purposes: ['data'], ...body },
      }),
      subject: { kind: 'visit', id: idOf('visit', name) },
    })
    const handed = (name: string, body: object) => ({
      ...entry({
        service: 'social-hand-over',
        about: idOf('hand-over', name),
        body: { visit: idOf('visit', name), needs: ['no-papers'], ...body },
      }),
      subject: { kind: 'hand-over', id: idOf('hand-over', name) },
    })
    const naming = [
      visited('budi', { household, present: [joko.id, budi.id] }),
      handed('budi', { household, people: [budi.id, joko.id] }),
      visited('sendiri', { person: budi.id }),
    ]
    const others = [visited('joko', { person: joko.id }), handed('joko', { household, people: [joko.id] })]
    const waiting = { ...handed('nanti', { people: [budi.id] }), version: 99 }
    await push(db, [
      ...[introduced(budi), registered(budi, mawar, '2026-01-10')],
      ...[introduced(joko), registered(joko, mawar, '2026-01-10'), ...naming, ...others, waiting],
    ])
    expect(await db.query('select reason from held')).toHaveLength(1)
    await project(db)
    const found = async () =>
      JSON.stringify([
        await dump(db),
        await db.query('select body from entry'),
        await db.query('select envelope from held'),
      ])
    // Made anonymous, an id names nobody any more.
    await erased(db, budi.id, 'anonymise')
    expect(await found()).toContain(idOf('hand-over', 'budi'))
    await erased(db, budi.id, 'erase')
    await project(db)
    const after = await found()
    expect(after).not.toContain(budi.id)
    for (const { subject } of naming) expect(after).not.toContain(subject.id)
    for (const { subject } of others) expect(after).toContain(subject.id)
    const listed = await db.query<{ subject: string }>(
      `select subject_id as subject from erasure where strength = 'erase' and units && $1::uuid[]`,
      [[mawar]],
    )
    const told = [budi.id, ...naming.map(({ subject }) => subject.id), waiting.subject.id]
    expect(listed.map(({ subject }) => subject).sort()).toEqual([...told].sort())
  })
})
