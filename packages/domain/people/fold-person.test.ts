import { describe, expect, it } from 'vitest'
import { foldPerson } from '../catalogue/index.ts'
import type { JournalEntry } from '../core/index.ts'
import {
  arrived,
  born,
  cast,
  departed,
  died,
  edited,
  entry,
  introduced,
  kept,
  posts,
  registered,
  returned,
  transferMove,
} from '../testing/index.ts'
import { homeOn } from './index.ts'

const { ayu, budi, intan, karto } = cast
const { mawar, melati, kenanga } = posts

const stays = (entries: readonly JournalEntry[]) =>
  foldPerson('', entries).subject.stays.map((stay) => `${nameOf(stay.unit)} ${stay.from}..${stay.to ?? ''}`)
const nameOf = (unit: string) => Object.entries(posts).find(([, id]) => id === unit)?.[0]

const handedOver = (movedOn: string) => [
  transferMove(ayu, 'settled', 'proposed', { sender: mawar, receiver: melati, movedOn }),
  transferMove(ayu, 'proposed', 'accepted'),
]

describe('where a person belongs', () => {
  it('belongs to the post from the birth, also when the birth was told five days later', () => {
    const entries = [introduced(intan), born(intan, mawar, '2026-02-05')]
    expect(stays(entries)).toEqual(['mawar 2026-01-31..'])
  })

  it('follows a birth date that is corrected later', () => {
    const first = introduced(intan)
    const entries = [
      first,
      born(intan, mawar, '2026-01-31'),
      edited(intan, { birthDate: '2026-02-02' }, [first], { happenedOn: '2026-02-03' }),
    ]
    expect(stays(entries)).toEqual(['mawar 2026-02-02..'])
    expect(homeOn(foldPerson('', entries).subject, '2026-01-31')).toBeUndefined()
  })

  it('belongs to the later of two posts that registered the same child', () => {
    const entries = [registered(ayu, melati, '2026-03-01'), registered(ayu, mawar, '2026-01-10')]
    expect(stays(entries)).toEqual(['mawar 2026-01-10..2026-03-01', 'melati 2026-03-01..'])
  })

  it('takes the later record of two registrations on one day', () => {
    const entries = [registered(ayu, mawar, '2026-01-10'), registered(ayu, melati, '2026-01-10')]
    expect(stays(entries)).toEqual(['melati 2026-01-10..'])
  })

  it('belongs nowhere as a guest, and stays at home when a guest elsewhere', () => {
    const visit = entry({
      service: 'residence',
      about: ayu.id,
      unit: melati,
      happenedOn: '2026-02-01',
      body: { event: 'guest', comesFrom: 'Mawar 3' },
    })
    expect(stays([introduced(ayu), visit])).toEqual([])
    expect(stays([visit, registered(ayu, mawar, '2026-01-10')])).toEqual(['mawar 2026-01-10..'])
  })

  it('is nowhere between going and coming back', () => {
    const entries = [
      returned(ayu, mawar, '2026-05-01'),
      departed(ayu, mawar, '2026-02-01'),
      registered(ayu, mawar, '2025-01-01'),
    ]
    expect(stays(entries)).toEqual(['mawar 2025-01-01..2026-02-01', 'mawar 2026-05-01..'])
  })

  it('no longer belongs on the day of leaving', () => {
    const { subject } = foldPerson('', [
      registered(ayu, mawar, '2025-01-01'),
      departed(ayu, mawar, '2026-01-31'),
    ])
    expect(homeOn(subject, '2026-01-30')).toBe(mawar)
    expect(homeOn(subject, '2026-01-31')).toBeUndefined()
  })

  it('is not taken from the new post by an old post that learns late of the move', () => {
    const entries = [
      registered(ayu, mawar, '2025-01-01'),
      arrived(ayu, melati, '2026-03-05'),
      departed(ayu, mawar, '2026-03-10'),
    ]
    expect(stays(entries)).toEqual(['mawar 2025-01-01..2026-03-05', 'melati 2026-03-05..'])
  })

  it('has left when the village office, which is nobody’s home, says so', () => {
    const entries = [registered(ayu, mawar, '2025-01-01'), departed(ayu, kenanga, '2026-03-10')]
    expect(stays(entries)).toEqual(['mawar 2025-01-01..2026-03-10'])
  })

  it('ends at the earliest death, and nothing begins after it', () => {
    const entries = [
      died(karto, '2026-04-20'),
      registered(karto, mawar, '2020-01-01'),
      died(karto, '2026-04-12'),
      arrived(karto, melati, '2026-06-01'),
    ]
    const { subject } = foldPerson('', entries)
    expect(subject.died).toBe('2026-04-12')
    expect(stays(entries)).toEqual(['mawar 2020-01-01..2026-04-12'])
    expect(homeOn(subject, '2026-04-11')).toBe(mawar)
    expect(homeOn(subject, '2026-04-12')).toBeUndefined()
  })

  it('does not split a stay when a second kader registers the same child again', () => {
    const entries = [registered(budi, mawar, '2026-01-10'), registered(budi, mawar, '2026-02-10')]
    expect(stays(entries)).toEqual(['mawar 2026-01-10..'])
  })
})

describe('a hand-over between two posts', () => {
  const home = registered(ayu, mawar, '2025-01-01')

  it('changes nothing until the receiver accepts', () => {
    const [proposal, acceptance] = handedOver('2026-03-15')
    expect(stays(kept(home, proposal!))).toEqual(['mawar 2025-01-01..'])
    expect(stays(kept(home, proposal!, acceptance!))).toEqual([
      'mawar 2025-01-01..2026-03-15',
      'melati 2026-03-15..',
    ])
  })

  it('does not count while it is only on the phone', () => {
    expect(stays([home, ...handedOver('2026-03-15')])).toEqual(['mawar 2025-01-01..'])
  })

  it('lets the receiver correct the day', () => {
    const entries = [
      home,
      transferMove(ayu, 'settled', 'proposed', { sender: mawar, receiver: melati, movedOn: '2026-03-15' }),
      transferMove(ayu, 'proposed', 'accepted', { movedOn: '2026-03-20' }),
    ]
    expect(stays(kept(...entries)).at(-1)).toBe('melati 2026-03-20..')
  })

  it('does not fall back to a sender who registered the child after the day of the move', () => {
    const late = registered(ayu, mawar, '2026-03-20')
    expect(stays(kept(late, ...handedOver('2026-03-15')))).toEqual(['melati 2026-03-20..'])
  })

  it('gives way to what was recorded later about the same day', () => {
    const entries = kept(home, ...handedOver('2026-03-15'), arrived(ayu, kenanga, '2026-03-15'))
    expect(stays(entries)).toEqual(['mawar 2025-01-01..2026-03-15', 'kenanga 2026-03-15..'])
  })

  it('goes back and forth', () => {
    const entries = kept(
      home,
      ...handedOver('2026-03-15'),
      transferMove(ayu, 'accepted', 'proposed', { sender: melati, receiver: mawar, movedOn: '2026-06-01' }),
      transferMove(ayu, 'proposed', 'declined', { reason: 'masih di sini' }),
      transferMove(ayu, 'declined', 'proposed', { sender: melati, receiver: mawar, movedOn: '2026-08-01' }),
      transferMove(ayu, 'proposed', 'accepted'),
    )
    expect(stays(entries)).toEqual([
      'mawar 2025-01-01..2026-03-15',
      'melati 2026-03-15..2026-08-01',
      'mawar 2026-08-01..',
    ])
  })
})
