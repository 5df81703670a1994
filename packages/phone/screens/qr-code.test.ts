import { personCode, readPersonCode } from '@simpul/domain/people'
import { cast } from '@simpul/domain/testing'
import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrCodeOf, qrPath } from './qr-code.ts'

/** The sticker as a camera sees it: so many pixels for each square. */
function seen(content: string, pixels: number): { data: Uint8ClampedArray; width: number } {
  const { size, isDark } = qrCodeOf(content)
  const width = size * pixels
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (isDark(Math.floor(x / pixels), Math.floor(y / pixels)))
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { data, width }
}

it('the sticker of a book, seen by the camera, is the person again', () => {
  const { data, width } = seen(personCode(cast.budi.id), 4)
  expect(readPersonCode(jsQR(data, width, width)?.data ?? '')).toBe(cast.budi.id)
})

it('is drawn with a light margin of four squares', () => {
  const code = qrCodeOf(personCode(cast.budi.id))
  expect(qrPath(code)).toMatch(/^M4 4h1v1h-1z/)
  expect([code.isDark(3, 3), code.isDark(4, 4), code.isDark(code.size - 4, 5)]).toEqual([false, true, false])
})
