import { hideSmallCells, isSmall } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'

/** Days of posts are no people. */
const isAboutPeople = ({ indicator }: Figure): boolean => !indicator.startsWith('day.')

const hidden = (figure: Figure): Figure => ({ ...figure, value: null, counted: null, hidden: true })

/** A figure that stands alone: small ones are hidden, and shares of few. */
export const hideAlone = (figures: readonly Figure[]): Figure[] =>
  figures.map((figure) =>
    isAboutPeople(figure) && (isSmall(figure.value ?? 0) || isSmall(figure.counted ?? 0))
      ? hidden(figure)
      : figure,
  )

/**
 * The figures of units beside each other under one whole: with every small cell so many others are hidden that none
 * follows from the whole. The whole itself stays exact where it is shown.
 */
export function hideBeside(
  rows: ReadonlyMap<Uuid, readonly Figure[]>,
  whole: readonly Figure[],
): Map<Uuid, Figure[]> {
  const shown = new Map<Uuid, Figure[]>([...rows.keys()].map((unit) => [unit, []]))
  for (const total of whole) {
    const row = [...rows].map(([unit, figures]) => ({
      unit,
      figure: figures.find(
        ({ indicator, version }) => indicator === total.indicator && version === total.version,
      ),
    }))
    const open = hiddenPlaces(row, total)
    for (const [place, { unit, figure }] of row.entries())
      if (figure !== undefined) shown.get(unit)?.push(open[place] === true ? hidden(figure) : figure)
  }
  return shown
}

/** Which places of a row are hidden: the count itself, or the counted of a share. */
function hiddenPlaces(row: readonly { readonly figure: Figure | undefined }[], total: Figure): boolean[] {
  if (!isAboutPeople(total)) return row.map(() => false)
  const values = hideSmallCells(
    row.map(({ figure }) => figure?.value ?? 0),
    !total.hidden,
  ).cells
  const counted =
    total.counted === null
      ? undefined
      : hideSmallCells(
          row.map(({ figure }) => figure?.counted ?? 0),
          !total.hidden,
        ).cells
  return row.map((_, place) => values[place] === null || counted?.[place] === null)
}
