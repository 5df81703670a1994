import type { Result } from '@simpul/domain/core'
import { EXPORT_WHYS, type ExportWhy, type NamedList } from '@simpul/domain/wire'
import { Button, Choices, Dialog, Notice } from '@simpul/parts'
import type { SheetTable } from '@simpul/sheets/write'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { sheets as text, whys } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { saveTables } from './save-tables.ts'

interface SaveNamedProps {
  readonly name: string
  readonly unit: string
  /** Whose names they are. */
  readonly list?: NamedList
  /** Reads everything that is to stand in the file; `why` is the purpose in words. */
  readonly tables: (why: string) => Promise<Result<readonly SheetTable[], DeskProblem>>
}

/** Saves a table with names: what for is asked first, noted at the server and written into the file. */
export function SaveNamedSheet({ name, unit, list = 'people', tables }: SaveNamedProps) {
  const [asking, setAsking] = useState(false)
  async function save(why: ExportWhy): Promise<string | undefined> {
    const noted = await fetchJson('desk/export', { list, unit, why })
    const made = noted.ok ? await tables(say(whys[why])) : noted
    if (!made.ok) return say(made.problem.text)
    return (await saveTables(name, made.value)) ? undefined : say(text.failed)
  }
  return (
    <div class="save-sheet">
      <Button icon="file" onClick={() => setAsking(true)}>
        {say(text.save)}
      </Button>
      {asking && <AskWhy list={list} make={save} onEnd={() => setAsking(false)} />}
    </div>
  )
}

interface AskWhyProps {
  readonly list: NamedList
  /** Makes the file, or says what went wrong. */
  readonly make: (why: ExportWhy) => Promise<string | undefined>
  readonly onEnd: () => void
}

/** What a file with names is for, before it is made. */
export function AskWhy({ list, make, onEnd }: AskWhyProps) {
  const choices: readonly ExportWhy[] = EXPORT_WHYS[list]
  const [why, setWhy] = useState<ExportWhy>(EXPORT_WHYS[list][0])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function save(): Promise<void> {
    setBusy(true)
    const failed = await make(why)
    setBusy(false)
    setProblem(failed)
    if (failed === undefined) onEnd()
  }
  return (
    <Dialog title={say(text.whyTitle)} onClose={onEnd}>
      <p>{say(text.whyText)}</p>
      <Choices
        legend={say(text.why)}
        value={why}
        options={choices.map((value) => ({ value, label: say(whys[value]) }))}
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
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
