import type { PlainDate } from '@simpul/domain/core'
import { type ChildLife, childLife } from './child-life.ts'
import { birthDays } from './growth-life.ts'
import { type FamilyNames, familyNames } from './naming/family-names.ts'
import { type Mix, mixOf } from './naming/peoples.ts'
import { randomFor } from './random.ts'

/** A household with children under five at some time of the story. */
export interface Family {
  readonly key: string
  readonly names: FamilyNames
  readonly rt: string
}

/** The families of one post and their children, eldest first. */
export interface Neighbourhood {
  readonly mix: Mix
  readonly families: readonly Family[]
  readonly children: readonly ChildLife[]
}

/** Where the people of a post live. */
export interface Place {
  readonly seed: string
  /** The id of the post. */
  readonly post: string
  readonly area: string
}

/** Fewer families than children: about a third have a brother or sister some years apart. */
const FAMILIES_PER_CHILD = 0.75
/** Twins of all births. */
const TWINS = 0.012

export function neighbourhoodOf(
  { seed, post, area }: Place,
  underFives: number,
  from: PlainDate,
  to: PlainDate,
): Neighbourhood {
  const mix = mixOf(area)
  const births = birthDays(randomFor(seed, 'births', post), underFives, from, to)
  const families = Array.from({ length: Math.ceil(births.length * FAMILIES_PER_CHILD) }, (_, index) =>
    familyOf(seed, `${post} family ${index}`, mix),
  )
  const children = births.flatMap((birth, index) => {
    const family = families[index % families.length] as Family
    const child = childLife(seed, `${post} ${index}`, birth, from, to, family)
    return randomFor(seed, 'twins', child.key).chance(TWINS)
      ? [child, twinOf(seed, child, from, to, family)]
      : [child]
  })
  return { mix, families, children }
}

function familyOf(seed: string, key: string, mix: Mix): Family {
  const random = randomFor(seed, 'family', key)
  return { key, names: familyNames(random, mix), rt: String(random.whole(1, 9)).padStart(3, '0') }
}

function twinOf(seed: string, child: ChildLife, from: PlainDate, to: PlainDate, family: Family): ChildLife {
  const key = `${child.key} twin`
  const life = childLife(seed, key, child.birth, from, to, family)
  const { registeredOn, sex } = child
  const name = family.names.twinName(randomFor(seed, 'name', key), sex, child.name)
  return { ...life, sex, name, registeredOn }
}
