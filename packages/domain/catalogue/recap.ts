import {
  type FrozenFigure,
  fill,
  figureOf,
  type Language,
  localeOf,
  type Month,
  numberText,
} from '../core/index.ts'
import type { PostDay } from '../institution/index.ts'
import { cellOf, SIP6, SKDN } from './report-layouts.ts'
import { recap as text } from './recap-text.ts'

/** What a recap is about. */
export interface RecapOf {
  readonly post: string
  readonly month: Month
  readonly days: readonly PostDay[]
  readonly figures: readonly FrozenFigure[]
}

/**
 * The month in words to send around: sums only, never a name, for a group chat is read by more than the post. Source of
 * what belongs in it: domain notes on health, 1.3 (after) and 7.2.
 */
export function recapText({ post, month, days, figures }: RecapOf, language: Language): string {
  const say = (key: keyof typeof text, params: Record<string, string | number> = {}) =>
    fill(text[key], language, params)
  const figure = (id: string) => sumOf(figures, id)
  const held = days.filter(
    ({ opened, proposed, day }) => day?.startsWith(month) && (opened || proposed !== undefined),
  )
  return [
    `*${say('title', { post, month: written(`${month}-01`, language, { month: 'long', year: 'numeric' }) })}*`,
    held.length === 0
      ? say('noDay')
      : say('days', {
          days: held
            .map(({ day }) => written(day ?? '', language, { day: 'numeric', month: 'long' }))
            .join(', '),
        }),
    '',
    say('came', { came: figure('attendance.present') }),
    ...groups(figures, language),
    '',
    ...skdn(figures, language),
    '',
    say('officers', officersOf(figures)),
    say('events', { births: figure('people.births'), deaths: figure('people.deaths') }),
    say('visits', { visits: figure('visit.home') }),
  ].join('\n')
}

const sumOf = (figures: readonly FrozenFigure[], id: string): number => {
  const found = figures.find(({ indicator }) => indicator === id)
  return found === undefined ? 0 : figureOf(found.contribution)
}

/** How many came of each group of SIP 6, new and known together; groups nobody came from are left out. */
function groups(figures: readonly FrozenFigure[], language: Language): string[] {
  const sums = new Map<string, number>()
  for (const column of SIP6.columns) {
    if (column.from?.indicator !== 'attendance.visitors') continue
    const head = fill(column.head, language, {})
    sums.set(head, (sums.get(head) ?? 0) + (cellOf(column, figures) ?? 0))
  }
  return [...sums].filter(([, count]) => count > 0).map(([head, count]) => `- ${head}: ${count}`)
}

function skdn(figures: readonly FrozenFigure[], language: Language): string[] {
  const cells = SKDN.columns.map((column) => ({ column, value: cellOf(column, figures) }))
  const letters = cells
    .filter(({ column }) => column.ratio === undefined)
    .map(({ column, value }) => `${fill(column.name, language, {})} ${value ?? 0}`)
  const shares = cells
    .filter(({ column, value }) => column.ratio !== undefined && value !== undefined)
    .map(
      ({ column, value }) =>
        `${shortName(fill(column.name, language, {}))} ${numberText(value ?? 0, language, 1)}%`,
    )
  return [letters.join(' · '), shares.join(' · ')].filter((line) => line !== '')
}

/** "D/S" of "D/S: yang ditimbang". */
const shortName = (name: string): string => name.split(':')[0] ?? name

function officersOf(figures: readonly FrozenFigure[]): Record<'kader' | 'plkb' | 'medical', number> {
  const contribution = figures.find(({ indicator }) => indicator === 'day.officers')?.contribution
  const parts = contribution?.kind === 'parts' ? contribution.parts : {}
  const both = (kind: string) => (parts[`${kind}L`] ?? 0) + (parts[`${kind}P`] ?? 0)
  return { kader: both('kader'), plkb: both('plkb'), medical: both('medical') }
}

const written = (day: string, language: Language, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
