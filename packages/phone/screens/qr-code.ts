import { create } from 'qrcode'

/** A QR code as a grid of dark and light; the light margin that cameras need is part of it. */
export interface QrCode {
  readonly size: number
  readonly isDark: (x: number, y: number) => boolean
}

const MARGIN = 4

export function qrCodeOf(content: string): QrCode {
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  const inside = (at: number): boolean => at >= MARGIN && at < modules.size + MARGIN
  return {
    size: modules.size + 2 * MARGIN,
    isDark: (x, y) => inside(x) && inside(y) && Boolean(modules.get(y - MARGIN, x - MARGIN)),
  }
}

/** The dark squares as a path of an SVG whose view box is the size of the code. */
export function qrPath({ size, isDark }: QrCode): string {
  const dark: string[] = []
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (isDark(x, y)) dark.push(`M${x} ${y}h1v1h-1z`)
  return dark.join('')
}
