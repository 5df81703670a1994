import { Button, Notice } from '@simpul/parts'
import { Component, type ComponentChildren } from 'preact'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'

/** The one place where a bug ends on a phone: it says that what has a tick is safe. */
export class FaultScreen extends Component<
  { readonly children: ComponentChildren },
  { readonly fault: unknown }
> {
  override state = { fault: undefined }

  static override getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault }
  }

  override render() {
    if (this.state.fault === undefined) return this.props.children
    return (
      <main class="plain stack">
        <Notice tone="watch" title={say(shell.fault)} live>
          {say(shell.faultTodo)}
        </Notice>
        <Button look="main" wide onClick={() => location.reload()}>
          {say(shell.reload)}
        </Button>
      </main>
    )
  }
}
