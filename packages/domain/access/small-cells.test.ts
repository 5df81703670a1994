import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmall, hideSmallCells, type ShownCells } from './index.ts'

describe('small cells', () => {
  it('are hidden while nought and larger figures stay', () => {
    expect([0, 1, 4, 5, 60].map(hideSmall)).toEqual([0, null, null, 5, 60])
  })

  it('take one more cell with them, so that the total does not give them away', () => {
    expect(hideSmallCells([3, 20, 9, 40])).toEqual({ cells: [null, null, 9, 40], total: 72 })
  })

  it('leave a row alone that has none', () => {
    expect(hideSmallCells([12, 0, 5])).toEqual({ cells: [12, 0, 5], total: 17 })
  })

  it('hide a nought where nothing else can stand before them', () => {
    expect(hideSmallCells([2, 4, 0, 0])).toEqual({ cells: [null, null, 0, 0], total: 6 })
    expect(hideSmallCells([1, 4, 1, 0]).cells.filter((cell) => cell === null)).toHaveLength(3)
  })

  it('take the whole row with a total that is small or hidden above', () => {
    expect(hideSmallCells([3, 0])).toEqual({ cells: [null, null], total: null })
    expect(hideSmallCells([30, 10], false)).toEqual({ cells: [null, null], total: null })
  })
})

/** All rows of whole numbers of a length and sum. */
function* rows(length: number, sum: number): Generator<number[]> {
  if (length === 1) yield [sum]
  else
    for (let first = 0; first <= sum; first++)
      for (const rest of rows(length - 1, sum - first)) yield [first, ...rest]
}

/** For every way a row may be shown, all rows of that length that are shown in just this way. */
function byWhatIsShown(length: number, most: number): Map<string, number[][]> {
  const alike = new Map<string, number[][]>()
  for (let total = 0; total <= most; total++) {
    for (const cells of rows(length, total)) {
      const shown = JSON.stringify(hideSmallCells(cells))
      const same = alike.get(shown)
      if (same === undefined) alike.set(shown, [cells])
      else same.push(cells)
    }
  }
  return alike
}

describe('a reader who knows the rule, the total and the cells left', () => {
  it.each([
    [2, 60],
    [3, 40],
    [4, 26],
    [5, 22],
    [6, 16],
  ])('cannot work out any hidden cell of %i', (length, most) => {
    const exposed: string[] = []
    for (const [shown, alike] of byWhatIsShown(length, most)) {
      for (const [index, cell] of (JSON.parse(shown) as ShownCells).cells.entries())
        if (cell === null && new Set(alike.map((row) => row[index])).size < 2)
          exposed.push(`${shown} at ${index}`)
    }
    expect(exposed).toEqual([])
  })

  it('still reads an exact total and no small cell', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 40 }), (cells) => {
        const { cells: shown, total } = hideSmallCells(cells)
        const sum = cells.reduce((all, cell) => all + cell, 0)
        const isOnlyOnes = cells.every((cell) => cell === 1)
        expect(total).toBe(isOnlyOnes ? null : hideSmall(sum))
        for (const [index, cell] of shown.entries()) {
          expect([null, cells[index]]).toContain(cell)
          expect(cell === null ? 0 : hideSmall(cell)).not.toBeNull()
        }
      }),
    )
  })
})
