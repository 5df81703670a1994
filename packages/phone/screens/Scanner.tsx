import { Button } from '@simpul/parts'
import { activate, welcome } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { QrCamera } from './QrCamera.tsx'

interface ScannerProps {
  readonly onFound: (text: string) => void
  readonly onCancel: () => void
}

/** Looks for the QR of an activation in the camera's picture. */
export default function Scanner({ onFound, onCancel }: ScannerProps) {
  return (
    <main class="plain stack">
      <h1>{say(welcome.scan)}</h1>
      <QrCamera onSeen={onFound} blind={<p>{say(activate.noCamera)}</p>} />
      <p>{say(activate.scanHint)}</p>
      <Button wide onClick={onCancel}>
        {say(shell.cancel)}
      </Button>
    </main>
  )
}
