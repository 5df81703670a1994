import type { PlainDate, Uuid } from '@simpul/domain/core'
import { sessionDayId } from '@simpul/domain/institution'
import { cast, editBodyOf, idOf, posts } from '@simpul/domain/testing'
import type { Draft, Phone } from '../../db/phone.ts'

interface Who {
  readonly id: Uuid
  readonly name: string
  readonly sex: 'L' | 'P'
  readonly birth: PlainDate
}

const about = ({ id }: { id: Uuid }) => ({ kind: 'person', id }) as const

/** What forms hand over. */
export const drafts = {
  details: ({ name, sex, birth, ...who }: Who): Draft => ({
    ...{ service: 'person', subject: about(who), body: editBodyOf({ name, sex, birthDate: birth }) },
  }),
  registered: (who: { id: Uuid }): Draft => ({
    ...{ service: 'residence', subject: about(who), body: { event: 'registered', home: posts.mawar } },
  }),
  weighed: (who: { id: Uuid }, weightKg: number, rest: Partial<Draft> = {}): Draft => ({
    ...{ service: 'child-growth', subject: about(who), body: { weightKg } },
    ...rest,
  }),
  checkIn: (who: { id: Uuid }, day: PlainDate): Draft => {
    const sessionDay = sessionDayId(posts.mawar, day)
    return { service: 'attendance', subject: about(who), happenedOn: day, body: { sessionDay } }
  },
  dayMove: (day: PlainDate, from: string, to: string, more = {}): Draft => ({
    ...{ service: 'session-day', subject: { kind: 'activity', id: sessionDayId(posts.mawar, day) } },
    ...{ happenedOn: day, body: { from, to, day, ...more } },
  }),
}

let born = 0
/** Somebody new, so that stories of one file do not meet. */
export const child = () => ({ ...cast.budi, id: idOf('child', `${++born}`), name: `Anak ${born}` })

export const names = (phone: Phone): string[] => phone.people.get().map(({ name }) => name)

export function isAllKept(phone: Phone): boolean {
  const { total, kept } = phone.status.get()
  return total === kept
}
