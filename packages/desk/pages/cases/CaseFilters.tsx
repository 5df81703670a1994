import { STATUS_CODES } from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import type { CasesAnswer } from '@simpul/domain/wire'
import { Choices, Field, Icon, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { queue as text } from '../../text/cases-text.ts'
import { say, sayNumber } from '../../text/say.ts'
import { stateText } from './CaseLine.tsx'
import { given, inPart, partOf, type QueueFilter, type QueuePart } from './queue-filter.ts'

interface FiltersProps {
  readonly filter: QueueFilter
  readonly counts: CasesAnswer['counts']
  readonly onChange: (filter: QueueFilter) => void
}

/** Which part of the queue is looked at, a search, and the rest folded away. */
export function CaseFilters({ filter, counts, onChange }: FiltersProps) {
  const [search, setSearch] = useState(filter.search ?? '')
  useEffect(() => {
    const words = search.trim()
    if (words === (filter.search ?? '')) return
    // A name is asked for once, not letter by letter.
    const timer = setTimeout(() => onChange(given({ ...filter, search: words })), 300)
    return () => clearTimeout(timer)
  }, [search, filter])
  const number = (count: number | undefined) => (count === undefined ? '' : sayNumber(count, 0))
  const parts: readonly { readonly value: QueuePart; readonly label: string }[] = [
    { value: 'mine', label: say(text.mine) },
    { value: 'open', label: say(text.open, { count: number(counts?.open) }) },
    { value: 'late', label: say(text.late, { count: number(counts?.late) }) },
    { value: 'closed', label: say(text.closed) },
  ]
  return (
    <section class="case-filters card">
      <Choices
        legend={say(text.show)}
        value={partOf(filter)}
        options={parts}
        onChange={(part) => onChange(inPart(filter, part))}
      />
      <TextField label={say(text.search)} type="search" value={search} onInput={setSearch} />
      <Narrower {...{ filter, counts, onChange }} />
    </section>
  )
}

function Narrower({ filter, counts, onChange }: FiltersProps) {
  const on = [filter.sector, filter.code, filter.states].filter((one) => one !== undefined).length
  const [isOpen] = useState(on > 0)
  const states = STATUS_CODES.filter((code) => (counts?.states[code] ?? 0) > 0)
  const sectors = Object.keys(SECTOR_TEXT).filter((sector) => sector !== 'health') as Sector[]
  const services = sheets.filter(({ sector }) => filter.sector === undefined || sector === filter.sector)
  return (
    <details class="case-narrower" open={isOpen}>
      <summary>
        <Icon name="settings" size={20} />
        {on === 0 ? say(text.more) : say(text.moreOn, { count: on })}
      </summary>
      <div>
        <Select
          label={say(text.sector)}
          all={say(text.allSectors)}
          value={filter.sector}
          options={sectors.map((sector) => [sector, say(SECTOR_TEXT[sector])])}
          onChange={(sector) => onChange(given({ ...filter, sector, code: undefined }))}
        />
        <Select
          label={say(text.service)}
          all={say(text.allServices)}
          value={filter.code}
          options={services.map(({ code, name }) => [code, `${code} ${say(name)}`])}
          onChange={(code) => onChange(given({ ...filter, code }))}
        />
        <Select
          label={say(text.state)}
          all={say(text.allStates)}
          value={filter.states?.[0]}
          options={states.map((state) => [
            state,
            say(text.stateCount, {
              name: stateText(state),
              count: sayNumber(counts?.states[state] ?? 0, 0),
            }),
          ])}
          onChange={(state) =>
            onChange(
              state === undefined
                ? given({ ...filter, states: undefined })
                : given({ ...filter, show: 'all', states: [state] }),
            )
          }
        />
      </div>
    </details>
  )
}

interface SelectProps {
  readonly label: string
  /** What stands for no choice. */
  readonly all: string
  readonly value: string | undefined
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string | undefined) => void
}

function Select({ label, all, value, options, onChange }: SelectProps) {
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          class="input"
          value={value ?? ''}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === '' ? undefined : currentTarget.value)
          }
        >
          <option value="">{all}</option>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
