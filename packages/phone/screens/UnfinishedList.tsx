import './cases/cases.css'
import type { Text } from '@simpul/domain/core'
import { Button, Dialog, Icon } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'

/** What a begun form or visit is called in the list, and where one goes on with it. */
export interface UnfinishedRow {
  readonly href: string
  readonly name: string
  /** What stands below the name. */
  readonly lines: readonly string[]
}

interface UnfinishedListProps<Draft> {
  /** Under which keys they are kept. */
  readonly prefix: string
  readonly words: Readonly<Record<'drafts' | 'discard' | 'discardTitle' | 'discardText' | 'discardYes', Text>>
  /** Milliseconds: the latest stands first. */
  readonly changedAt: (draft: Draft) => number
  readonly rowOf: (draft: Draft) => UnfinishedRow
}

/** What was begun and not finished: to go on with, or to throw away. */
export function UnfinishedList<Draft>({ prefix, words, changedAt, rowOf }: UnfinishedListProps<Draft>) {
  const phone = usePhone()
  const [gone, setGone] = useState(0)
  const [asking, setAsking] = useState<string>()
  const kept = useLoaded(() => phone.unfinished.list(prefix), [gone])
  const drafts = (kept ?? [])
    .map(({ key, answers }) => ({ key, draft: answers as Draft }))
    .sort((a, b) => changedAt(b.draft) - changedAt(a.draft))
  if (drafts.length === 0) return null
  async function discard(key: string): Promise<void> {
    await phone.unfinished.drop(key)
    setAsking(undefined)
    setGone((before) => before + 1)
  }
  return (
    <section class="stack stack-tight">
      <h2>{say(words.drafts)}</h2>
      <ul class="rows">
        {drafts.map(({ key, draft }) => (
          <Row key={key} row={rowOf(draft)} discard={words.discard} onDiscard={() => setAsking(key)} />
        ))}
      </ul>
      {asking !== undefined && (
        <Dialog title={say(words.discardTitle)} onClose={() => setAsking(undefined)}>
          <p>{say(words.discardText)}</p>
          <Button look="danger" wide onClick={() => void discard(asking)}>
            {say(words.discardYes)}
          </Button>
          <Button wide onClick={() => setAsking(undefined)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: UnfinishedRow
  readonly discard: Text
  readonly onDiscard: () => void
}

function Row({ row: { href, name, lines }, discard, onDiscard }: RowProps) {
  return (
    <li class="draft-row">
      <Link href={href} class="row">
        <span class="row-main row-whole">
          <strong>{name}</strong>
          {lines.map((line) => (
            <span key={line} class="row-side">
              {line}
            </span>
          ))}
        </span>
      </Link>
      <button type="button" class="draft-discard" aria-label={`${say(discard)}: ${name}`} onClick={onDiscard}>
        <Icon name="cross" />
      </button>
    </li>
  )
}
