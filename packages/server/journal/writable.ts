/**
 * Whether PostgreSQL can store a text or JSON value: no NUL and no half of a surrogate pair. A phone's keyboard makes
 * neither, a broken phone may; one such entry must not fail the statement that keeps a hundred others.
 */
export function isWritable(value: unknown): boolean {
  if (typeof value === 'string') return !UNWRITABLE.test(value)
  if (Array.isArray(value)) return value.every(isWritable)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, held]) => isWritable(key) && isWritable(held))
}

const UNWRITABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * The same, looking first at the JSON text: `JSON.stringify` writes such characters as escapes, so that nearly every
 * text passes at a glance.
 */
export const isWritableJson = (text: string, value: unknown): boolean =>
  !/\\u(?:0000|[dD][89a-fA-F])/.test(text) || isWritable(value)
