import {
  BABY_WORDS,
  CONNECTORS,
  DEGREES,
  FRONT_FORMS,
  NAME_FORMS,
  SPELLING_RULES,
  TITLES,
} from './name-forms.ts'

/** A name as it is compared: without titles, every word in its one spelling. */
export interface ReadName {
  readonly keys: readonly string[]
  /** All of them in one word: some write apart what others write together. */
  readonly glued: string
  /** "Bayi Ny. Siti": the child has no name yet, and the keys are the mother's. */
  readonly unnamed: boolean
  /** Which of twins without a name: "Bayi Ny. Siti 2". */
  readonly order?: string
}

/**
 * The words of a name in one spelling each, titles and degrees left out: `H. Moch. Noer Sjafi'i, S.Pd.` and
 * `Muhammad Nur Syafii` give the same. Never empty for a name that has a letter or digit.
 */
export const nameKeys = (name: unknown): string[] => [...readName(name).keys]

/** Reads a name as somebody wrote it down; see {@link nameKeys}. */
export function readName(name: unknown): ReadName {
  const words = withoutDegrees(typeof name === 'string' ? name : '')
  const { rest, unnamed } = withoutTitles(words)
  const spelled = rest.filter((word, at) => at === 0 || !CONNECTORS.has(word)).flatMap(keysOfWord)
  const last = spelled.at(-1)
  if (!unnamed || spelled.length < 2 || last === undefined || !BIRTH_ORDER.test(last))
    return { keys: spelled, glued: spelled.join(''), unnamed }
  const keys = spelled.slice(0, -1)
  return { keys, glued: keys.join(''), unnamed, order: last }
}

/** Twins without a name are numbered or lettered. */
const BIRTH_ORDER = /^([1-4]|i{1,3}|[ab])$/

/** `Siti Nur'aini` becomes `siti`, `nuraini`: an apostrophe is typed by some and left out by others. */
export function nameTokens(name: unknown): string[] {
  return typeof name === 'string' ? tokensOf(name) : []
}

function tokensOf(name: string): string[] {
  const folded = name.normalize('NFD').replace(/[\u0300-\u036f'’‘`]/g, '')
  return folded
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
}

/** The words of a name without degrees: `Sari, S.Pd.`, `Sari S.Pd`, `Sari, Amd. Keb`. */
function withoutDegrees(name: string): string[] {
  const [own = '', ...behind] = name.split(',')
  const words = own
    .trim()
    .split(/\s+/)
    .filter((word, at) => at === 0 || !(DOT_INSIDE.test(word) && isDegree(word)))
  const more = behind.flatMap((part) => (isDegree(part) ? [] : tokensOf(part)))
  const kept = [...words.flatMap(tokensOf), ...more]
  return kept.length > 0 ? kept : tokensOf(name)
}

/** `S.T.` is a degree, `St.` is Siti. */
const DOT_INSIDE = /\.\p{L}/u

const isDegree = (word: string): boolean => DEGREES.has(tokensOf(word).join(''))

function withoutTitles(words: readonly string[]): { rest: readonly string[]; unnamed: boolean } {
  let at = 0
  let unnamed = false
  for (; at < words.length - 1; at++) {
    const word = words[at] as string
    if (BABY_WORDS.has(word)) unnamed = true
    else if (!TITLES.has(word) && !(unnamed && word === 'dari')) break
  }
  const [first, ...others] = words.slice(at)
  if (first === undefined) return { rest: [], unnamed: false }
  const front = others.length > 0 ? FRONT_FORMS[first] : undefined
  return { rest: [front ?? first, ...others], unnamed }
}

const known = new Map<string, readonly string[]>()
/** Names repeat, so a phone folds each word once; what few people are called must not fill its memory. */
const MOST_KNOWN = 4000

/** One spelling of one lower-case word; `abdurrahman` is written apart by half of its bearers and gives two. */
export function keysOfWord(word: string): readonly string[] {
  const before = known.get(word)
  if (before !== undefined) return before
  const keys = apart(spellingOf(word)).map((key) => formOf.get(key) ?? key)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, keys)
  return keys
}

const spellingOf = (word: string): string =>
  SPELLING_RULES.reduce((text, { from, to }) => text.replace(from, to), word)

/** Abdulaziz, Abdurrahman, Abdussalam: the l is spoken as the letter that follows it. Abdullah is one word. */
function apart(word: string): string[] {
  const rest = /^abdu(?:l|(?=[rsntd]))(.{4,})$/.exec(word)?.[1]
  return rest === undefined ? [word] : ['abdul', rest]
}

/** From every form, spelled by the rules, to the one that stands for all. */
const formOf: ReadonlyMap<string, string> = new Map(
  Object.entries(NAME_FORMS).flatMap(([name, forms]) =>
    [name, ...forms].map((form) => [spellingOf(form), spellingOf(name)]),
  ),
)

/**
 * What a fragment may be the beginning of in other spellings: `moha` of `muhamad`, `achm` of `ahmad`. The fragment's own
 * spelling first. Fragments under three letters are left as they are.
 */
export function keysOfFragment(fragment: string): string[] {
  if (fragment.length < 3) return FRONT_FORMS[fragment] === undefined ? [] : [FRONT_FORMS[fragment]]
  const spelled = keysOfWord(fragment)
  const begun = fragment.length < 4 ? [] : formsBeginning(spellingOf(fragment))
  return [...new Set([...spelled, ...begun])]
}

const formsBeginning = (start: string): string[] =>
  [...formOf].filter(([form]) => form.startsWith(start)).map(([, name]) => name)
