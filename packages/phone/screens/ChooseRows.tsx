import type { PersonRow } from '../db/known.ts'
import { nameText } from './name-text.ts'
import { whoseText } from './PersonLine.tsx'

interface ChooseRowsProps {
  readonly rows: readonly PersonRow[]
  readonly onChoose: (row: PersonRow) => void
}

/** People of whom one is meant. */
export function ChooseRows({ rows, onChoose }: ChooseRowsProps) {
  if (rows.length === 0) return null
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" class="row" onClick={() => onChoose(row)}>
            <span class="row-main">
              <strong>{nameText(row.name)}</strong>
              <span class="row-side">{whoseText(row)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
