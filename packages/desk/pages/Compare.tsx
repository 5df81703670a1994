import { addMonths, type Month } from '@simpul/domain/core'
import type { Me, Overview } from '@simpul/domain/wire'
import { Choices, Empty, Notice, Tick } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { useAnswer } from '../api/use-answer.ts'
import { areaSheet } from '../sheets/area-sheet.ts'
import { monthsSheet } from '../sheets/months-sheet.ts'
import { compare as text } from '../text/posts-text.ts'
import { say, sayMonth } from '../text/say.ts'
import { people } from '../text/text.ts'
import { AreaTable } from './AreaTable.tsx'
import { figureSet, shownOf } from './figures.ts'
import { MonthChoice, useMonth } from './MonthChoice.tsx'
import { nameOf } from './name-of.ts'
import { SaveSheet } from './SaveSheet.tsx'
import { valueText } from './Tile.tsx'
import { Waiting } from './Waiting.tsx'
import './compare.css'

/** The figures that are compared, in the order of the overview. */
const FIGURES = [
  ...['skdn.S', 'skdn.K', 'skdn.D', 'skdn.D_S', 'skdn.N', 'skdn.T', 'skdn.N_Dprime', 'skdn.BGM', 'skdn.2T'],
  ...['growth.stunting', 'growth.wasting', 'growth.underweight'],
] as const

const MOST = 6

/** Areas beside areas, and months beside months. What is hidden from a reader on the overview is hidden here. */
export function Compare({ me, unit }: { readonly me: Me; readonly unit: string }) {
  const { month, latest } = useMonth(me)
  const { answer, problem, loading, again } = useAnswer<Overview>(`desk/overview?unit=${unit}&month=${month}`)
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack" aria-busy={loading}>
      <Link class="back" href={`/unit/${unit}?month=${month}`}>
        {say(people.back)}
      </Link>
      <header class="heading">
        <h1>{say(text.title, { unit: answer.unit.name })}</h1>
        <MonthChoice month={month} latest={latest} />
      </header>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <Months me={me} answer={answer} month={month} />
      <Areas key={answer.unit.id} me={me} answer={answer} month={month} />
    </main>
  )
}

interface PartProps {
  readonly me: Me
  readonly answer: Overview
  readonly month: Month
}

function Months({ me, answer, month }: PartProps) {
  const months = [month, addMonths(month, -1), addMonths(month, -12)]
  const names = [text.thisMonth, text.lastMonth, text.lastYear]
  const sets = months.map((one) => figureSet(answer.trend.filter((figure) => figure.month === one)))
  return (
    <section class="stack stack-tight">
      <h2>{say(text.months)}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={say(text.months)}>
        <table class="areas compare">
          <thead>
            <tr>
              <th scope="col">{say(text.figure)}</th>
              {months.map((one, at) => (
                <th key={one} scope="col">
                  {names[at] === undefined ? '' : say(names[at])}
                  <span class="small compare-month">{sayMonth(one)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((id) => (
              <tr key={id}>
                <th scope="row">{say(nameOf(id))}</th>
                {sets.map((set, at) => (
                  <td key={months[at]}>{valueText(shownOf(id, set))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveSheet
        name={`${answer.unit.name} ${month}`}
        tables={() => monthsSheet(answer, FIGURES, months, me)}
      />
    </section>
  )
}

function Areas({ me, answer, month }: PartProps) {
  const [all, setAll] = useState<'all' | 'some'>(answer.children.length > MOST ? 'all' : 'some')
  const [chosen, setChosen] = useState<readonly string[]>(
    answer.children.slice(0, MOST).map((child) => child.unit.id),
  )
  if (answer.children.length === 0) return <Empty icon="home" title={say(text.noChildren)} />
  const rows = answer.children.filter((child) => chosen.includes(child.unit.id))
  return (
    <section class="stack stack-tight">
      <h2>{say(text.areas)}</h2>
      <Choices
        legend={say(text.choose)}
        value={all}
        options={[
          { value: 'some', label: say(text.some) },
          { value: 'all', label: say(text.all) },
        ]}
        onChange={setAll}
      />
      {all === 'all' ? (
        <AreaTable me={me} answer={answer} month={month} />
      ) : (
        <>
          <Picks answer={answer} chosen={chosen} onChange={setChosen} />
          {rows.length < 2 ? (
            <p role="status">{say(text.few)}</p>
          ) : (
            <SideBySide me={me} answer={{ ...answer, children: rows }} month={month} />
          )}
        </>
      )}
    </section>
  )
}

function Picks({
  answer,
  chosen,
  onChange,
}: {
  readonly answer: Overview
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  return (
    <fieldset class="compare-picks">
      <legend class="visually-hidden">{say(text.choose)}</legend>
      {answer.children.map(({ unit: { id, name } }) => (
        <Tick
          key={id}
          label={name}
          checked={chosen.includes(id)}
          disabled={!chosen.includes(id) && chosen.length >= MOST}
          onChange={(isOn) => onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}

/** A column an area; a click on a figure puts the areas in its order. */
function SideBySide({ me, answer, month }: PartProps) {
  const [sort, setSort] = useState<string>()
  const areas = answer.children.map(({ unit, figures }) => ({ unit, set: figureSet(figures) }))
  const sorted = sort === undefined ? areas : [...areas].sort((a, b) => valueIn(b, sort) - valueIn(a, sort))
  return (
    <>
      <div class="wide" tabIndex={0} role="region" aria-label={say(text.areas)}>
        <table class="areas compare">
          <thead>
            <tr>
              <th scope="col">{say(text.figure)}</th>
              {sorted.map(({ unit }) => (
                <th key={unit.id} scope="col">
                  <Link href={`/unit/${unit.id}?month=${month}`}>{unit.name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((id) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    class="sort"
                    aria-pressed={sort === id}
                    title={say(text.sortBy, { name: say(nameOf(id)) })}
                    onClick={() => setSort(id)}
                  >
                    {say(nameOf(id))}
                  </button>
                </th>
                {sorted.map(({ unit, set }) => (
                  <td key={unit.id}>{valueText(shownOf(id, set))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveSheet name={`${answer.unit.name} ${month}`} tables={() => areaSheet(answer, FIGURES, me)} />
    </>
  )
}

const valueIn = ({ set }: { readonly set: ReturnType<typeof figureSet> }, id: string): number =>
  shownOf(id, set).value ?? -1
