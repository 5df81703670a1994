import { addMonths, type Month, monthOf, monthRange, parseMonth } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'
import { useLocation, useSearch } from 'wouter-preact'
import { say, sayMonth } from '../text/say.ts'
import { overview as text } from '../text/text.ts'
import { todayOf } from './today-of.ts'

/** The month of the page, from its address; this month where it names none. */
export function useMonth(me: Me): { readonly month: Month; readonly latest: Month } {
  const latest = monthOf(todayOf(me))
  const month = parseMonth(new URLSearchParams(useSearch()).get('month') ?? '') ?? latest
  return { month, latest }
}

/** Two years of months to choose from; the choice stands in the address. */
export function MonthChoice({ month, latest }: { readonly month: Month; readonly latest: Month }) {
  const [path, go] = useLocation()
  return (
    <label class="month">
      <span>{say(text.month)}</span>
      <select
        class="input"
        value={month}
        onChange={({ currentTarget }) => go(`${path}?month=${currentTarget.value}`)}
      >
        {monthRange(addMonths(latest, -23), latest)
          .reverse()
          .map((choice) => (
            <option key={choice} value={choice}>
              {sayMonth(choice)}
            </option>
          ))}
      </select>
    </label>
  )
}
