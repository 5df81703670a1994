import {
  type DeclineReason,
  handOverAnswerId,
  handOverReceiptId,
  handOverServiceId,
} from '@simpul/domain/catalogue/whole'
import {
  addDays,
  daysBetween,
  type Entry,
  idFrom,
  type PlainDate,
  SECTORS,
  type Sector,
  type Uuid,
} from '@simpul/domain/core'
import type { SimulatedPost, SimulatedUser } from '../district.ts'
import type { Pen } from '../pen.ts'
import type { StoryPlan } from '../post-story.ts'
import { randomFor } from '../random.ts'
import type { FormAbout } from './fate.ts'
import { type Home, listedOn, memberAs } from './home.ts'

interface Visiting {
  readonly seed: string
  readonly post: SimulatedPost
  readonly plan: StoryPlan
  readonly penFor: (user: SimulatedUser) => Pen
}

/** A need of a home by the question of the sector that sees to it; of whom, where it is one of them. */
interface Need {
  readonly sector: Sector
  readonly key: string
  readonly about?: FormAbout
}

/** What becomes of the hand-overs of a sector, one after the other: what nobody has looked at yet among them. */
const ENDINGS = ['open', 'taken', 'declined', 'open', 'done'] as const
const DECLINED: readonly DeclineReason[] = ['served', 'not-found', 'not-needed']

/** Every home is called on once, by the kader in turn; what they find outside their own sector is handed over. */
export function visitsTo(homes: readonly Home[], visiting: Visiting): Entry[] {
  const { post, plan } = visiting
  const kader = [post.second, ...post.sectorKader]
  const handed = new Map<Sector, number>()
  const days = Math.min(40, daysBetween(listedOn(plan), plan.to))
  return homes.flatMap((home, at) => {
    const visitor = kader[at % kader.length] as SimulatedUser
    const on = addDays(plan.to, -1 - ((at * 7) % days))
    const visit = idFrom('simulated-visit', home.id)
    const isMet = home.fate.forms.length > 0 || randomFor(visiting.seed, 'met', home.id).chance(0.7)
    const others = SECTORS.filter((sector) => sector !== visitor.sector)
    const paid = visiting.penFor(visitor).write(
      {
        service: 'household-visit',
        subject: { kind: 'visit', id: visit },
        happenedOn: on,
        body: {
          household: home.id,
          purposes: [home.fate.forms.length > 0 ? 'risk' : 'data'],
          ...(isMet ? { outcome: 'met', asked: others } : { outcome: 'away', nextOn: addDays(on, 14) }),
        },
      },
      30,
    )
    if (!isMet) return [paid]
    return [
      paid,
      ...others.flatMap((sector) => {
        const needs = needsOf(home).filter((need) => need.sector === sector)
        if (needs.length === 0) return []
        const count = handed.get(sector) ?? 0
        handed.set(sector, count + 1)
        return handOver(visiting, { home, visit, visitor, sector, needs, on, count })
      }),
    ]
  })
}

interface HandingOver {
  readonly home: Home
  readonly visit: Uuid
  readonly visitor: SimulatedUser
  readonly sector: Sector
  readonly needs: readonly Need[]
  readonly on: PlainDate
  /** How many the sector was handed before. */
  readonly count: number
}

/** What was found, and what the sector's kader has made of it since. */
function handOver(
  { post, plan, penFor }: Visiting,
  { home, visit, visitor, sector, needs, on, count }: HandingOver,
): Entry[] {
  const subject = { kind: 'hand-over', id: idFrom('simulated-hand-over', visit, sector) } as const
  const people = needs.flatMap(({ about }) => (about === undefined ? [] : (memberAs(home, about)?.id ?? [])))
  const body = {
    ...{ visit, household: home.id, needs: needs.map(({ key }) => key) },
    ...(people.length === 0 ? {} : { people: [...new Set(people)] }),
  }
  const handed = penFor(visitor).write(
    { service: handOverServiceId(sector), subject, happenedOn: on, body },
    31,
  )
  const ending = ENDINGS[count % ENDINGS.length] ?? 'open'
  const answerer = post.sectorKader.find((kader) => kader.sector === sector) ?? post.kader
  const late = addDays(on, 1 + (count % 4))
  const happenedOn = late > plan.to ? plan.to : late
  const move = (service: string, minute: number, answer: object): Entry =>
    penFor(answerer).write({ service, subject, happenedOn, body: answer }, minute)
  if (ending === 'open') return [handed]
  const why = DECLINED[count % DECLINED.length]
  return [
    handed,
    move(handOverReceiptId(sector), 200, { from: 'handed', to: 'received' }),
    ending === 'declined'
      ? move(handOverAnswerId(sector), 201, { from: 'open', to: 'declined', why })
      : move(handOverAnswerId(sector), 201, { from: 'open', to: 'taken' }),
    ...(ending === 'done' ? [move(handOverAnswerId(sector), 240, { from: 'taken', to: 'done' })] : []),
  ]
}

/** What is amiss in a home, put as the questions of the sectors put it. */
function needsOf({ fate, members }: Home): Need[] {
  const isSeldomWeighed = members.some(({ child }) => child !== undefined && child.comes < 0.6)
  const found: readonly (Need & { readonly is: boolean })[] = [
    { is: isSeldomWeighed, sector: 'health', key: 'not-weighed', about: 'youngest' },
    { is: fate.isChronic, sector: 'health', key: 'medicine-stopped' },
    { is: fate.pupil === 'dropped-out', sector: 'education', key: 'no-school', about: 'pupil' },
    { is: fate.income === 'none', sector: 'social', key: 'no-food' },
    { is: members.length === 1, sector: 'social', key: 'alone', about: 'elder' },
    { is: fate.isDisabled, sector: 'social', key: 'disability', about: 'father' },
    { is: !fate.hasPapers, sector: 'social', key: 'no-papers', about: 'mother' },
    { is: !fate.hasWater, sector: 'public-works', key: 'no-water' },
    { is: !fate.hasToilet, sector: 'public-works', key: 'no-toilet' },
    { is: !fate.isHouseSound, sector: 'housing', key: 'unsafe-house' },
    { is: fate.isDisabled || members.length === 1, sector: 'public-order', key: 'cannot-flee' },
  ]
  return found.filter(({ is }) => is)
}
