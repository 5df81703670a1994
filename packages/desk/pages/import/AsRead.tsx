import { LIST_FIELDS, type ListedRow, ROW_NOTES } from '@simpul/domain/lists'
import { check, mapping as text } from '../../text/import.ts'
import { say, sayDate, sayNumber } from '../../text/say.ts'

/** The first people of the list as the server will read them, with the same function. */
export function AsRead({ rows }: { readonly rows: readonly ListedRow[] }) {
  if (rows.length === 0) return null
  const columns = COLUMNS.filter(({ of }) => rows.some((row) => of(row) !== undefined))
  return (
    <section class="stack stack-tight">
      <h2>{say(text.preview)}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={say(text.preview)}>
        <table class="import-table">
          <thead>
            <tr>
              {columns.map(({ name }) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
              <th scope="col">{say(check.why)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {columns.map(({ name, of }) => (
                  <td key={name}>{of(row) ?? '–'}</td>
                ))}
                <td class="import-why">
                  {row.notes.map(({ code, params = {} }) => say(ROW_NOTES[code], params)).join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface Shown {
  readonly name: string
  readonly of: (row: ListedRow) => string | undefined
}

const number = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : sayNumber(value, 2)

const COLUMNS: readonly Shown[] = [
  { name: say(LIST_FIELDS.name), of: ({ name }) => name },
  { name: say(LIST_FIELDS.sex), of: ({ sex }) => sex },
  { name: say(LIST_FIELDS.birthDate), of: ({ birth }) => (birth === undefined ? undefined : sayDate(birth)) },
  { name: say(LIST_FIELDS.nik), of: ({ nik }) => nik },
  { name: say(LIST_FIELDS.motherName), of: ({ motherName }) => motherName },
  { name: say(LIST_FIELDS.fatherName), of: ({ fatherName }) => fatherName },
  {
    name: say(LIST_FIELDS.rtRw),
    of: ({ rt, rw }) => [rt, rw].filter((part) => part !== undefined).join('/') || undefined,
  },
  { name: say(LIST_FIELDS.post), of: ({ post }) => post },
  {
    name: say(LIST_FIELDS.measuredOn),
    of: ({ measuredOn }) => (measuredOn === undefined ? undefined : sayDate(measuredOn)),
  },
  { name: say(LIST_FIELDS.weightKg), of: ({ measures }) => number(measures.weightKg) },
  { name: say(LIST_FIELDS.lengthCm), of: ({ measures }) => number(measures.lengthCm) },
  { name: say(LIST_FIELDS.armCm), of: ({ measures }) => number(measures.armCm) },
]
