const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-03-02T07:30`, the way a box for day and hour has it. @param utcOffset minutes east of UTC */
export const localTimeOf = (ms: number, utcOffset: number): string =>
  new Date(ms + utcOffset * 60_000).toISOString().slice(0, 16)

/** `07:30`. */
export const localClock = (ms: number, utcOffset: number): string => localTimeOf(ms, utcOffset).slice(11)

/** A local time as RFC 3339 writes it: `2026-03-02T07:30:00+07:00`. */
export function withOffset(local: string, utcOffset: number): string {
  const minutes = Math.abs(utcOffset)
  const offset = `${utcOffset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${local.slice(0, 16)}:00${offset}`
}
