import type { Sex } from '@simpul/domain/people'
import type { Random } from '../random.ts'
import type { Mix, People } from './peoples.ts'

/** What the members of one family are called; a child's name comes from a stream of its own. */
export interface FamilyNames {
  readonly mother: string
  readonly father: string
  readonly childName: (random: Random, sex: Sex) => string
  /** Of two children of one birth: alike, as parents like it. */
  readonly twinName: (random: Random, sex: Sex, twin: string) => string
}

export function familyNames(random: Random, mix: Mix): FamilyNames {
  const people = peopleOf(random, mix)
  const clan = people.clans.length > 0 ? random.pick(people.clans) : undefined
  const father = longer(random, random.pick(people.men), people.secondBoys)
  const mothersClan = people.clans.length > 0 ? ` br. ${random.pick(people.clans)}` : ''
  const childName = (own: Random, sex: Sex): string => {
    const given = givenName(own, sex, people)
    if (clan !== undefined) return `${given} ${clan}`
    if (!own.chance(people.patronym)) return given
    return `${given} ${sex === 'L' ? 'bin' : 'binti'} ${father}`
  }
  return {
    mother: `${longer(random, random.pick(people.women), people.secondGirls)}${mothersClan}`,
    father: clan === undefined ? father : `${father} ${clan}`,
    childName,
    twinName: (own, sex, twin) => alike(own, twin) ?? childName(own, sex),
  }
}

/** Half of the grown-ups with one name use a second. */
const longer = (random: Random, name: string, second: readonly string[]): string =>
  name.includes(' ') || !random.chance(0.5) ? name : `${name} ${random.pick(second)}`

/** The name of a grown-up who belongs to no family of the post's children. */
export function adultName(random: Random, sex: Sex, mix: Mix): string {
  const { mother, father } = familyNames(random, mix)
  return sex === 'L' ? father : mother
}

function peopleOf(random: Random, mix: Mix): People {
  let left = random.next()
  const found = mix.find(([share]) => {
    left -= share
    return left < 0
  })
  return (found ?? (mix[0] as Mix[number]))[1]
}

function givenName(random: Random, sex: Sex, people: People): string {
  const first = random.pick(sex === 'L' ? people.boys : people.girls)
  if (random.chance(people.singleName) || first.split(' ').length > 2) return first
  return `${first} ${random.pick(sex === 'L' ? people.secondBoys : people.secondGirls)}`
}

/** Rafa and Rafi, Nabila and Nadila: one letter of the first word is another. */
function alike(random: Random, twin: string): string | undefined {
  const [first = '', ...rest] = twin.split(' ')
  if (first.length < 4 || !random.chance(0.6)) return undefined
  const at = random.whole(2, first.length - 1)
  const letter = /[aeiou]/.test(first[at] ?? '')
    ? random.pick(['a', 'e', 'i', 'u'])
    : random.pick(['d', 'l', 'n', 'r', 's'])
  const other = first.slice(0, at) + letter + first.slice(at + 1)
  return other === first ? undefined : [other, ...rest].join(' ')
}
