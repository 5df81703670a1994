/** Which bytes of a body a request asks for; both ends included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads a `range` header for a body of `size` bytes (RFC 9110, 14.2). `undefined`: send the whole body, for several
 * ranges or another unit may be answered so. `unsatisfiable`: nothing of it exists (status 416).
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, first = '', last = ''] = found ?? []
  if (found === null || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < from) return undefined
  return from < size && from <= to ? { from, to } : 'unsatisfiable'
}
