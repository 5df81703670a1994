import type { JournalEntry } from '@simpul/domain/core'
import { sessionDayId, reportId } from '@simpul/domain/institution'
import { dayMove, entry, posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { listHeld, release } from './held.ts'
import { district, foundDistrict, house, linesOf, noon, push } from './testing/district.ts'

const { mawar, melati } = posts
const day = '2026-03-09'
const held = { standing: 'held', reason: 'wrong-subject' }

const about = (id: string, move: JournalEntry): JournalEntry => ({
  ...move,
  subject: { ...move.subject, id },
})

const drafted = (month: string, id: string) =>
  entry({
    service: 'report',
    about: id,
    body: { from: 'draft', to: 'ready', step: 0, kind: 'monthly-health', month },
  })
const officers = (id: string) =>
  entry({
    service: 'officers',
    about: id,
    happenedOn: day,
    body: { kaderL: 0, kaderP: 5, plkbL: 0, plkbP: 0, medicalL: 0, medicalP: 1 },
  })

/** Sari, kader of Mawar, writes in Mawar what would stand in Melati. */
describeOnBothEngines('who writes about a day or a report that is not their own', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('takes neither the day, the report nor the officers of another post, nor another month', async () => {
    const db = await founded()
    const forged = [
      about(sessionDayId(melati, day), dayMove(mawar, day, 'planned', 'open')),
      about(sessionDayId(mawar, '2026-02-09'), dayMove(mawar, day, 'planned', 'open')),
      drafted('2026-02', reportId(melati, 'monthly-health', '2026-02')),
      drafted('2026-02', reportId(mawar, 'monthly-health', '2026-01')),
      officers(sessionDayId(melati, day)),
    ]
    expect(await push(db, forged)).toMatchObject(forged.map(() => held))
    expect(await linesOf(db, mawar)).toEqual([])
    const own = [
      dayMove(mawar, day, 'planned', 'open'),
      drafted('2026-02', reportId(mawar, 'monthly-health', '2026-02')),
      officers(sessionDayId(mawar, day)),
    ]
    expect(await push(db, own)).toMatchObject(own.map(() => ({ standing: 'kept' })))
  })

  it('is not let in by a person’s word either', async () => {
    const db = await founded()
    const forged = about(sessionDayId(melati, day), dayMove(mawar, day, 'planned', 'open'))
    await push(db, [forged])
    expect(await listHeld(db, district.cell, [mawar])).toMatchObject([{ reason: 'wrong-subject' }])
    const released = await release(db, house, forged.id, { by: mawar, why: 'biarkan', nowMs: noon })
    expect(released).toEqual({ ok: false, problem: { code: 'still-held', reason: 'wrong-subject' } })
  })
})
