import type { ImportCounts, ImportMapping, ImportView } from '@simpul/domain/wire'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { check as text } from '../../text/import.ts'
import { say, sayNumber } from '../../text/say.ts'
import { Alike } from './Alike.tsx'
import type { Act } from './ImportPage.tsx'
import { Lines } from './Lines.tsx'
import { PostNames } from './PostNames.tsx'

interface CheckedProps {
  readonly view: ImportView
  readonly act: Act
  readonly onColumns: () => void
}

/** What the list would become, before anything is written. */
export function Checked({ view, act, onColumns }: CheckedProps) {
  const { counts, mapping, id } = view
  const [busy, setBusy] = useState(false)
  if (counts === null) return null
  const recheck = (part: Partial<ImportMapping>) => act({ action: 'check', mapping: { ...mapping, ...part } })
  return (
    <>
      <Counts counts={counts} />
      {counts.unknownPosts.length > 0 && (
        <PostNames view={view} unknown={counts.unknownPosts} recheck={recheck} />
      )}
      {counts.alike > 0 && <Alike id={id} act={act} onAllNew={() => void recheck({ unsure: 'new' })} />}
      <label class="import-tick">
        <input
          type="checkbox"
          checked={mapping.doubtful === 'take'}
          onChange={({ currentTarget }) => void recheck({ doubtful: currentTarget.checked ? 'take' : 'ask' })}
        />
        {say(text.doubtTake)}
      </label>
      <div class="cluster">
        <Button
          look="main"
          busy={busy}
          disabled={counts.taken + counts.needsYou === 0}
          onClick={() => {
            setBusy(true)
            void act({ action: 'start' }).then(() => setBusy(false))
          }}
        >
          {say(text.start)}
        </Button>
        <Button icon="settings" onClick={onColumns}>
          {say(text.columns)}
        </Button>
        <a class="button button-side" href={`/api/desk/imports/${id}/results`} download>
          {say(text.download)}
        </a>
        <Button look="plain" onClick={() => void act({ action: 'discard' })}>
          {say(text.discard)}
        </Button>
      </div>
      <Lines view={view} counts={counts} />
    </>
  )
}

/** How many of what; the first three are what will be written. */
export function Counts({ counts }: { readonly counts: ImportCounts }) {
  const shown = [
    [text.newPeople, counts.newPeople],
    [text.measurements, counts.measurements],
    [text.knownPeople, counts.knownPeople],
    [text.needsYou, counts.needsYou],
    [text.refused, counts.refused],
  ] as const
  return (
    <dl class="counts">
      {shown.map(([name, count]) => (
        <div class="card count" key={name.id}>
          <dt>{say(name)}</dt>
          <dd>{sayNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
