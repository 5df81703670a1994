/** As large as a picture may be on its way to the server, and still legible. */
export const PHOTO_BYTES = 200_000
const LONG_SIDE = 1280
const QUALITIES = [0.82, 0.7, 0.58, 0.46, 0.34]
/** Below this nothing can be read on it. */
const SHORTEST_LONG_SIDE = 480

/**
 * Draws a picture anew, smaller, as JPEG of at most `PHOTO_BYTES`. What a camera writes beside it, such as where it was
 * taken, is thereby gone. Undefined when this browser cannot open it.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | undefined> {
  const picture = await opened(file)
  if (picture === undefined) return undefined
  try {
    for (let side = LONG_SIDE; side >= SHORTEST_LONG_SIDE; side = Math.round(side * 0.75)) {
      const canvas = drawn(picture, side)
      for (const quality of QUALITIES) {
        const small = await encoded(canvas, quality)
        if (small !== undefined && small.size <= PHOTO_BYTES) return small
      }
    }
    return undefined
  } finally {
    picture.close()
  }
}

const opened = (file: Blob): Promise<ImageBitmap | undefined> =>
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)

function drawn(picture: ImageBitmap, longSide: number): HTMLCanvasElement {
  const { width, height } = sizeWithin(picture.width, picture.height, longSide)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('a browser without a canvas')
  // A see-through picture would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** Never larger than it was, never less than a pixel. */
export function sizeWithin(
  width: number,
  height: number,
  longSide: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> =>
  new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality))
