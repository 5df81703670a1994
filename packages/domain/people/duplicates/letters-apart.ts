/** How many characters of two texts of one length differ. */
export function lettersApart(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) count++
  return count
}
