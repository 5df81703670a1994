import { type FieldColumn, REPORT_SECTORS, type ReportSector } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { FieldReportAnswer, Me } from '@simpul/domain/wire'
import { Button, Choices, Empty, Notice, SelectField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../../api/use-answer.ts'
import { fieldReportSheet } from '../../sheets/field-report-sheet.ts'
import { queue as words } from '../../text/cases-text.ts'
import { fieldReport as text } from '../../text/field-report-text.ts'
import { say, sayMonth, sayNumber, sayTime } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { MonthChoice, useMonth } from '../MonthChoice.tsx'
import { SaveNamedSheet } from '../SaveNamedSheet.tsx'
import { Waiting } from '../Waiting.tsx'
import { fieldCells } from './field-cells.ts'
import './field-report.css'

/** The report of a sector and month as the paper forms have it: on the screen, on paper, and as a file. */
export function FieldReport({ me }: { readonly me: Me }) {
  const { month, latest } = useMonth(me)
  const units = unitsOf(me)
  const [unit, setUnit] = useState(units[0]?.id ?? '')
  const [sector, setSector] = useState<ReportSector>(() => sectorsOf(me)[0] ?? 'education')
  const asked = useAnswer<FieldReportAnswer>(`desk/field-report?unit=${unit}&month=${month}&sector=${sector}`)
  const { answer, problem, again, loading } = asked
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack field-report" aria-busy={loading}>
      <div class="stack field-tools">
        <div class="heading">
          <h1>{say(text.page)}</h1>
          <MonthChoice month={month} latest={latest} />
        </div>
        <div class="choices-beside">
          <Choices
            legend={say(text.sector)}
            value={sector}
            options={sectorsOf(me).map((one) => ({ value: one, label: say(SECTOR_TEXT[one]) }))}
            onChange={setSector}
          />
          {units.length > 1 && (
            <SelectField
              label={say(text.unit)}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={unit}
              onChange={setUnit}
            />
          )}
        </div>
        {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
        <Sums answer={answer} />
      </div>
      {answer.lines.length === 0 ? <NoLines answer={answer} /> : <Sheet answer={answer} me={me} />}
    </main>
  )
}

/** The sectors somebody serves; who serves all of them chooses among all. */
function sectorsOf({ assignments }: Me): readonly ReportSector[] {
  const own = assignments.map(({ sector }) => sector)
  return own.includes(undefined) ? REPORT_SECTORS : REPORT_SECTORS.filter((sector) => own.includes(sector))
}

interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** Where one works, and the posts of one's village one by one. */
function unitsOf({ assignments, units }: Me): readonly NamedUnit[] {
  const own = new Map(assignments.map(({ unit, unitName }) => [unit, { id: unit, name: unitName }]))
  const below = units.filter(({ kind, parent }) => kind === 'post' && own.has(parent ?? ''))
  return [...own.values(), ...below.map(({ id, name }) => ({ id, name }))]
}

function Sums({ answer: { counts, lines } }: { readonly answer: FieldReportAnswer }) {
  if (counts === null) return null
  const { tl, btl } = counts
  if (tl === null || btl === null) return <p>{say(text.few)}</p>
  const others = tl + btl - lines.length
  return (
    <>
      {tl + btl > 0 && (
        <p>{say(text.sums, { all: sayNumber(tl + btl, 0), tl: sayNumber(tl, 0), btl: sayNumber(btl, 0) })}</p>
      )}
      {lines.length > 0 && others > 0 && <p class="small">{say(text.others, { count: others })}</p>}
    </>
  )
}

function NoLines({ answer: { counts } }: { readonly answer: FieldReportAnswer }) {
  if (counts !== null && counts.tl !== 0) return <Notice tone="quiet">{say(text.noLines)}</Notice>
  return (
    <Empty icon="file" title={say(text.nothing)}>
      <p>{say(text.nothingText)}</p>
    </Empty>
  )
}

function Sheet({ answer, me }: { readonly answer: FieldReportAnswer; readonly me: Me }) {
  const sector = answer.sector as ReportSector
  const cells = fieldCells(sector)
  const title = say(text.title, { sector: say(SECTOR_TEXT[sector]) })
  const of = say(text.of, { unit: answer.unit.name, month: sayMonth(answer.month) })
  return (
    <>
      <div class="cluster field-tools">
        <Button icon="print" look="main" onClick={() => print()}>
          {say(shell.print)}
        </Button>
        <SaveNamedSheet
          name={`${title} ${of}`}
          unit={answer.unit.id}
          list="cases"
          tables={async (why) => ({ ok: true, value: fieldReportSheet(answer, sector, why, me) })}
        />
      </div>
      <article class="field-sheet">
        <header>
          <h2>{title}</h2>
          <p>{of}</p>
        </header>
        <table class="field-table">
          <thead>
            <tr>
              <th scope="col">{say(text.number)}</th>
              {cells.map(({ column, head }) => (
                <th key={column} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.lines.map((line, at) => (
              <tr key={line.id}>
                <td class="field-number">{at + 1}</td>
                {cells.map(({ column, head, cell }) => (
                  <td key={column} data-head={head} class={classOf(column, cell(line))}>
                    {column === 'name' ? (
                      <Link href={`/cases/${line.id}`}>{cell(line) || say(words.unnamed)}</Link>
                    ) : (
                      cell(line)
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <footer>
          <div class="field-signs">
            <span>{say(text.head)}</span>
            <span>{say(text.chair)}</span>
          </div>
          <p class="small">
            {say(text.made, { time: sayTime(new Date().toISOString()), name: me.user.name })}
          </p>
        </footer>
      </article>
    </>
  )
}

function classOf(column: FieldColumn, words: string): string | undefined {
  if (words === '' && column !== 'name') return 'field-empty'
  return column === 'on' || column === 'nik' ? 'field-whole' : undefined
}
