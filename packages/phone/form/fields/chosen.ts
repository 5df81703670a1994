import type { Option } from '@simpul/domain/core'

/**
 * What is chosen after one more tap, in the order of the form: a second tap takes a value off; one that excludes the
 * others stands alone, and any other takes it off.
 */
export function chosen(
  before: readonly string[],
  tapped: string,
  options: readonly Option[],
  exclusive: readonly string[],
): readonly string[] {
  if (before.includes(tapped)) return before.filter((one) => one !== tapped)
  if (exclusive.includes(tapped)) return [tapped]
  const kept = [...before.filter((one) => !exclusive.includes(one)), tapped]
  return options.map(({ value }) => value).filter((value) => kept.includes(value))
}
