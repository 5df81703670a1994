import {
  addDays,
  editBody,
  type PlainDate,
  type StandingField,
  type Subject,
  type Uuid,
} from '@simpul/domain/core'
import { checkInsOf, sessionDayId } from '@simpul/domain/institution'
import { type CastMember, editBodyOf, posts } from '@simpul/domain/testing'
import type { Draft } from '@simpul/phone/db/phone.ts'
import { originOf, PEOPLE, type Step } from './storm-stories.ts'
import type { TownPhone } from './town.ts'

/** The day on which all stories end. */
export const TODAY: PlainDate = '2026-03-10'
const { mawar, melati } = posts
const AMENDABLE = ['residence', 'attendance', 'child-growth']

const about = (who: { id: Uuid }) => ({ kind: 'person', id: who.id }) as const

/** What a kader does, as the form would hand it over; undefined where there is nothing to do. */
export async function draftsOf({ phone, post }: TownPhone, step: Step): Promise<readonly Draft[]> {
  const who = PEOPLE[step.who] as CastMember
  const other = PEOPLE[step.other] as CastMember
  const happenedOn = addDays(TODAY, -step.days)
  const fact = (service: string, body: unknown, subject: Subject = about(who)): Draft[] => [
    { service, subject, happenedOn, body },
  ]
  const day = addDays('2026-03-09', -28 * (step.days % 3))
  const dayMove = (from: string, to: string): Draft[] => [
    {
      ...{ service: 'session-day', subject: { kind: 'activity', id: sessionDayId(post, day) } },
      ...{ happenedOn: day, body: { from, to, day } },
    },
  ]
  switch (step.deed) {
    case 'introduce':
      return fact('person', editBodyOf({ name: who.name, sex: who.sex, birthDate: who.birth }))
    case 'rename': {
      const known = (await phone.person(who.id))?.views.person as Record<string, StandingField> | undefined
      return fact('person', editBody(known ?? {}, { name: `${who.name} ${step.days}` }))
    }
    case 'register':
      return originOf(who) === post ? fact('residence', { event: 'registered', home: post }) : []
    case 'depart':
      return fact('residence', { event: 'departed' })
    case 'die':
      return fact('residence', { event: 'died' })
    case 'attend':
      return attendance(phone, post, who, sessionDayId(post, day), day)
    case 'weigh':
      return fact('child-growth', { weightKg: 5 + (step.days % 40) / 10 })
    case 'weigh tomorrow':
      return [{ ...(fact('child-growth', { weightKg: 9 })[0] as Draft), happenedOn: '2026-03-11' }]
    case 'merge':
    case 'part':
      return who === other || originOf(who) !== originOf(other)
        ? []
        : fact('same-person', { with: other.id, verdict: step.deed === 'merge' ? 'same' : 'different' })
    case 'open':
      return dayMove('planned', 'open')
    case 'close':
      return dayMove('open', 'closed')
    case 'propose':
      return fact('transfer', {
        ...{ from: 'settled', to: 'proposed', sender: post, movedOn: happenedOn },
        receiver: post === mawar ? melati : mawar,
      })
    case 'accept':
      return fact('transfer', { from: 'proposed', to: 'accepted' })
    case 'withdraw':
      return fact('transfer', { from: 'proposed', to: 'withdrawn' })
    default:
      return corrections(phone, step, who, other)
  }
}

/** Checks somebody in who has not come as far as this phone knows, and takes it back of one who has. */
async function attendance(
  phone: TownPhone['phone'],
  post: Uuid,
  who: CastMember,
  sessionDay: Uuid,
  happenedOn: PlainDate,
): Promise<readonly Draft[]> {
  const known = (await phone.person(who.id))?.entries ?? []
  const draft = { service: 'attendance', subject: about(who), happenedOn }
  const here = checkInsOf(known, sessionDay)
  if (here.length === 0) return [{ ...draft, body: { sessionDay, guest: originOf(who) !== post } }]
  return here.map(({ id, subject }) => ({
    ...{ ...draft, subject, body: null },
    amends: { entry: id, how: 'void', why: 'tidak datang' },
  }))
}

async function corrections(
  phone: TownPhone['phone'],
  { deed, days }: Step,
  who: CastMember,
  other: CastMember,
): Promise<readonly Draft[]> {
  const own = (await phone.person(who.id))?.entries ?? []
  const facts = own.filter(({ service, amends }) => amends === undefined && AMENDABLE.includes(service))
  const target = facts[days % Math.max(1, facts.length)]
  if (target === undefined) return []
  const { service, subject, happenedOn, body } = target
  const amends = (how: 'void' | 'replace') => ({ entry: target.id, how, why: 'salah catat' })
  const gone: Draft = { service, subject, happenedOn, amends: amends('void'), body: null }
  if (deed === 'void') return [gone]
  if (deed === 'replace') return [{ ...gone, amends: amends('replace'), body }]
  if (service === 'attendance') return []
  return [gone, { service, subject: about(other), happenedOn, body, insteadOf: target.id }]
}
