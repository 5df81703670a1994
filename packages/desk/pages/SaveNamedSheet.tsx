import type { Result } from '@simpul/domain/core'
import { Button, Choices, Dialog, Notice } from '@simpul/parts'
import type { SheetTable } from '@simpul/sheets/write'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { sheets as text, whys } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { saveTables } from './save-tables.ts'

type Why = keyof typeof whys

interface SaveNamedProps {
  readonly name: string
  readonly unit: string
  /** Reads everything that is to stand in the file; `why` is the purpose in words. */
  readonly tables: (why: string) => Promise<Result<readonly SheetTable[], DeskProblem>>
}

/** Saves a table with names: what for is asked first, noted at the server and written into the file. */
export function SaveNamedSheet({ name, unit, tables }: SaveNamedProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState<Why>('visits')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function save(): Promise<void> {
    setBusy(true)
    const noted = await fetchJson('desk/export', { unit, why })
    const made = noted.ok ? await tables(say(whys[why])) : noted
    const saved = made.ok ? await saveTables(name, made.value) : false
    setBusy(false)
    setProblem(saved ? undefined : say(made.ok ? text.failed : made.problem.text))
    if (saved) setAsking(false)
  }
  return (
    <div class="save-sheet">
      <Button icon="file" onClick={() => setAsking(true)}>
        {say(text.save)}
      </Button>
      {asking && (
        <Dialog title={say(text.whyTitle)} onClose={() => setAsking(false)}>
          <p>{say(text.whyText)}</p>
          <Choices
            legend={say(text.why)}
            value={why}
            options={Object.entries(whys).map(([value, label]) => ({
              value: value as Why,
              label: say(label),
            }))}
            onChange={setWhy}
          />
          {problem !== undefined && (
            <Notice tone="watch" live>
              {problem}
            </Notice>
          )}
          <Button look="main" wide busy={busy} onClick={() => void save()}>
            {say(text.make)}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </div>
  )
}
