import { ratioById } from '@simpul/domain/catalogue'
import { percent, ratioOf } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'

/** Tallies of one unit and month by indicator. */
export type FigureSet = Readonly<Record<string, Figure>>

export const figureSet = (figures: readonly Figure[]): FigureSet =>
  Object.fromEntries(figures.map((figure) => [figure.indicator, figure]))

/** What a tile shows: a count, or a share with its parts. Undefined parts mean no data or hidden. */
export interface Shown {
  readonly value: number | null
  readonly unit: '' | '%'
  readonly over: number | null
  readonly under: number | null
  readonly hidden: boolean
}

/** A plain tally, a share of those counted, or a ratio of tallies: told apart by the tile's id. */
export function shownOf(id: string, set: FigureSet): Shown {
  const ratio = ratioById(id)
  if (ratio !== undefined) {
    const parts = [...ratio.over, ...ratio.under].map((part) => set[part.replace(/^-/, '')])
    const hidden = parts.some((part) => part?.hidden === true)
    const values = Object.fromEntries(
      parts.flatMap((part) => (part?.value == null ? [] : [[part.indicator, part.value]])),
    )
    const sum = (ids: readonly string[]): number =>
      ids.reduce(
        (total, part) => total + (part.startsWith('-') ? -(values[part.slice(1)] ?? 0) : (values[part] ?? 0)),
        0,
      )
    return {
      value: hidden ? null : ratioOf(ratio, values),
      unit: '%',
      over: sum(ratio.over),
      under: sum(ratio.under),
      hidden,
    }
  }
  const figure = set[id]
  if (figure === undefined) return { value: null, unit: '', over: null, under: null, hidden: false }
  if (!id.startsWith('growth.'))
    return { value: figure.value, unit: '', over: null, under: null, hidden: figure.hidden }
  const share =
    figure.value === null || figure.counted === null ? null : percent(figure.value, figure.counted)
  return { value: share, unit: '%', over: figure.value, under: figure.counted, hidden: figure.hidden }
}
