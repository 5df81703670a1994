import { describe, expect, it } from 'vitest'
import { findingsOf, foldActivity, tallyMonth } from '../../catalogue/index.ts'
import { checkMove, type JournalEntry, type PlainDate } from '../../core/index.ts'
import { dayMove, kept, posts } from '../../testing/index.ts'
import { expectedState, plannedDay, type SessionDayView, sessionDay, sessionDayId } from '../index.ts'

const { mawar, melati } = posts
const day = '2026-01-12'
const viewOf = (...entries: readonly JournalEntry[]) =>
  foldActivity(sessionDayId(mawar, day), entries).views['session-day'] as SessionDayView

const opening = dayMove(mawar, day, 'planned', 'open', { openedAt: '08:00' })
const closing = dayMove(mawar, day, 'open', 'closed', { closedAt: '11:30', note: 'ramai' })

describe('a session day', () => {
  it('is the same activity for two phones of one post', () => {
    expect(sessionDayId(mawar, day)).toBe(sessionDayId(mawar, '2026-01-12'))
    expect(sessionDayId(mawar, day)).not.toBe(sessionDayId(melati, day))
  })

  it('opens and closes in the order of the server', () => {
    const kepts = kept(opening, closing)
    const view = viewOf(...kepts.reverse())
    expect(view).toEqual({
      unit: mawar,
      day,
      state: 'closed',
      opened: true,
      openedAt: '08:00',
      closedAt: '11:30',
      note: 'ramai',
    })
  })

  it('on a phone without signal is planned, on its way to closed', () => {
    const view = viewOf(closing, opening)
    expect(view).toMatchObject({ state: 'planned', opened: false, proposed: 'closed', day, unit: mawar })
    expect(expectedState(view)).toBe('closed')
  })

  it('can be reopened with a reason only', () => {
    const without = dayMove(mawar, day, 'closed', 'open')
    expect(sessionDay.readBody(without).ok).toBe(false)
    const again = dayMove(mawar, day, 'closed', 'open', { reason: 'ada yang tertinggal' })
    expect(viewOf(...kept(opening, closing, again))).toMatchObject({
      state: 'open',
      reason: 'ada yang tertinggal',
    })
  })

  it('is called off with a reason only', () => {
    expect(sessionDay.readBody(dayMove(mawar, day, 'planned', 'not_held')).ok).toBe(false)
    expect(sessionDay.readBody(dayMove(mawar, day, 'planned', 'not_held', { reason: 'banjir' })).ok).toBe(
      true,
    )
  })

  it('is moved to another day of its month, with a reason, and back again', () => {
    const moved = (movedTo?: string, reason?: string) =>
      dayMove(mawar, day, 'planned', 'moved', {
        ...(movedTo === undefined ? {} : { movedTo }),
        ...(reason === undefined ? {} : { reason }),
      })
    const good = moved('2026-01-14', 'balai desa dipakai')
    expect(sessionDay.readBody(good).ok).toBe(true)
    for (const bad of [
      moved('2026-01-14'),
      moved(undefined, 'banjir'),
      moved(day, 'banjir'),
      moved('2026-02-02', 'banjir'),
    ])
      expect(sessionDay.readBody(bad).ok).toBe(false)
    expect(viewOf(...kept(good))).toMatchObject({ state: 'moved', movedTo: '2026-01-14', opened: false })
    expect(viewOf(good)).toMatchObject({ state: 'planned', proposed: 'moved', movedTo: '2026-01-14' })
    const back = dayMove(mawar, day, 'moved', 'planned', { reason: 'jadi di balai desa' })
    expect(viewOf(...kept(good, back))).toMatchObject({ state: 'planned' })
    expect(viewOf(...kept(good, back)).movedTo).toBeUndefined()
    expect(viewOf(...kept(good), back).movedTo).toBeUndefined()
    expect(sessionDay.readBody(dayMove(mawar, day, 'moved', 'planned')).ok).toBe(false)
  })

  it('opens on the moved day all the same when people came, and says so', () => {
    const came = dayMove(mawar, day, 'moved', 'open')
    expect(sessionDay.readBody(came).ok).toBe(false)
    const said = dayMove(mawar, day, 'moved', 'open', { reason: 'warga datang' })
    expect(
      checkMove(sessionDay.workflow!, 'moved', said.body as { from: string; to: string }, ['kader']),
    ).toBe(undefined)
  })

  it('is run by the post and its health worker', () => {
    const move = { from: 'planned', to: 'open' }
    for (const role of [
      'kader',
      'field_coordinator',
      'posyandu_chair',
      'posyandu_secretary',
      'health_worker',
    ])
      expect(checkMove(sessionDay.workflow!, 'planned', move, [role])).toBeUndefined()
    expect(checkMove(sessionDay.workflow!, 'planned', move, ['village_head'])).toBe('mover-not-allowed')
  })

  it('reminds of closing from the next day on', () => {
    const folded = foldActivity(sessionDayId(mawar, day), kept(opening))
    expect(findingsOf(folded, '2026-01-12')).toEqual([])
    expect(findingsOf(folded, '2026-01-13').map((one) => one.code)).toEqual(['still-open'])
    expect(findingsOf(foldActivity('', [...kept(opening), closing]), '2026-01-13')).toEqual([])
  })
})

