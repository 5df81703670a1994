/**
 * A hybrid logical clock reading: `2026-11-22T04:46:00.123Z-0003`, server-corrected time and a counter.
 * Readings compare as plain strings.
 */
export type ClockReading = `${string}Z-${string}`

const READING = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-z]{4}$/

/** How far ahead of one's own corrected time a remote reading may be and still be followed. */
export const MAX_CLOCK_LEAD_MS = 10 * 60_000

export function parseClockReading(text: string): ClockReading | undefined {
  if (!READING.test(text)) return undefined
  return Number.isNaN(Date.parse(text.slice(0, 24))) ? undefined : (text as ClockReading)
}

export const clockReading = (ms: number, counter: number): ClockReading =>
  `${new Date(ms).toISOString()}-${counter.toString(36).padStart(4, '0')}` as ClockReading

/** Milliseconds since 1970 of a reading. */
export const readingMs = (reading: ClockReading): number => Date.parse(reading.slice(0, 24))

const readingCounter = (reading: ClockReading): number => Number.parseInt(reading.slice(25), 36)

/**
 * The next reading of a device: never earlier than its last one, whatever the wall clock does.
 * `nowMs` is the wall clock corrected by the offset learned at the last contact.
 */
export function nextReading(last: ClockReading | undefined, nowMs: number): ClockReading {
  if (last === undefined || nowMs > readingMs(last)) return clockReading(nowMs, 0)
  const counter = readingCounter(last) + 1
  return counter < 36 ** 4 ? clockReading(readingMs(last), counter) : clockReading(readingMs(last) + 1, 0)
}

/**
 * The reading to continue from after seeing someone else's: the later of both, except that a reading more
 * than ten minutes ahead of our own corrected time is not taken over (a phone set to next year would drag
 * every other phone along).
 */
export function followReading(
  own: ClockReading | undefined,
  seen: ClockReading,
  nowMs: number,
): ClockReading | undefined {
  if (readingMs(seen) > nowMs + MAX_CLOCK_LEAD_MS) return own
  return own === undefined || seen > own ? seen : own
}

/** True when the server, at first contact, cannot believe when the entry says it was recorded. */
export function isDoubtfulReading(reading: ClockReading, serverNowMs: number): boolean {
  return readingMs(reading) > serverNowMs + MAX_CLOCK_LEAD_MS
}
