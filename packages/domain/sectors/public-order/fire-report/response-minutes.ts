import { type Answers, parseInstant } from '../../../core/index.ts'

const MINUTE_MS = 60_000

/** Whole minutes from the call to the arrival of the fire service, whatever zones they are written in. */
export function responseMinutes({ callTime, arrivalTime }: Answers): number | undefined {
  const called = typeof callTime === 'string' ? parseInstant(callTime) : undefined
  const arrived = typeof arrivalTime === 'string' ? parseInstant(arrivalTime) : undefined
  if (called === undefined || arrived === undefined) return undefined
  return Math.floor((arrived - called) / MINUTE_MS)
}
