import { Button, Notice } from '@simpul/parts'
import type { SheetTable } from '@simpul/sheets/write'
import { useState } from 'preact/hooks'
import { sheets as text } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { saveTables } from './save-tables.ts'

/** Saves what a table shows as a workbook. */
export function SaveSheet({
  name,
  tables,
}: {
  /** Of the file, without its ending. */
  readonly name: string
  readonly tables: () => readonly SheetTable[]
}) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  async function save(): Promise<void> {
    setState('busy')
    setState((await saveTables(name, tables())) ? 'idle' : 'failed')
  }
  return (
    <div class="save-sheet">
      <Button icon="file" busy={state === 'busy'} onClick={() => void save()}>
        {say(text.save)}
      </Button>
      {state === 'failed' && (
        <Notice tone="watch" live>
          {say(text.failed)}
        </Notice>
      )}
    </div>
  )
}
