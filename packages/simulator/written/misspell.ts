import type { Random } from '../random.ts'

/**
 * How somebody else writes a name they hear. Made by hand and kept apart from the table by which the app compares names:
 * a search must be measured against people, not against itself.
 */
const AS_HEARD: readonly (readonly [string, string])[] = [
  ['u', 'oe'],
  ['y', 'i'],
  ['i', 'y'],
  ['kh', 'h'],
  ['kh', 'ch'],
  ['h', 'kh'],
  ['sy', 's'],
  ['sy', 'sh'],
  ['s', 'sh'],
  ['z', 's'],
  ['z', 'j'],
  ['f', 'p'],
  ['f', 'v'],
  ['f', 'ph'],
  ['th', 't'],
  ['t', 'th'],
  ['dh', 'd'],
  ['d', 'dh'],
  ['q', 'k'],
  ['k', 'q'],
  ['c', 'ch'],
  ['c', 'tj'],
  ['j', 'dj'],
  ['ai', 'ae'],
  ['o', 'u'],
  ['a', 'o'],
  ['e', 'i'],
  ['i', 'e'],
  ['iya', 'ia'],
  ['ya', 'iya'],
  ['uw', 'u'],
  ['ks', 'x'],
  ['v', 'f'],
  ['n', 'nn'],
  ['l', 'll'],
  ['ss', 's'],
  ['nn', 'n'],
  ['mm', 'm'],
  ['d', 't'],
  ['g', 'k'],
]

const SHORT_FOR: readonly (readonly [string, readonly string[]])[] = [
  ['Muhammad', ['Muh.', 'Moh.', 'M.', 'Mohammad', 'Mochamad', 'Muhamad', 'Mhd']],
  ['Ahmad', ['Achmad', 'Akhmad', 'Ach.', 'A.']],
  ['Siti', ['St.', 'Sitti', 'S.']],
  ['Abdul', ['Abd.', 'Abdoel', 'Abd']],
  ['Nur', ['Noer', 'Nor', 'Noor']],
  ['Wayan', ['Wy.', 'Wyn']],
  ['Ketut', ['Kt.', 'Ktut']],
  ['Nyoman', ['Nym.', 'Njoman']],
]
const TITLES = ['H. ', 'Hj. ', 'Ibu ', 'Bpk ', 'Ny. ', 'An. ', 'Sdri. ']

/** One more or less faithful writing of a name. */
export function asHeard(random: Random, name: string): string {
  const way = random.next()
  if (way < 0.36) return respelled(random, name)
  if (way < 0.54) return slipped(random, name)
  if (way < 0.69) return shortened(random, name)
  if (way < 0.82) return withoutWord(random, name)
  if (way < 0.89) return random.pick(TITLES) + name
  if (way < 0.94) return name.replace(/ (\p{Lu})/u, (_, letter: string) => letter.toLowerCase())
  if (way < 0.98) return name.toUpperCase()
  return random.pick(['Ade', 'Dek Nong', 'Ucok', 'Butet', 'Tole', 'Gendhuk', 'Aceng'])
}

function respelled(random: Random, name: string): string {
  const fitting = AS_HEARD.filter(([from]) => name.toLowerCase().includes(from, 1))
  if (fitting.length === 0) return slipped(random, name)
  const [from, to] = random.pick(fitting)
  const at = name.toLowerCase().indexOf(from, 1)
  return name.slice(0, at) + to + name.slice(at + from.length)
}

/** A finger beside the key, a letter left out, doubled or swapped with the next. */
function slipped(random: Random, name: string): string {
  const at = random.whole(1, Math.max(1, name.length - 2))
  const [letter = '', next = ''] = name.slice(at, at + 2)
  if (letter === ' ' || next === ' ') return name
  const way = random.whole(0, 3)
  const instead =
    [next + letter, letter + letter + next, next, random.pick([...'asdkmnrtio']) + next][way] ?? ''
  return name.slice(0, at) + instead + name.slice(at + 2)
}

function shortened(random: Random, name: string): string {
  const fitting = SHORT_FOR.filter(([long]) => name.split(' ').includes(long))
  if (fitting.length > 0) {
    const [long, short] = random.pick(fitting)
    return name.replace(long, random.pick(short))
  }
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  return words.length < 2 || last.length < 3
    ? respelled(random, name)
    : [...words.slice(0, -1), `${last[0]}.`].join(' ')
}

function withoutWord(random: Random, name: string): string {
  const words = name.split(' ')
  if (words.length < 2) return respelled(random, name)
  const left = random.whole(0, words.length - 1)
  return words.filter((_, at) => at !== left).join(' ')
}
