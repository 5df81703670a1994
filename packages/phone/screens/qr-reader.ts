/** Reads the QR in a picture of the camera; undefined when there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>

/** Chrome on Android reads codes by itself; the type is not in the libraries of the language yet. */
interface BarcodeDetectorClass {
  new (options: {
    readonly formats: readonly string[]
  }): {
    readonly detect: (image: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
  }
  readonly getSupportedFormats: () => Promise<readonly string[]>
}

/** The browser's own reader where it has one; otherwise ours, which is loaded only then. */
export async function qrReader(): Promise<QrReader> {
  return (await ownReader()) ?? (await jsReader())
}

async function ownReader(): Promise<QrReader | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: BarcodeDetectorClass }
  if (BarcodeDetector === undefined) return undefined
  // Some browsers have the class and no reader behind it.
  const formats = await BarcodeDetector.getSupportedFormats().catch((): readonly string[] => [])
  if (!formats.includes('qr_code')) return undefined
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue
}

const WIDTH = 480

async function jsReader(): Promise<QrReader> {
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return async (video) => {
    canvas.width = WIDTH
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) return undefined
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, width, height)?.data
  }
}
