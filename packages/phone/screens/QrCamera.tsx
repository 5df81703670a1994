import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { qrReader } from './qr-reader.ts'

interface QrCameraProps {
  /** Told of every code in sight, four times a second for as long as it is in sight. */
  readonly onSeen: (text: string) => void
  /** Shown where there is no camera, or it may not be used. */
  readonly blind: ComponentChildren
}

const LOOK_MS = 250

/** The camera's picture, in which QR codes are looked for. */
export function QrCamera({ onSeen, blind }: QrCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const [isBlind, setBlind] = useState(false)
  const latest = useRef(onSeen)
  latest.current = onSeen
  useEffect(() => {
    let stream: MediaStream | undefined
    let ended = false
    let looking = false
    const reader = qrReader()
    async function look(): Promise<void> {
      if (looking || video.current === null || video.current.videoWidth === 0) return
      looking = true
      try {
        const text = await (await reader)(video.current)
        if (text !== undefined && !ended) latest.current(text)
      } finally {
        looking = false
      }
    }
    const timer = setInterval(() => void look(), LOOK_MS)
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
  if (isBlind) return <>{blind}</>
  return <video ref={video} class="camera" autoplay playsInline muted />
}

const openCamera = (): Promise<MediaStream> =>
  navigator.mediaDevices === undefined
    ? Promise.reject(new Error('no camera'))
    : navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })

const stopCamera = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop())
