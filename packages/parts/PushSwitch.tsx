import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { type PushState, pushState } from './push-here.ts'

interface PushSwitchProps {
  readonly heading: ComponentChildren
  /** What is said of each state, in words of the device at hand; in a state without words nothing is offered. */
  readonly states: Readonly<Partial<Record<PushState, string>>>
  readonly words: Readonly<Record<'turnOn' | 'turnOff' | 'pushFailed', string>>
  /** A card of its own with wide buttons, as on phones. */
  readonly wide?: boolean
  /** Both answer whether it worked. */
  readonly turnOn: () => Promise<boolean>
  readonly turnOff: () => Promise<boolean>
}

/** Whether this browser is woken for notices, and the switch for it. */
export function PushSwitch({ heading, states, words, wide = false, turnOn, turnOff }: PushSwitchProps) {
  const [state, setState] = useState<PushState>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => void pushState().then(setState), [])
  if (state === undefined || states[state] === undefined) return null
  async function turn(work: Promise<boolean>): Promise<void> {
    setBusy(true)
    setFailed(!(await work))
    setState(await pushState())
    setBusy(false)
  }
  return (
    <section class={`${wide ? 'card ' : ''}stack stack-tight`}>
      {heading}
      <p>{states[state]}</p>
      {state === 'off' && (
        <Button wide={wide} icon="bell" busy={busy} onClick={() => void turn(turnOn())}>
          {words.turnOn}
        </Button>
      )}
      {state === 'on' && (
        <Button wide={wide} busy={busy} onClick={() => void turn(turnOff())}>
          {words.turnOff}
        </Button>
      )}
      {failed && (
        <Notice tone="watch" live>
          {words.pushFailed}
        </Notice>
      )}
    </section>
  )
}