describe('the planned day of a month', () => {
  const moved = (from: PlainDate, to: PlainDate): SessionDayView => ({
    day: from,
    state: 'moved',
    opened: false,
    movedTo: to,
  })

  it('is the day of the rule until people move it, as often as they like', () => {
    expect(plannedDay(day, [])).toEqual({ day, movedFrom: [] })
    const once = [moved(day, '2026-01-14')]
    expect(plannedDay(day, once)).toEqual({ day: '2026-01-14', movedFrom: [day] })
    const twice = [...once, moved('2026-01-14', '2026-01-20')]
    expect(plannedDay(day, twice)).toEqual({ day: '2026-01-20', movedFrom: [day, '2026-01-14'] })
    expect(plannedDay('2026-02-12', twice).movedFrom).toEqual([])
  })

  it('ends where two phones moved against each other', () => {
    const against = [moved(day, '2026-01-14'), moved('2026-01-14', day)]
    expect(plannedDay(day, against)).toEqual({ day: '2026-01-14', movedFrom: [day] })
  })
})

describe('the month of a post', () => {
  const figures = (post: { from: string; to?: string }, days: readonly SessionDayView[]) =>
    tallyMonth({ id: mawar, ...post } as Parameters<typeof tallyMonth>[0], [], days, '2026-01')
      .filter((tally) => ['day.expected', 'day.opened', 'day.closed'].includes(tally.indicator))
      .map(({ contribution }) => Object.values(contribution).slice(1).join('/'))

  it('counts the post that existed on the last day, opened or not', () => {
    expect(figures({ from: '2020-01-01' }, [])).toEqual(['1', '1/0', '1/0'])
    expect(figures({ from: '2026-01-31' }, [])).toEqual(['1', '1/0', '1/0'])
    expect(figures({ from: '2026-02-01' }, [])).toEqual(['0', '0/0', '0/0'])
    expect(figures({ from: '2020-01-01', to: '2026-01-31' }, [])).toEqual(['0', '0/0', '0/0'])
    expect(figures({ from: '2020-01-01', to: '2026-02-01' }, [])).toEqual(['1', '1/0', '1/0'])
  })

  it('reaches opened and closed by what the server kept', () => {
    const post = { from: '2020-01-01' }
    expect(figures(post, [viewOf(opening, closing)])).toEqual(['1', '1/0', '1/0'])
    expect(figures(post, [viewOf(...kept(opening))])).toEqual(['1', '1/1', '1/0'])
    expect(figures(post, [viewOf(...kept(opening, closing))])).toEqual(['1', '1/1', '1/1'])
  })

  it('is not closed while a second day is open, nor opened by another month', () => {
    const second = dayMove(mawar, '2026-01-26', 'planned', 'open')
    const views = [viewOf(...kept(opening, closing)), viewOf(...kept(second))]
    expect(figures({ from: '2020-01-01' }, views)).toEqual(['1', '1/1', '1/0'])
    const december = dayMove(mawar, '2025-12-15', 'planned', 'open')
    expect(figures({ from: '2020-01-01' }, [viewOf(...kept(december))])).toEqual(['1', '1/0', '1/0'])
  })
})
