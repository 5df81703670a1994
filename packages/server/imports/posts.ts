import { type Actor, scopeRoots } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import type { UnitRow, Units } from '../access/units.ts'

/** `POSYANDU Melati II` and `melati 2` are one name. */
export const plainPostName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\bpos(yandu)?\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ROMAN[word] ?? word.replace(/^0+(?=\d)/, ''))
    .join(' ')

const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
}

const plainVillage = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(desa|kelurahan|kel|ds)\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The posts of an area by the names that lists give them. */
export interface PostBook {
  readonly posts: readonly { readonly unit: UnitRow; readonly village: string }[]
  /** undefined where the name is unknown, or two posts have it. */
  find(name: string, village: string | undefined): UnitRow | undefined
}

/**
 * The posts of a unit, and those of the villages that somebody serves from it: no post lies below a Puskesmas.
 * @param actor whoever brings the list in
 */
export function postBook(units: Units, root: Uuid, actor: Actor | undefined): PostBook {
  const served = (actor?.assignments ?? []).filter(({ unit }) => unit === root).flatMap(scopeRoots)
  const found = new Map([root, ...served].flatMap((unit) => units.under(unit)).map((unit) => [unit.id, unit]))
  const posts = [...found.values()]
    .filter(({ kind }) => kind === 'post')
    .map((unit) => ({ unit, village: units.get(unit.parent ?? '')?.name ?? '' }))
  const byName = new Map<string, typeof posts>()
  for (const post of posts) {
    const name = plainPostName(post.unit.name)
    byName.set(name, [...(byName.get(name) ?? []), post])
  }
  return {
    posts,
    find: (name, village) => {
      const named = byName.get(plainPostName(name)) ?? []
      const plain = village === undefined ? undefined : plainVillage(village)
      const there = named.filter((post) => plain === undefined || plainVillage(post.village) === plain)
      const fits = there.length > 0 ? there : named
      return fits.length === 1 ? fits[0]?.unit : undefined
    },
  }
}
