import { sheets } from '@simpul/domain/catalogue/whole'
import type { Answers, Entry, ServiceSheet } from '@simpul/domain/core'
import { WAYS } from './case-ways.ts'
import type { ChildLife } from './child-life.ts'
import type { SimulatedDistrict, SimulatedPost } from './district.ts'
import { type Home, homesOfPost } from './homes/home.ts'
import { homeAnswers } from './homes/home-answers.ts'
import { oneCase, type Telling } from './one-case.ts'
import { type DeviceCounters, pensOf } from './pen.ts'
import { peopleOfPost, personId } from './post-people.ts'
import type { StoryPlan } from './post-story.ts'
import { randomFor } from './random.ts'

/**
 * What the kader of one sector of a post have written down, and what became of it: every service of the sector at least
 * once, at stages from just handed in to closed, late ones among them: some offices let things lie. The needs are those
 * of families of the post.
 */
export function caseStory(
  district: SimulatedDistrict,
  index: number,
  plan: StoryPlan,
  counters: DeviceCounters,
): Entry[] {
  const post = district.posts[index] as SimulatedPost
  const families = peopleOfPost(district, index, plan).children.filter(
    ({ registeredOn }) => registeredOn <= plan.to,
  )
  const homes = new Map(
    plan.homes === true ? homesOfPost(district, index, plan).map((home) => [home.family, home]) : [],
  )
  const penFor = pensOf(post.unit.id, counters)
  return post.sectorKader.flatMap((kader) =>
    sheets
      .filter(({ sector }) => sector === kader.sector)
      .flatMap((sheet, at) => {
        const random = randomFor(district.seed, 'case', post.unit.id, sheet.code)
        const rounds = sheet.kind === 'case' ? 2 : 1
        return Array.from({ length: rounds }, (_, round) => {
          const family = families[(at * 7 + round * 3) % families.length]
          const stages = WAYS[sheet.workflow]
          const steps = stages[(at * 5 + round + index) % stages.length] ?? []
          const about = family === undefined ? {} : aboutFamily(sheet, family, homes.get(family.family))
          const telling = { district, post, kader, sheet, random, plan, penFor, key: String(round) }
          return oneCase({ known: {}, about: {}, ...telling, ...about }, steps)
        }).flat()
      }),
  )
}

/** A form about a family of the book: its mother is whoever is asked for by name. */
function aboutFamily(
  sheet: ServiceSheet,
  family: ChildLife,
  home: Home | undefined,
): Pick<Telling, 'known' | 'about'> {
  const asked = sheet.questions.filter(({ key, type }) => type === 'text' && /[nN]ame$/.test(key))
  const known: Answers = Object.fromEntries(
    asked.map(({ key }) => [key, key === 'childName' ? family.name : family.mother]),
  )
  const isAboutChild = sheet.about === 'person' && 'childName' in known
  if (isAboutChild) return { known, about: { linkedPerson: personId(family.key) } }
  if (sheet.about !== 'household' || home === undefined) return { known, about: {} }
  return { known: { ...known, ...homeAnswers(home, sheet.code) }, about: { linkedHousehold: home.id } }
}
