import type { ImportView } from '@simpul/domain/wire'
import { Button, Dialog, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { check as text } from '../../text/import.ts'
import { say, sayNumber } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { Counts } from './Checked.tsx'
import type { Act } from './ImportPage.tsx'
import { Lines } from './Lines.tsx'

/** What became of a list, and the way back. */
export function Written({ view, act }: { readonly view: ImportView; readonly act: Act }) {
  const { id, counts, state, by } = view
  const [undoing, setUndoing] = useState(false)
  if (counts === null) return null
  const waiting = counts.needsYou + counts.refused
  return (
    <>
      {state === 'undone' ? (
        <Notice tone="quiet">{say(text.undone)}</Notice>
      ) : (
        <Notice tone={counts.taken === 0 ? 'quiet' : 'good'}>
          {say(text.done, { count: sayNumber(counts.taken), name: by })}
        </Notice>
      )}
      {state === 'done' && waiting > 0 && (
        <Notice tone="watch">{say(text.waiting, { count: sayNumber(waiting) })}</Notice>
      )}
      <Counts counts={counts} />
      <div class="cluster">
        <a class="button button-main" href={`/api/desk/imports/${id}/results`} download>
          {say(text.download)}
        </a>
        {state === 'done' && (
          <Button icon="undo" onClick={() => setUndoing(true)}>
            {say(text.undo)}
          </Button>
        )}
      </div>
      <Lines view={view} counts={counts} />
      {undoing && <Undo act={act} onEnd={() => setUndoing(false)} />}
    </>
  )
}

function Undo({ act, onEnd }: { readonly act: Act; readonly onEnd: () => void }) {
  const [why, setWhy] = useState('')
  return (
    <Dialog title={say(text.undoAsk)} onClose={onEnd}>
      <p>{say(text.undoText)}</p>
      <TextField label={say(text.reason)} value={why} onInput={setWhy} maxLength={400} />
      <Button
        look="danger"
        wide
        disabled={why.trim().length < 3}
        onClick={() => void act({ action: 'undo', why: why.trim() }).then(onEnd)}
      >
        {say(text.undo)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
