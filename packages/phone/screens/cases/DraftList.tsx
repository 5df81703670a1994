import type { ServiceSheet } from '@simpul/domain/core'
import { Button, Dialog, Icon } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { Sheets } from '../../db/sheets.ts'
import { type CaseDraft, DRAFT_PREFIX, draftKey } from '../../form/case-draft.ts'
import { services as text } from '../../text/case-text.ts'
import { say, sayTime } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { namedIn } from './case-title.ts'

/** Forms that were begun: to go on with, or to throw away. */
export function DraftList({ sheets }: { readonly sheets: Sheets }) {
  const phone = usePhone()
  const [gone, setGone] = useState(0)
  const [asking, setAsking] = useState<CaseDraft>()
  const kept = useLoaded(() => phone.unfinished.list(DRAFT_PREFIX), [gone])
  const drafts = (kept ?? [])
    .map(({ answers }) => answers as CaseDraft)
    .sort((a, b) => b.changedAt - a.changedAt)
  if (drafts.length === 0) return null
  async function discard(draft: CaseDraft): Promise<void> {
    await phone.unfinished.drop(draftKey(draft.id))
    setAsking(undefined)
    setGone((before) => before + 1)
  }
  return (
    <section class="stack stack-tight">
      <h2>{say(text.drafts)}</h2>
      <ul class="rows">
        {drafts.map((draft) => (
          <DraftRow
            key={draft.id}
            draft={draft}
            sheet={sheets.sheetByCode(draft.code)}
            onDiscard={() => setAsking(draft)}
          />
        ))}
      </ul>
      {asking !== undefined && (
        <Dialog title={say(text.discardTitle)} onClose={() => setAsking(undefined)}>
          <p>{say(text.discardText)}</p>
          <Button look="danger" wide onClick={() => void discard(asking)}>
            {say(text.discardYes)}
          </Button>
          <Button wide onClick={() => setAsking(undefined)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

interface DraftRowProps {
  readonly draft: CaseDraft
  /** Undefined when this app does not have the form any more. */
  readonly sheet: ServiceSheet | undefined
  readonly onDiscard: () => void
}

function DraftRow({ draft, sheet, onDiscard }: DraftRowProps) {
  // Of a sealed form not even a name stands in a list.
  const name = sheet === undefined || sheet.workflow === 'restricted' ? undefined : namedIn(draft.answers)
  const service = sheet === undefined ? draft.code : say(sheet.name)
  return (
    <li class="draft-row">
      <Link href={`/form/${draft.id}`} class="row">
        <span class="row-main row-whole">
          <strong>{name ?? service}</strong>
          {name !== undefined && <span class="row-side">{service}</span>}
          <span class="row-side">
            {say(text.draftOf, { time: sayTime(new Date(draft.changedAt).toISOString()) })}
          </span>
        </span>
      </Link>
      <button
        type="button"
        class="draft-discard"
        aria-label={`${say(text.discard)}: ${name ?? service}`}
        onClick={onDiscard}
      >
        <Icon name="cross" />
      </button>
    </li>
  )
}
