import { BABY_WORDS, CONNECTORS, TITLES } from './name-forms.ts'
import { keysOfFragment, nameTokens } from './name-variants.ts'
import { withoutZeros } from './search-keys.ts'

/** One word of a search: what was typed, and what it may be the beginning of in other spellings. */
export interface QueryWord {
  readonly written: string
  readonly forms: readonly string[]
  /** "Bu", "Hj": raises whoever has it, and excludes nobody who was written down without. */
  readonly optional: boolean
}

/** A search as it was meant. Empty where nothing was typed that could be looked for. */
export interface SearchQuery {
  readonly words: readonly QueryWord[]
  /** All words in one, for names that are written apart or together; absent under five letters. */
  readonly glued?: string
  readonly rt?: string
  readonly rw?: string
}

/** Shorter, and letters of two neighbouring words would be found that belong to nobody's name. */
const SHORTEST_GLUED = 5

const RT = /\brt[\s.:/]*0*(\d{1,3})\b/i
const RW = /\brw[\s.:/]*0*(\d{1,3})\b/i
/** "RT 3/2": RT 3 of RW 2. */
const RT_AND_RW = /\brt[\s.:]*(\d{1,3})\s*\/\s*(?:rw[\s.:]*)?(\d{1,3})\b/i

/** Reads what was typed into a search box: "siti rt 03", "moch noer", "0001", a whole NIK. */
export function searchQuery(text: string): SearchQuery {
  const both = RT_AND_RW.exec(text)
  const rt = both?.[1] ?? RT.exec(text)?.[1]
  const rw = both?.[2] ?? RW.exec(text)?.[1]
  const rest = text.replace(RT_AND_RW, ' ').replace(RT, ' ').replace(RW, ' ')
  const words = nameTokens(rest.replace(/(?<=\d)[\s.-]+(?=\d)/g, '')).map(wordOf)
  const named = words.some(({ optional }) => !optional)
  const glued = words.map(({ forms, written }) => forms[0] ?? written).join('')
  return {
    // "Hj" alone is a fragment like any other.
    words: named ? words : words.map((word) => ({ ...word, optional: false })),
    ...(glued.length < SHORTEST_GLUED ? {} : { glued }),
    ...(rt === undefined ? {} : { rt: withoutZeros(rt) }),
    ...(rw === undefined ? {} : { rw: withoutZeros(rw) }),
  }
}

const BESIDE_NAMES = [TITLES, CONNECTORS, BABY_WORDS]

/** Of a number longer than the tail only the tail is known to a phone. */
function wordOf(token: string): QueryWord {
  if (/^\d+$/.test(token)) return { written: token.slice(-4), forms: [], optional: false }
  const forms = keysOfFragment(token).filter((form) => form !== token)
  return { written: token, forms, optional: BESIDE_NAMES.some((words) => words.has(token)) }
}
