/**
 * Figures below this are hidden from those who may not see the people behind them. Nought is shown: it points at
 * nobody. Source: domain notes 3.2 (L0) and open question 12, a product parameter until the customer answers.
 */
export const smallCellThreshold = 5

/** Whether a figure must not be shown by itself. */
export const isSmall = (figure: number): boolean => figure > 0 && figure < smallCellThreshold

/** The figure, or null when it is small. For a figure that stands alone, without siblings or a total. */
export const hideSmall = (figure: number): number | null => (isSmall(figure) ? null : figure)

/** A row of figures as a reader without names may see it; null is hidden. */
export interface ShownCells {
  readonly cells: readonly (number | null)[]
  readonly total: number | null
}

/**
 * Hides the small cells of a row whose total is shown beside it, and as many others as it takes that no hidden
 * cell follows from the total and the cells left. The total is summed from the true cells and is exact.
 *
 * A total that is small itself, or is hidden one level up (`totalShown: false`), takes its whole row with it:
 * any cell left would narrow down what is hidden above.
 */
export function hideSmallCells(cells: readonly number[], totalShown = true): ShownCells {
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  if (!totalShown || isSmall(total)) return { cells: cells.map(() => null), total: null }
  const hidden = new Set([...cells.keys()].filter((index) => isSmall(cells[index] ?? 0)))
  for (const index of complements(cells)) {
    if (hidden.size === 0 || isAmbiguous([...hidden].map((at) => cells[at] ?? 0))) break
    hidden.add(index)
  }
  // A row of nothing but ones says so by its total, and no cell is left to stand before them.
  const exposed = cells.length > 0 && cells.every((cell) => cell === 1)
  const shown = cells.map((cell, index) => (hidden.has(index) ? null : cell))
  return { cells: shown, total: exposed ? null : total }
}

/**
 * The cells that may be hidden to protect others, in the order of the row and noughts last. Not the smallest
 * first: a reader who knows that the smallest was taken knows that it is below every cell still shown.
 */
function complements(cells: readonly number[]): number[] {
  const indexes = [...cells.keys()]
  return [
    ...indexes.filter((index) => (cells[index] ?? 0) >= smallCellThreshold),
    ...indexes.filter((index) => cells[index] === 0),
  ]
}

/**
 * Whether the sum of the hidden cells, which every reader can compute, leaves each of them open. One cell is
 * its own sum; all ones are the only way to the lowest sum, all fours may be the only way to theirs. It asks
 * for nothing but their number and sum, because what the reader does not know must not show in what is hidden.
 */
function isAmbiguous(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((total, cell) => total + cell, 0)
  const allFours = (smallCellThreshold - 1) * hidden.length
  return hidden.length > 1 && sum > hidden.length && sum !== allFours
}
