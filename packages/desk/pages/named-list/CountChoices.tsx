import { Choices } from '@simpul/parts'
import { namedList as text } from '../../text/named-list-text.ts'
import { say, sayNumber } from '../../text/say.ts'

interface CountChoicesProps<Part extends string> {
  readonly legend: string
  /** Undefined: all of them. */
  readonly value: Part | undefined
  readonly parts: readonly { readonly value: Part; readonly name: string }[]
  readonly counts: Readonly<Record<Part | 'all', number>>
  readonly onChange: (value: Part | undefined) => void
}

/** All of a list or one part of it, each with how many there are. */
export function CountChoices<Part extends string>({
  legend,
  value,
  parts,
  counts,
  onChange,
}: CountChoicesProps<Part>) {
  const labelled = (name: string, count: number) => `${name} ${sayNumber(count)}`
  return (
    <Choices
      legend={legend}
      value={value ?? ALL}
      options={[
        { value: ALL, label: labelled(say(text.all), counts.all) },
        ...parts.map((part) => ({ value: part.value, label: labelled(part.name, counts[part.value]) })),
      ]}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
    />
  )
}

const ALL = 'all'
