import { TextField } from '@simpul/parts'
import type { CaseDraft } from '../../form/case-draft.ts'
import { emergency as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'

interface HelpPlaceProps {
  readonly draft: CaseDraft
  readonly change: (next: (draft: CaseDraft) => CaseDraft) => void
}

/** Where somebody has to come to at once: asked before anything else, and handed over with the sealed report. */
export function HelpPlace({ draft, change }: HelpPlaceProps) {
  return (
    <section class="card stack stack-tight">
      <TextField
        label={say(text.helpAt)}
        hint={say(text.helpAtHint)}
        maxLength={HELP_PLACE_MAX}
        value={draft.helpAt ?? ''}
        onInput={(typed) => change((before) => withHelp(before, typed))}
      />
    </section>
  )
}

const HELP_PLACE_MAX = 200

/** Where help is needed now somebody is in danger now. */
function withHelp({ helpAt: _, ...draft }: CaseDraft, typed: string): CaseDraft {
  if (typed.trim() === '') return draft
  return { ...draft, helpAt: typed, answers: { ...draft.answers, immediateDanger: true } }
}
