import type { Finding, StandingField, Text } from '../core/index.ts'

/** How a value is shown in a finding; identity numbers pass a mask here. */
type Show = (value: unknown) => string

const plainly: Show = (value) => (value === null || value === undefined ? '–' : String(value))

/**
 * One finding per field whose edits clash, showing what stands and what else was said, until a person chooses.
 * A field without a sentence of its own is a bug in the service's text and throws.
 */
export function clashFindings(
  service: string,
  fields: Readonly<Record<string, StandingField>>,
  sentences: Readonly<Record<string, Text>>,
  todo: Text,
  show: Show = plainly,
): Finding[] {
  return Object.entries(fields)
    .filter(([, field]) => field.rivals.length > 0)
    .map(([name, field]) => {
      const reason = sentences[name]
      if (reason === undefined) throw new Error(`${service}: no sentence for a clash of ${name}`)
      const rivals = [...new Set(field.rivals.map(show))].sort().join(', ')
      const params = { stands: show(field.value), rival: rivals }
      return { service, code: `clash-${codeOf(name)}`, level: 'watch', reason, params, todo }
    })
}

/** birthDate becomes birth-date. */
const codeOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
