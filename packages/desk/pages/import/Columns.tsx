import type { PlainDate } from '@simpul/domain/core'
import {
  guessUses,
  headerAt,
  isListField,
  LIST_FIELD_KEYS,
  LIST_FIELDS,
  type ListCells,
  type ListField,
  readListRow,
  rowKind,
  withoutNumbers,
} from '@simpul/domain/lists'
import type { ImportMapping, ImportView } from '@simpul/domain/wire'
import { Button, Notice, SelectField, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { check as checkText, mapping as text } from '../../text/import.ts'
import { say } from '../../text/say.ts'
import { AsRead } from './AsRead.tsx'

interface ColumnsProps {
  readonly view: ImportView
  readonly check: (mapping: ImportMapping) => Promise<void>
  readonly discard: () => void
}

/** Which column holds what: guessed, shown with the first people, and put right by whoever knows the list. */
export function Columns({ view, check, discard }: ColumnsProps) {
  const [mapping, setMapping] = useState(view.mapping)
  const [busy, setBusy] = useState(false)
  const sample = view.sheets[mapping.sheet]?.sample ?? []
  const header = headerAt(sample, mapping.headerRow, mapping.headerLines)
  const headers = header?.headers ?? []
  const below = sample
    .slice(mapping.headerRow + mapping.headerLines)
    .filter((cells) => rowKind(cells, headers).kind === 'data')
  const problem = problemOf(mapping)
  const change = (part: Partial<ImportMapping>) => setMapping({ ...mapping, ...part })
  const table = {
    headers,
    uses: mapping.uses,
    below,
    onUse: (at: number, use: string | null) =>
      change({ uses: headers.map((_, other) => (other === at ? use : (mapping.uses[other] ?? null))) }),
  }
  return (
    <>
      <h2>{say(text.title)}</h2>
      <p>{say(text.lead)}</p>
      <Where view={view} mapping={mapping} change={change} />
      <ColumnTable {...table} shown={(use) => use !== null} />
      <details class="card import-unused">
        <summary>{say(text.unused)}</summary>
        <ColumnTable {...table} shown={(use) => use === null} />
      </details>
      <AsRead rows={below.slice(0, 8).map((cells) => readListRow(cells, contextOf(mapping, view.masked)))} />
      {problem !== undefined && <Notice tone="watch">{problem}</Notice>}
      <div class="cluster">
        <Button
          look="main"
          busy={busy}
          disabled={problem !== undefined}
          onClick={() => {
            setBusy(true)
            void check({ ...mapping, uses: [...mapping.uses] }).then(() => setBusy(false))
          }}
        >
          {say(text.check)}
        </Button>
        <Button look="plain" onClick={discard}>
          {say(checkText.discard)}
        </Button>
      </div>
    </>
  )
}

/** Of hidden numbers nothing can be read, nor is anything wrong with them. */
function contextOf({ uses, listDay }: ImportMapping, masked: boolean) {
  const known = uses.map((use) => (use !== null && isListField(use) ? use : null))
  return {
    uses: masked ? withoutNumbers(known) : known,
    today: new Date().toISOString().slice(0, 10) as PlainDate,
    listDay: listDay as PlainDate,
    orders: {},
  }
}

function problemOf({ uses }: ImportMapping): string | undefined {
  const chosen = uses.filter((use): use is ListField => use !== null && isListField(use))
  const twice = chosen.find((use, at) => chosen.indexOf(use) !== at)
  if (twice !== undefined) return say(text.twice, { field: say(LIST_FIELDS[twice]) })
  return chosen.includes('name') ? undefined : say(text.needsName)
}

interface WhereProps {
  readonly view: ImportView
  readonly mapping: ImportMapping
  readonly change: (part: Partial<ImportMapping>) => void
}

/** The sheet, the line of its header, the post of lines without one, the day of ages: asked only where it matters. */
function Where({ view: { sheets, posts }, mapping, change }: WhereProps) {
  const headed = (sheet: number, headerRow: number, headerLines: 1 | 2): Partial<ImportMapping> => {
    const found = headerAt(sheets[sheet]?.sample ?? [], headerRow, headerLines)
    return { sheet, headerRow, headerLines, uses: [...(found?.uses ?? guessUses([]))] }
  }
  const ages = ['age', 'ageMonths', 'ageYears'].some((use) => mapping.uses.includes(use))
  const lines = sheets[mapping.sheet]?.sample.length ?? 1
  return (
    <div class="import-options">
      {sheets.length > 1 && (
        <SelectField
          label={say(text.sheet)}
          value={String(mapping.sheet)}
          options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(value) => {
            const sheet = sheets[Number(value)]
            change(headed(Number(value), sheet?.headerRow ?? 0, sheet?.headerLines === 2 ? 2 : 1))
          }}
        />
      )}
      <SelectField
        label={say(text.headerRow)}
        value={`${mapping.headerRow}-${mapping.headerLines}`}
        options={Array.from({ length: lines * 2 }, (_, at) =>
          headerChoice(Math.floor(at / 2), at % 2 === 0 ? 1 : 2),
        )}
        onChange={(value) => {
          const [row, count] = value.split('-')
          change(headed(mapping.sheet, Number(row), count === '2' ? 2 : 1))
        }}
      />
      <SelectField
        label={say(text.onePost)}
        value={mapping.post ?? ''}
        options={[
          { value: '', label: say(text.noPost) },
          ...posts.map(({ id, name, village }) => ({ value: id, label: `${name}, ${village}` })),
        ]}
        onChange={(post) => {
          const { post: _, ...rest } = mapping
          change(post === '' ? { ...rest, post: undefined } : { post })
        }}
      />
      {ages && (
        <TextField
          label={say(text.listDay)}
          type="date"
          value={mapping.listDay}
          onInput={(listDay) => change({ listDay })}
        />
      )}
      {sheets.length > 1 && (
        <label class="import-tick">
          <input
            type="checkbox"
            checked={mapping.allSheets}
            onChange={({ currentTarget }) => change({ allSheets: currentTarget.checked })}
          />
          {say(text.allSheets)}
        </label>
      )}
    </div>
  )
}

