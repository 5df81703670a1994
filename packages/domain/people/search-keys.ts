import { standingValues } from '../core/index.ts'
import type { IdentityView } from './identity/view.ts'
import { nameKeys, nameTokens } from './name-variants.ts'
import type { PersonView } from './person/view.ts'

/** What a person is looked up by on a phone without a connection. */
export interface SearchKeys {
  /** Lower case, accents and punctuation folded away, in the order written. */
  readonly name: readonly string[]
  readonly mother: readonly string[]
  /** The same in their one spelling, where that is another: see `nameKeys`. */
  readonly nameForms: readonly string[]
  readonly motherForms: readonly string[]
  /** The whole name in one word and one spelling, Nur Aini and Nuraini, and so the mother's; not of names of one word. */
  readonly glued: readonly string[]
  /** Without leading zeros. */
  readonly rt?: string
  readonly rw?: string
  /** The last four digits. */
  readonly nikTail?: string
}

/** What the keys of a person are made of, as far as it is known; what is no text is not known. */
interface Searched {
  readonly name?: unknown
  readonly motherName?: unknown
  readonly rt?: unknown
  readonly rw?: unknown
  readonly nik?: unknown
}

/** Search keys from what stands of a person; identity is absent where its lane may not be read. */
export function searchKeys(views: {
  readonly person?: PersonView
  readonly identity?: IdentityView
}): SearchKeys {
  const { nik } = standingValues(views.identity ?? {})
  return searchKeysOf({ ...standingValues(views.person ?? {}), nik })
}

/** Search keys of whom only a line of a list is known. */
export function searchKeysOf({ name, motherName, rt, rw, nik }: Searched): SearchKeys {
  const forms = nameKeys(name)
  const written = nameTokens(name)
  const mother = nameTokens(motherName)
  const motherForms = nameKeys(motherName)
  return {
    name: written,
    mother,
    nameForms: forms.filter((form) => !written.includes(form)),
    motherForms: motherForms.filter((form) => !mother.includes(form)),
    glued: [forms, motherForms].filter(({ length }) => length > 1).map((words) => words.join('')),
    ...(typeof rt === 'string' ? { rt: withoutZeros(rt) } : {}),
    ...(typeof rw === 'string' ? { rw: withoutZeros(rw) } : {}),
    ...(typeof nik === 'string' ? { nikTail: nik.slice(-4) } : {}),
  }
}

/** RT and RW are numbers that people write as 3, 03 or 003. */
export const withoutZeros = (number: string): string => number.replace(/^0+(?=\d)/, '')
