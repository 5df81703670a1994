import { STATUS_CODES } from '@simpul/domain/cases'
import { sheets } from '@simpul/domain/catalogue/whole'
import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import type { CasesAnswer } from '@simpul/domain/wire'
import { Choices, Icon, SelectField, TextField } from '@simpul/parts'
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
        <SelectField
          label={say(text.sector)}
          value={filter.sector ?? ''}
          options={[
            { value: '', label: say(text.allSectors) },
            ...sectors.map((value) => ({ value, label: say(SECTOR_TEXT[value]) })),
          ]}
          onChange={(sector) => onChange(given({ ...filter, sector, code: undefined }))}
        />
        <SelectField
          label={say(text.service)}
          value={filter.code ?? ''}
          options={[
            { value: '', label: say(text.allServices) },
            ...services.map(({ code, name }) => ({ value: code, label: `${code} ${say(name)}` })),
          ]}
          onChange={(code) => onChange(given({ ...filter, code }))}
        />
        <SelectField
          label={say(text.state)}
          value={filter.states?.[0] ?? ''}
          options={[
            { value: '', label: say(text.allStates) },
            ...states.map((value) => ({
              value,
              label: say(text.stateCount, {
                name: stateText(value),
                count: sayNumber(counts?.states[value] ?? 0, 0),
              }),
            })),
          ]}
          onChange={(state) =>
            onChange(
              given(
                state === '' ? { ...filter, states: undefined } : { ...filter, show: 'all', states: [state] },
              ),
            )
          }
        />
      </div>
    </details>
  )
}
