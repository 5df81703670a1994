import type { Point } from '@simpul/domain/core'

const WAIT_MS = 30_000

/** The point where the phone is, from the satellites: needs no signal, but the sky and a permission. */
export function takePoint(): Promise<Point | 'denied' | 'failed'> {
  if (!('geolocation' in navigator)) return Promise.resolve('failed')
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          lat: rounded(coords.latitude),
          lng: rounded(coords.longitude),
          accuracyM: Math.ceil(coords.accuracy),
        }),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 },
    )
  })
}

/** A tenth of a metre is more than any phone knows. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** Degrees as people write them, with comma or point. */
export function readDegrees(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.').replace('−', '-')
  return /^-?\d{1,3}(\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined
}
