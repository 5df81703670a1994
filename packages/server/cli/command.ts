import type { Text } from '@simpul/domain/core'

/** Where a command writes: standard output carries the result and nothing else, everything said goes to `say`. */
export interface CommandOutput {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  /** Asks whoever sits there and waits for a line; empty when nobody does. */
  readonly ask: (question: string) => Promise<string>
}

/** One word after `npx simpul`. Answers the code the process ends with: 0 when it did what was asked. */
export interface Command {
  readonly usage: string
  readonly summary: Text
  readonly run: (args: readonly string[], output: CommandOutput) => Promise<number>
}

/** A mistake of the caller: said in one sentence, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}
