import { describe, expect, it } from 'vitest'
import { foldSubject } from '../../catalogue/index.ts'
import { cast, entry, idOf, kept, staff } from '../../testing/index.ts'
import { householdVisit } from '../index.ts'

const VISIT = idOf('visit', 'one')
const HOUSE = idOf('household', 'one')
const visited = (body: object) => entry({ service: 'household-visit', about: VISIT, body })
const met = { household: HOUSE, outcome: 'met', purposes: ['follow-up'] }
const reads = (body: object) => householdVisit.readBody(visited(body)).ok

describe('a visit to a household', () => {
  it('says whom, why and who was met, once', () => {
    const first = visited({ ...met, present: [cast.budi.id], asked: ['social'], nextOn: '2026-02-10' })
    const again = visited({ ...met, outcome: 'away' })
    const { views } = foldSubject('visit', VISIT, kept(first, again))
    expect(views['household-visit']).toMatchObject({
      household: HOUSE,
      outcome: 'met',
      asked: ['social'],
      by: staff.sari,
    })
  })

  it('is paid to a household or, without one, to a person', () => {
    expect(reads({ outcome: 'away', purposes: ['data'] })).toBe(false)
    expect(reads({ outcome: 'away', purposes: ['data'], person: cast.budi.id })).toBe(true)
  })

  it('asks nobody where nobody was met, and is not followed by an earlier one', () => {
    expect(reads({ ...met, outcome: 'away', asked: ['social'] })).toBe(false)
    expect(reads({ ...met, outcome: 'refused', present: [cast.budi.id] })).toBe(false)
    expect(reads({ ...met, nextOn: '2026-01-09' })).toBe(false)
    expect(reads({ ...met, nextOn: '2026-01-10' })).toBe(true)
  })
})
