import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { Entry, PlainDate, ServiceSheet, Uuid } from '@simpul/domain/core'
import type { SimulatedDistrict, SimulatedPost, SimulatedUser } from '../district.ts'
import { oneCase } from '../one-case.ts'
import { type DeviceCounters, type Pen, pensOf } from '../pen.ts'
import type { StoryPlan } from '../post-story.ts'
import { randomFor } from '../random.ts'
import { edit, registered } from '../register-story.ts'
import type { FateForm } from './fate.ts'
import { headOf, type Home, type HomeMember, homesOfPost, listedOn, memberAs } from './home.ts'
import { homeAnswers, memberAnswers } from './home-answers.ts'
import { visitsTo } from './visit-story.ts'

/**
 * Who lives with whom in a post, what was seen of them at home, and what was handed from one sector to another. Told of
 * posts that have kader of every sector; other posts have nobody who asks.
 */
export function homeStory(
  district: SimulatedDistrict,
  index: number,
  plan: StoryPlan,
  counters: DeviceCounters,
): Entry[] {
  const post = district.posts[index] as SimulatedPost
  if (post.sectorKader.length === 0) return []
  const penFor = pensOf(post.unit.id, counters, 'homes')
  const homes = homesOfPost(district, index, plan)
  // Grown-ups of a post of realistic size stand in the book already.
  const writesParents = plan.others === undefined
  const day = listedOn(plan)
  return [
    ...homes.flatMap((home, at) =>
      listed(penFor(post.kader), post.unit.id, home, day, (at * 12) % 400, writesParents),
    ),
    ...homes.flatMap((home) =>
      home.fate.forms.flatMap((form) => filledIn({ district, post, plan, penFor }, home, form)),
    ),
    ...visitsTo(homes, { seed: district.seed, post, plan, penFor }),
  ]
}

/** One dwelling and everybody who lives there; a child that came later is written down when it came. */
function listed(
  pen: Pen,
  unit: Uuid,
  home: Home,
  day: PlainDate,
  minute: number,
  writesParents: boolean,
): Entry[] {
  const { id, members, address, rt } = home
  const isWritten = ({ as, child }: HomeMember): boolean =>
    child !== undefined || (!writesParents && (as === 'mother' || as === 'father'))
  const dwelling = {
    ...({ service: 'household', subject: { kind: 'household', id }, happenedOn: day } as const),
    body: edit({ headName: headOf(home).name, address, rt }),
  }
  return [
    pen.write(dwelling, minute),
    ...members.flatMap((member, place) => {
      const { person, relation, child } = member
      const from = child !== undefined && child.registeredOn > day ? child.registeredOn : day
      const lives = {
        ...({ service: 'membership', subject: { kind: 'person', id: person.id }, happenedOn: from } as const),
        body: { group: id, groupKind: 'household', relation, from },
      }
      return [
        ...(isWritten(member) ? [] : registered(pen, unit, person, day, minute + 1 + place)),
        pen.write(lives, minute + 1 + place),
      ]
    }),
  ]
}

interface Written {
  readonly district: SimulatedDistrict
  readonly post: SimulatedPost
  readonly plan: StoryPlan
  readonly penFor: (user: SimulatedUser) => Pen
}

function filledIn(telling: Written, home: Home, { code, about, steps }: FateForm): Entry[] {
  const sheet = sheetByCode(code) as ServiceSheet
  const kader = telling.post.sectorKader.find(({ sector }) => sector === sheet.sector) as SimulatedUser
  const random = randomFor(telling.district.seed, 'home form', home.id, code)
  const one = memberAs(home, about)
  const whom =
    one === undefined
      ? { known: homeAnswers(home, code), about: { linkedHousehold: home.id } }
      : { known: memberAnswers(home, one), about: { linkedPerson: one.id } }
  return oneCase({ ...telling, ...whom, kader, sheet, random, key: home.id }, steps)
}
