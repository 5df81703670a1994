import type { Month } from '@simpul/domain/core'
import type { Me, Overview } from '@simpul/domain/wire'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { areaSheet } from '../sheets/area-sheet.ts'
import { say, sayNumber } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { figureSet, shownOf } from './figures.ts'
import { nameOf } from './name-of.ts'
import { SaveSheet } from './SaveSheet.tsx'
import { valueText } from './Tile.tsx'

type Row = Overview['children'][number]

const COLUMNS = [
  'skdn.S',
  'skdn.D',
  'skdn.D_S',
  'skdn.N_Dprime',
  'skdn.BGM',
  'skdn.2T',
  'growth.stunting',
  'growth.wasting',
] as const

/** Areas side by side; a bar shows shares at a glance, a click on a heading sorts. */
export function AreaTable({
  me,
  answer,
  month,
}: {
  readonly me: Me
  readonly answer: Overview
  readonly month: Month
}) {
  const rows = answer.children
  const [sort, setSort] = useState<string>('name')
  const sorted = [...rows].sort((a, b) => compareRows(a, b, sort))
  const heading = (id: string, label: string) => (
    <th key={id} scope="col" aria-sort={sort === id ? (id === 'name' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" class="sort" onClick={() => setSort(id)}>
        {label}
      </button>
    </th>
  )
  return (
    <section class="stack stack-tight">
      <h2>{say(text.areas)}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={say(text.areas)}>
        <table class="areas">
          <thead>
            <tr>
              {heading('name', say(text.area))}
              {heading('days', say(text.days))}
              {COLUMNS.map((id) => heading(id, say(nameOf(id))))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <AreaRow key={row.unit.id} row={row} month={month} />
            ))}
          </tbody>
        </table>
      </div>
      <SaveSheet name={`${answer.unit.name} ${month}`} tables={() => areaSheet(answer, COLUMNS, me)} />
    </section>
  )
}

function AreaRow({ row, month }: { readonly row: Row; readonly month: Month }) {
  const set = figureSet(row.figures)
  const { postsClosed, postsExpected } = row.completeness
  return (
    <tr>
      <th scope="row">
        <Link href={`/unit/${row.unit.id}?month=${month}`}>{row.unit.name}</Link>
      </th>
      <td>{say(text.of, { over: sayNumber(postsClosed), under: sayNumber(postsExpected) })}</td>
      {COLUMNS.map((id) => {
        const shown = shownOf(id, set)
        return (
          <td key={id}>
            {valueText(shown)}
            {shown.unit === '%' && shown.value !== null && (
              <span class="bar-cell" aria-hidden="true">
                <span style={{ width: `${Math.min(100, shown.value)}%` }} />
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function compareRows(a: Row, b: Row, sort: string): number {
  const byName = a.unit.name.localeCompare(b.unit.name, 'id', { numeric: true })
  if (sort === 'name') return byName
  const value = (row: Row): number =>
    sort === 'days'
      ? row.completeness.postsClosed / Math.max(1, row.completeness.postsExpected)
      : (shownOf(sort, figureSet(row.figures)).value ?? -1)
  return value(b) - value(a) || byName
}
