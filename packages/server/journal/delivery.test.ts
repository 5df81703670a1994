import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { defineService, type JournalEntry } from '@simpul/domain/core'
import {
  attended,
  cast,
  entry,
  introduced,
  posts,
  registered,
  replaced,
  staff,
  voided,
} from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db, Transaction } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { openAppender } from './appender.ts'
import { writeHomes } from './homes.ts'
import { ensureLines, lockJournals } from './lines.ts'
import { asDewi, asSari, byDewi, district, foundDistrict, house, linesOf, push } from './testing/district.ts'
import { addUnits, forgetUnits } from './units.ts'

const { budi, ayu } = cast
const { cell } = district
const { mawar, melati } = posts

const restricted = defineService({
  id: 'harm-reported',
  version: 1,
  kind: 'fact',
  subject: 'facility',
  lane: 'social:L4',
  name: { id: 'Kekerasan', en: 'Harm' },
  questions: [],
  view: () => ({}),
})
const withRestricted = {
  serviceById: (id: string) => (id === 'harm-reported' ? restricted : anyServiceById(id)),
}

describeOnBothEngines('entries are delivered', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }
  const atHome = (db: Db, unit: string) =>
    db.transaction((tx) => writeHomes(tx, cell, [{ person: budi.id, unit, standsFor: budi.id }]))
  const at = async (db: Db, unit: string) => (await linesOf(db, unit)).map((line) => line.entry)

  it('to every journal that has what they amend', async () => {
    const db = await founded()
    await atHome(db, melati)
    const guest = attended(budi, mawar, '2026-02-12')
    await push(db, [guest])
    const taken = byDewi(voided(guest))
    await push(db, [taken], asDewi)
    expect(await at(db, mawar)).toEqual([guest.id, taken.id])
    expect(await at(db, melati)).toEqual([guest.id, taken.id])
  })

  it('to it also when they were there first, and what amends them in turn', async () => {
    const db = await founded()
    await atHome(db, melati)
    const guest = attended(budi, mawar, '2026-02-12')
    const changed = byDewi(replaced(guest, guest.body))
    const taken = byDewi(voided(changed))
    await push(db, [taken, changed], asDewi)
    expect(await at(db, mawar)).toEqual([])
    await push(db, [guest])
    expect(new Set(await at(db, mawar))).toEqual(new Set([guest.id, changed.id, taken.id]))
  })

  it('to it also when both came to be kept at the same moment', async () => {
    const db = await founded()
    await atHome(db, melati)
    const appender = openAppender(db, house, { lanes: 1 })
    const guest = attended(budi, mawar, '2026-02-12')
    const taken = byDewi(voided(guest))
    await Promise.all([appender.append([guest], asSari), appender.append([taken], asDewi)])
    expect(await at(db, mawar)).toEqual([guest.id, taken.id])
    expect(await at(db, melati)).toEqual([guest.id, taken.id])
    await appender.close()
  })

  it('not to a journal that has another service’s entry', async () => {
    const db = await founded()
    await atHome(db, melati)
    const guest = attended(budi, mawar, '2026-02-12')
    const strange = { ...voided(introduced(ayu)), amends: { entry: guest.id, how: 'void', why: 'iseng' } }
    expect(await push(db, [guest, strange])).toMatchObject([{ standing: 'kept' }, { standing: 'kept' }])
    expect(await at(db, melati)).toEqual([guest.id])
  })

  it('to the case team alone when they are restricted', async () => {
    const db = await founded()
    const harm = entry({ service: 'harm-reported', about: ayu.id, body: {} })
    const reported = { ...harm, subject: { kind: 'facility' as const, id: ayu.id } }
    expect(await push(db, [reported], asSari, withRestricted)).toMatchObject([{ reason: 'unknown-unit' }])
    await addUnits(db, cell, [
      {
        id: district.caseTeam,
        kind: 'case-team',
        name: 'Tim kasus',
        area: '33.76.01.2001',
        parent: district.village,
        from: '2025-01-01',
      },
    ])
    forgetUnits(db)
    const again = { ...reported, id: introduced(ayu).id }
    expect(await push(db, [again], asSari, withRestricted)).toMatchObject([
      { standing: 'kept', unit: district.caseTeam, seq: 1 },
    ])
    expect(await at(db, mawar)).toEqual([])
    await db.transaction(async (tx) => {
      await lockJournals(tx, cell, [mawar])
      await ensureLines(tx, cell, mawar, [ayu.id])
    })
    expect(await at(db, mawar)).toEqual([])
  })

  it('not to another district', async () => {
    const db = await founded()
    await db.run(
      `insert into unit (cell, id, kind, name, area, path, from_day)
       values ($1, $1, 'post', 'Jauh', '12.71', array[$1::uuid], '2025-01-01')`,
      [staff.ratna],
    )
    const astray = { ...introduced(budi), unit: staff.ratna }
    expect(await push(db, [astray])).toMatchObject([{ standing: 'refused', reason: 'another-cell' }])
  })

  it('though one among them makes the database fail', async () => {
    const db = await founded()
    const batch = [introduced(budi), introduced(ayu), registered(budi, mawar, '2026-01-10'), introduced(ayu)]
    const receipts = await push(failingFor(db, batch[2]), batch)
    expect(receipts.map((receipt) => receipt.standing)).toEqual(['kept', 'kept', 'held', 'kept'])
    expect(await at(db, mawar)).toEqual([batch[0]?.id, batch[1]?.id, batch[3]?.id])
  })

  it('not at all while the database is away, and nobody is told otherwise', async () => {
    const db = await founded()
    const away: Db = {
      ...db,
      transaction: () => Promise.reject(Object.assign(new Error(), { code: '57P01' })),
    }
    await expect(push(away, [introduced(budi)])).rejects.toMatchObject({ code: '57P01' })
  })
})

/** A database that cannot store one entry. */
function failingFor(db: Db, poison: JournalEntry | undefined): Db {
  const check = (statement: string, params: readonly unknown[] = []) => {
    const writes =
      statement.includes('insert into entry') && JSON.stringify(params).includes(poison?.id ?? '')
    if (writes) throw Object.assign(new Error('cannot be stored'), { code: '22P05' })
  }
  return {
    ...db,
    transaction: (work, options) =>
      db.transaction((tx) => {
        const picky: Transaction = {
          ...tx,
          query: async (statement, params) => {
            check(statement, params)
            return tx.query(statement, params)
          },
        }
        return work(picky)
      }, options),
  }
}
