import { addDays, type PlainDate, parsePlainDate, type Uuid } from '@simpul/domain/core'
import type { Sex } from '@simpul/domain/people'
import type { Random } from '../random.ts'
import { asHeard } from './misspell.ts'

/** One line of a register: what a kader wrote down about somebody. */
export interface WrittenPerson {
  readonly id: Uuid
  readonly name: string
  readonly sex: Sex
  readonly birth?: PlainDate
  readonly birthEstimated?: boolean
  readonly motherName?: string
  readonly rt: string
}

/** The same person as somebody else writes them down: more or less what the family says, with what is known of mistakes. */
export function writtenAgain(random: Random, id: Uuid, first: WrittenPerson): WrittenPerson {
  const { motherName, birth } = first
  return {
    id,
    name: nameAgain(random, first),
    sex: random.chance(0.99) ? first.sex : first.sex === 'L' ? 'P' : 'L',
    ...(birth === undefined ? {} : birthAgain(random, birth)),
    ...(motherName === undefined || random.chance(0.15)
      ? {}
      : { motherName: random.chance(0.65) ? motherName : asHeard(random, motherName) }),
    rt: random.chance(0.8) ? first.rt : String(random.whole(1, 9)),
  }
}

/** A quarter exactly; one in twelve children as a baby without a name. */
function nameAgain(random: Random, { name, motherName }: WrittenPerson): string {
  const way = random.next()
  if (way < 0.25) return name
  if (way < 0.33 && motherName !== undefined)
    return `${random.pick(['Bayi Ny. ', 'By. Ny. ', 'Bayi '])}${motherName}`
  const once = asHeard(random, name)
  return random.chance(0.25) ? asHeard(random, once) : once
}

function birthAgain(random: Random, birth: PlainDate): Pick<WrittenPerson, 'birth' | 'birthEstimated'> {
  const way = random.next()
  if (way < 0.72) return { birth }
  if (way < 0.8) return { birth: addDays(birth, random.pick([-3, -2, -1, 1, 2, 3])) }
  if (way < 0.85) return { birth: swapped(birth) }
  if (way < 0.9) return { birth: otherDigit(random, birth) }
  if (way < 0.95) return { birth: `${Number(birth.slice(0, 4))}-07-01` as PlainDate, birthEstimated: true }
  return {}
}

const swapped = (birth: PlainDate): PlainDate =>
  parsePlainDate(`${birth.slice(0, 4)}-${birth.slice(8)}-${birth.slice(5, 7)}`) ?? birth

function otherDigit(random: Random, birth: PlainDate): PlainDate {
  const at = random.pick([3, 6, 9])
  return parsePlainDate(birth.slice(0, at) + String(random.whole(0, 9)) + birth.slice(at + 1)) ?? birth
}
