/**
 * Rounds half up (away from zero) on the number as it is written, not on its binary neighbour: 1.005 to two
 * decimals is 1.01.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const shifted = shift(Math.abs(value), decimals)
  const whole = Math.floor(shifted)
  const rounded = shift(shifted - whole >= 0.5 ? whole + 1 : whole, -decimals)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** `a - b` as on paper: 82.4 - 80.9 is 1.5, 85.6 - 84.9 is 0.7. */
export function decimalDifference(a: number, b: number): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b))
  return shift(Math.round(shift(a, decimals)) - Math.round(shift(b, decimals)), -decimals)
}

/** Moves the decimal point of the shortest text that reads back as `value`. */
export function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}
