import { setTimeout as pause } from 'node:timers/promises'
import { attended, posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db, Queryable } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { markSubjects } from '../journal/due.ts'
import { district, noon, push } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { checkSlowPath } from './check-slow-path.ts'
import { projectDue } from './project-due.ts'
import { rebuild } from './rebuild.ts'
import { startProjector } from './start-projector.ts'
import { dump, figure, project, today } from './testing/projected.ts'
import { children, sessionDays, tenChildren } from './testing/ten-children.ts'
import { inTurn, openProjection } from './turn.ts'

const { mawar } = posts
const clock = () => noon

async function nothingDue(db: Db): Promise<void> {
  for (;;) {
    const [due] = await db.query<{ marks: number }>(
      `select (select count(*) from due_subject) + (select count(*) from due_month)
         + (select count(*) from due_unit) + (select count(*) from due_area) as marks`,
    )
    if (due?.marks === 0) return
    await pause(20)
  }
}

/** The same database, through which one process dies at its nth statement inside a batch. */
function dyingAt(db: Db, statement: number): Db {
  let said = 0
  const mortal = <Port extends Queryable>(port: Port): Port => {
    const say = <Answer>(speak: () => Promise<Answer>): Promise<Answer> => {
      said += 1
      return said >= statement ? Promise.reject(new Error('killed')) : speak()
    }
    return {
      ...port,
      query: (text: string, params?: readonly unknown[]) => say(() => port.query(text, params)),
      run: (text: string, params?: readonly unknown[]) => say(() => port.run(text, params)),
    }
  }
  return { ...db, transaction: (work, options) => db.transaction((tx) => work(mortal(tx)), options) }
}

describeOnBothEngines('two servers', (open) => {
  it('work on one cell without losing or doubling anything', async () => {
    const db = await open({ migrations })
    const failures: unknown[] = []
    const start = () =>
      startProjector({ db, cell: district.cell, clock, onError: (error) => failures.push(error) })
    await tenChildren(db)
    const projectors = await Promise.all([start(), start()])
    const everybody = Object.values(children)
    for (const day of sessionDays.slice(0, 2))
      await Promise.all(everybody.map((child) => push(db, [attended(child, mawar, day)])))
    await nothingDue(db)
    await Promise.all(projectors.map((projector) => projector.stop()))
    expect(failures).toEqual([])
    expect(await figure(db, mawar, '2026-02', 'attendance.present')).toEqual([9, 9])
    expect((await checkSlowPath(db, district.cell, today)).wrong).toEqual([])
    expect((await rebuild(db, district.cell, { clock })).differed).toEqual([])
  })
})

describeOnBothEngines('a server whose turn it is not', (open) => {
  it('leaves everything as it is', async () => {
    const db = await open({ migrations })
    // One session: whoever comes second waits there anyway.
    if (db.engine === 'embedded') return
    await tenChildren(db)
    await openProjection(db, district.cell)
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const other = inTurn(db, district.cell, () => held)
    await pause(100)
    expect(await projectDue(db, district.cell, today)).toBe(false)
    expect(await db.query('select id from person')).toEqual([])
    letGo()
    await other
    expect(await projectDue(db, district.cell, today)).toBe(true)
    expect(await db.query('select id from person')).toHaveLength(10)
  })
})

describeOnBothEngines('a server that is killed', (open) => {
  it('in the middle of a batch loses nothing, wherever it was', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    await project(db)
    const expected = await dump(db)
    const persons = Object.values(children).map(({ id }) => ({ kind: 'person' as const, id }))
    const days = await db.query<{ kind: 'activity'; id: string }>(
      `select 'activity' as kind, id from session_day where cell = $1`,
      [district.cell],
    )
    let deaths = 0
    for (let statement = 1; ; statement += 9) {
      for (const table of Object.keys(expected))
        await db.run(`delete from ${table} where cell = $1`, [district.cell])
      await markSubjects(db, district.cell, [...persons, ...days])
      const died = await projectDue(dyingAt(db, statement), district.cell, today).then(
        () => false,
        () => true,
      )
      await project(db)
      expect(await dump(db)).toEqual(expected)
      if (!died) break
      deaths += 1
    }
    expect(deaths).toBeGreaterThan(3)
  })
})

describeOnBothEngines('the projector of a server', (open) => {
  it('is woken by an append, and goes on after a failure', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    let broken = true
    const failures: unknown[] = []
    const projector = await startProjector({
      db: {
        ...db,
        transaction: (work, options) =>
          broken ? Promise.reject(new Error('no connection')) : db.transaction(work, options),
      },
      cell: district.cell,
      clock,
      onError: (error) => {
        failures.push(error)
        broken = false
      },
    })
    await nothingDue(db)
    expect(failures).toHaveLength(1)
    expect(await figure(db, mawar, '2026-03', 'skdn.S')).toBe(8)
    await push(db, [attended(children.ana, mawar, '2026-03-09')])
    await nothingDue(db)
    // Jaya is too old for S, but still belongs here.
    expect(await figure(db, mawar, '2026-03', 'attendance.present')).toEqual([9, 1])
    await projector.stop()
  })

  it('turns the month and the day by itself', async () => {
    const db = await open({ migrations })
    await tenChildren(db)
    let now = noon
    const projector = await startProjector({ db, cell: district.cell, clock: () => now })
    await nothingDue(db)
    expect(await figure(db, mawar, '2026-04', 'skdn.S')).toBeUndefined()
    now = Date.UTC(2026, 3, 1, 5)
    while ((await figure(db, mawar, '2026-04', 'skdn.S')) === undefined) await pause(50)
    expect(await figure(db, mawar, '2026-04', 'skdn.S')).toBe(8)
    const judged = async () => {
      const [row] = await db.query<{ on: string; to: string | null }>(
        'select judged_on as "on", judged_to as "to" from projection where cell = $1',
        [district.cell],
      )
      return row?.on === '2026-04-01' && row.to === null
    }
    while (!(await judged())) await pause(50)
    // Ivan's move was proposed on 10 January; thirty days later it shows.
    const late = await db.query<{ code: string }>(
      `select code from finding where cell = $1 and subject_id = $2 and service = 'transfer'`,
      [district.cell, children.ivan.id],
    )
    expect(late).toEqual([{ code: 'unaccepted' }])
    await projector.stop()
  })
})
