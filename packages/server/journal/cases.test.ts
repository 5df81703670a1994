import { idOf, posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import {
  aid,
  foundTown,
  harm,
  house,
  offices,
  people,
  pushAs,
  reported,
  said,
  stepped,
  TO_DECISION,
  walk,
} from './testing/case-town.ts'
import { linesOf } from './testing/district.ts'

const id = idOf('case', 'rumah Bu Sumi')
const message = { kind: 'message', text: 'Kapan dikerjakan?' } as const

describeOnBothEngines('a case on the server', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundTown(db)
    return db
  }
  const entriesAt = async (db: Db, unit: string) => (await linesOf(db, unit)).map((line) => line.entry)
  const forwarded = async (db: Db) =>
    walk(db, house, id, [...TO_DECISION, ['operator', 'forwarded_opd', { office: offices.perkim }]])

  it('begins with its form and its first step in one push, in whatever order they lie in it', async () => {
    const db = await founded()
    const first = [reported(house, id), stepped(house, id, [0, 'draft', 'submitted'])]
    expect(await pushAs(db, people.sari, first)).toMatchObject([{ standing: 'kept' }, { standing: 'kept' }])
    const other = idOf('case', 'rumah lain')
    const turned = [stepped(house, other, [0, 'draft', 'submitted']), reported(house, other)]
    expect(await pushAs(db, people.sari, turned)).toMatchObject([{ standing: 'kept' }, { standing: 'kept' }])
  })

  it('takes no step without its form, and the same step once the form is here', async () => {
    const db = await founded()
    const step = stepped(house, id, [0, 'draft', 'submitted'])
    expect(await pushAs(db, people.sari, [step])).toMatchObject([{ reason: 'no-report' }])
    expect(await pushAs(db, people.sari, [reported(house, id), step])).toMatchObject([
      { standing: 'kept' },
      { standing: 'kept' },
    ])
  })

  it('is not confirmed by whoever wrote it down, whatever roles they hold', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION.slice(0, 2))
    const verified = () => stepped(house, id, [2, 'verifying', 'verified'])
    expect(await pushAs(db, people.both, [verified()])).toMatchObject([
      { standing: 'refused', reason: 'second-person-needed', detail: 'verifying' },
    ])
    expect(await pushAs(db, people.ratna, [verified()])).toMatchObject([{ standing: 'kept' }])
  })

  it('is moved by the office it lies with only', async () => {
    const db = await founded()
    await forwarded(db)
    const accepted = () => stepped(house, id, [5, 'forwarded_opd', 'opd_accepted'])
    const early = accepted()
    expect(await pushAs(db, people.social, [early])).toMatchObject([{ reason: 'another-office' }])
    expect(await pushAs(db, people.perkim, [accepted()])).toMatchObject([{ standing: 'kept' }])
    // Decided once: it does not come true behind the back of whoever made it.
    expect(await pushAs(db, people.social, [early])).toMatchObject([{ reason: 'another-office' }])
  })

  it('is sent to no office that is not there, or works no longer, or is no office', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION)
    for (const office of [idOf('unit', 'nobody'), offices.dissolved, posts.melati]) {
      const sent = stepped(house, id, [4, 'village_decided', 'forwarded_opd'], { office })
      expect(await pushAs(db, people.operator, [sent])).toMatchObject([{ reason: 'unknown-office' }])
    }
  })

  it('moved by two at once is moved by one', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION.slice(0, 2))
    const [verified, rejected] = [
      stepped(house, id, [2, 'verifying', 'verified']),
      stepped(house, id, [2, 'verifying', 'rejected'], { note: 'bukan rumah sendiri' }),
    ]
    const races = await Promise.all([
      pushAs(db, people.wati, [verified]),
      pushAs(db, people.operator, [rejected]),
    ])
    expect(races.map(([receipt]) => receipt?.standing).sort()).toEqual(['kept', 'refused'])
  })

  it('keeps the steps of one push in their order, each checked after the one before', async () => {
    const db = await founded()
    const steps = [
      reported(house, id),
      stepped(house, id, [0, 'draft', 'submitted']),
      stepped(house, id, [1, 'submitted', 'verifying']),
      stepped(house, id, [2, 'verifying', 'verified']),
    ]
    expect(await pushAs(db, people.both, steps)).toMatchObject([
      { standing: 'kept' },
      { standing: 'kept' },
      { standing: 'kept' },
      { reason: 'second-person-needed' },
    ])
  })

  it('is written at one unit: whoever writes elsewhere is not heard', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION.slice(0, 1))
    const elsewhere = stepped(house, id, [1, 'submitted', 'verifying'], {}, { unit: posts.melati })
    expect(await pushAs(db, people.operator, [elsewhere])).toMatchObject([{ reason: 'mover-not-allowed' }])
    const note = said(house, id, message, { unit: posts.melati })
    expect(await pushAs(db, people.operator, [note])).toMatchObject([{ reason: 'not-allowed' }])
  })

  it('has one form: that of another service under its id waits for a person', async () => {
    const db = await founded()
    await walk(db, house, id, [])
    expect(await pushAs(db, people.tini, [reported(aid, id)])).toMatchObject([
      { standing: 'held', reason: 'another-case' },
    ])
    const step = stepped(aid, id, [0, 'draft', 'submitted'])
    expect(await pushAs(db, people.tini, [step])).toMatchObject([{ reason: 'no-report' }])
    const twice = idOf('case', 'dua')
    const both = [reported(house, twice), reported(aid, twice)]
    const twoSectors = {
      ...people.sari,
      assignments: [...people.sari.assignments, ...people.tini.assignments],
    }
    expect(await pushAs(db, twoSectors, both)).toMatchObject([
      { standing: 'kept' },
      { standing: 'held', reason: 'another-case' },
    ])
  })

  it('is spoken in by those who work on it, an office among them while it lies there', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION)
    const word = () => said(house, id, message)
    const standing = async (by: keyof typeof people) => (await pushAs(db, people[by], [word()]))[0]?.standing
    expect(await standing('perkim')).toBe('held')
    expect([await standing('sari'), await standing('operator'), await standing('head')]).toEqual([
      'kept',
      'kept',
      'kept',
    ])
    expect([await standing('tini'), await standing('neighbour')]).toEqual(['held', 'held'])
    const sent = stepped(house, id, [4, 'village_decided', 'forwarded_opd'], { office: offices.perkim })
    await pushAs(db, people.operator, [sent])
    expect([await standing('perkim'), await standing('social')]).toEqual(['kept', 'held'])
  })

  it('brings its whole history into the journal of the office it is sent to, and what follows', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION)
    await pushAs(db, people.sari, [said(house, id, message)])
    expect(await entriesAt(db, offices.perkim)).toEqual([])
    const sent = stepped(house, id, [4, 'village_decided', 'forwarded_opd'], { office: offices.perkim })
    const note = said(house, id, message)
    await pushAs(db, people.operator, [sent, note])
    const here = await entriesAt(db, posts.mawar)
    expect(new Set(await entriesAt(db, offices.perkim))).toEqual(new Set(here))
    const back = stepped(house, id, [5, 'forwarded_opd', 'opd_returned'], { note: 'Surat belum lengkap' })
    await pushAs(db, people.perkim, [back])
    expect(await entriesAt(db, offices.perkim)).toContain(back.id)
    const later = said(house, id, message)
    await pushAs(db, people.sari, [later])
    expect(await entriesAt(db, offices.perkim)).not.toContain(later.id)
    expect(await entriesAt(db, offices.social)).toEqual([])
  })

  it('of which a step was refused is not seen by the office that step named', async () => {
    const db = await founded()
    await walk(db, house, id, TO_DECISION.slice(0, 2))
    const tooEarly = stepped(house, id, [2, 'verifying', 'forwarded_opd'], { office: offices.perkim })
    await pushAs(db, people.operator, [tooEarly, said(house, id, message)])
    expect(await entriesAt(db, offices.perkim)).toEqual([])
  })

  it('that goes through the kecamatan lies in its journal', async () => {
    const db = await founded()
    await walk(db, aid, id, [
      ['tini', 'submitted'],
      ['operator', 'verifying'],
      ['ratna', 'verified'],
      ['head', 'village_decided'],
      ['operator', 'forwarded_subdistrict'],
      ['camat', 'forwarded_opd', { office: offices.social }],
    ])
    expect(await entriesAt(db, offices.cikal)).toHaveLength(7)
    expect(await entriesAt(db, offices.social)).toHaveLength(7)
  })

  it('that is restricted lies with its team alone, wherever it is sent', async () => {
    const db = await founded()
    await walk(db, harm, id, [
      ['joko', 'submitted'],
      ['trusted', 'verifying'],
      ['trusted', 'verified'],
      ['trusted', 'forwarded_opd', { office: offices.social }],
      ['social', 'opd_accepted'],
    ])
    expect(await entriesAt(db, offices.team)).toHaveLength(6)
    for (const unit of [posts.mawar, offices.social, offices.village, offices.cikal])
      expect(await entriesAt(db, unit)).toEqual([])
    const standing = async (by: keyof typeof people) =>
      (await pushAs(db, people[by], [said(harm, id, message)]))[0]?.standing
    expect([await standing('trusted'), await standing('social')]).toEqual(['kept', 'kept'])
    expect([await standing('joko'), await standing('operator'), await standing('perkim')]).toEqual([
      'held',
      'held',
      'held',
    ])
  })
})