const headerChoice = (row: number, lines: 1 | 2) => ({
  value: `${row}-${lines}`,
  label: lines === 1 ? String(row + 1) : `${row + 1}–${row + 2}`,
})

interface ColumnTableProps {
  readonly headers: readonly string[]
  readonly uses: readonly (string | null)[]
  readonly below: readonly ListCells[]
  readonly shown: (use: string | null) => boolean
  readonly onUse: (column: number, use: string | null) => void
}

function ColumnTable({ headers, uses, below, shown, onUse }: ColumnTableProps) {
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={say(text.title)}>
      <table class="import-table stacked">
        <thead>
          <tr>
            <th scope="col">{say(text.column)}</th>
            <th scope="col">{say(text.holds)}</th>
            <th scope="col">{say(text.example)}</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((name, at) =>
            shown(uses[at] ?? null) ? (
              <Column
                key={at}
                name={name}
                use={uses[at] ?? null}
                examples={below.slice(0, 3).map((cells) => String(cells[at] ?? ''))}
                onUse={(use) => onUse(at, use)}
              />
            ) : null,
          )}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnProps {
  readonly name: string
  readonly use: string | null
  readonly examples: readonly string[]
  readonly onUse: (use: string | null) => void
}

function Column({ name, use, examples, onUse }: ColumnProps) {
  const shown = examples.filter((example) => example !== '')
  return (
    <tr class={use === null ? 'unused' : undefined}>
      <th scope="row">{name || '–'}</th>
      <td>
        <select
          class="input"
          aria-label={`${say(text.holds)}: ${name}`}
          value={use ?? ''}
          onChange={({ currentTarget }) => onUse(currentTarget.value === '' ? null : currentTarget.value)}
        >
          <option value="">{say(text.leftOut)}</option>
          {LIST_FIELD_KEYS.map((field) => (
            <option key={field} value={field}>
              {say(LIST_FIELDS[field])}
            </option>
          ))}
        </select>
      </td>
      <td class="import-example">{shown.join(' · ')}</td>
    </tr>
  )
}
