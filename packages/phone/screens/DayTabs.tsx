import { day } from '../text/day-text.ts'
import { say } from '../text/language.ts'
import type { DayLists } from './day-lists.ts'

export type DayTab = keyof DayLists

const TABS: readonly DayTab[] = ['notYet', 'waiting', 'done']

interface DayTabsProps {
  readonly lists: DayLists
  readonly tab: DayTab
  readonly onTab: (tab: DayTab) => void
}

/** Who is not here yet, who waits, who is done: counted as entries come in, those of other tables too. */
export function DayTabs({ lists, tab, onTab }: DayTabsProps) {
  return (
    <div class="tabs tabs-3" role="tablist">
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          class="tab"
          aria-selected={one === tab}
          onClick={() => onTab(one)}
        >
          {say(day[one], { count: lists[one].length })}
        </button>
      ))}
    </div>
  )
}
