import { Button } from '@simpul/parts'
import jsQR from 'jsqr'
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../text/language.ts'
import { activate, shell, welcome } from '../text/text.ts'

interface ScannerProps {
  readonly onFound: (text: string) => void
  readonly onCancel: () => void
}

/** Looks for a QR in the camera's picture, four times a second. */
export default function Scanner({ onFound, onCancel }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [blind, setBlind] = useState(false)
  useEffect(() => {
    let stream: MediaStream | undefined
    let ended = false
    const canvas = document.createElement('canvas')
    const look = (): void => {
      const found = video.current === null ? undefined : readQr(video.current, canvas)
      if (found !== undefined) onFound(found)
    }
    const timer = setInterval(look, 250)
    openCamera().then(
      (opened) => {
        stream = opened
        if (ended) stopCamera(opened)
        else if (video.current !== null) video.current.srcObject = opened
      },
      () => setBlind(true),
    )
    return () => {
      ended = true
      clearInterval(timer)
      if (stream !== undefined) stopCamera(stream)
    }
  }, [])
  return (
    <main class="plain stack">
      <h1>{say(welcome.scan)}</h1>
      <p>{say(blind ? activate.noCamera : activate.scanHint)}</p>
      {!blind && <video ref={video} class="camera" autoplay playsInline muted />}
      <Button wide onClick={onCancel}>
        {say(shell.cancel)}
      </Button>
    </main>
  )
}

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices === undefined
    ? Promise.reject(new Error('no camera'))
    : navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })

const stopCamera = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop())

function readQr(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | undefined {
  if (video.videoWidth === 0) return undefined
  canvas.width = 480
  canvas.height = Math.round((480 * video.videoHeight) / video.videoWidth)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(data, width, height)?.data
}
