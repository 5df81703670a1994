import type { Sheets } from '../../db/sheets.ts'
import { type CaseDraft, DRAFT_PREFIX } from '../../form/case-draft.ts'
import { services as text } from '../../text/case-text.ts'
import { say, sayTime } from '../../text/language.ts'
import { UnfinishedList, type UnfinishedRow } from '../UnfinishedList.tsx'
import { namedIn } from './case-title.ts'

/** Forms that were begun. */
export function DraftList({ sheets }: { readonly sheets: Sheets }) {
  return (
    <UnfinishedList<CaseDraft>
      prefix={DRAFT_PREFIX}
      words={text}
      changedAt={(draft) => draft.changedAt}
      rowOf={(draft) => rowOf(draft, sheets)}
    />
  )
}

function rowOf(draft: CaseDraft, sheets: Sheets): UnfinishedRow {
  // Undefined when this app does not have the form any more.
  const sheet = sheets.sheetByCode(draft.code)
  // Of a sealed form not even a name stands in a list.
  const name = sheet === undefined || sheet.workflow === 'restricted' ? undefined : namedIn(draft.answers)
  const service = sheet === undefined ? draft.code : say(sheet.name)
  const filledIn = say(text.draftOf, { time: sayTime(new Date(draft.changedAt).toISOString()) })
  return {
    href: `/form/${draft.id}`,
    name: name ?? service,
    lines: name === undefined ? [filledIn] : [service, filledIn],
  }
}
