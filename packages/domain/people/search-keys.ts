import { standingValues } from '../core/index.ts'
import type { IdentityView } from './identity/view.ts'
import type { PersonView } from './person/view.ts'

/** What a person is looked up by on a phone without a connection. */
export interface SearchKeys {
  /** Lower case, accents and punctuation folded away, in the order written. */
  readonly name: readonly string[]
  readonly mother: readonly string[]
  /** Without leading zeros. */
  readonly rt?: string
  /** The last four digits. */
  readonly nikTail?: string
}

/** Search keys from what stands of a person; identity is absent where its lane may not be read. */
export function searchKeys(views: {
  readonly person?: PersonView
  readonly identity?: IdentityView
}): SearchKeys {
  const { name, motherName, rt } = standingValues(views.person ?? {})
  const { nik } = standingValues(views.identity ?? {})
  return {
    name: nameTokens(name),
    mother: nameTokens(motherName),
    ...(typeof rt === 'string' ? { rt: rt.replace(/^0+(?=\d)/, '') } : {}),
    ...(typeof nik === 'string' ? { nikTail: nik.slice(-4) } : {}),
  }
}

/** `Siti Nur'aini` becomes `siti`, `nuraini`: an apostrophe is typed by some and left out by others. */
export function nameTokens(name: unknown): string[] {
  if (typeof name !== 'string') return []
  const folded = name.normalize('NFD').replace(/[\u0300-\u036f'’‘`]/g, '')
  return folded
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
}
