import { Empty } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { v7 } from 'uuid'
import { useLocation } from 'wouter-preact'
import { type CaseDraft, draftKey, newDraft } from '../../form/case-draft.ts'
import { fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { FillForm } from './FillForm.tsx'
import { knownFacts } from './known-facts.ts'
import { useAbout } from './use-about.ts'
import { useSheets } from './use-sheets.ts'

/** Begins a form with what is known already, keeps it, and goes on to it: from here on nothing is lost. */
export function NewForm({ code }: { readonly code: string }) {
  const sheets = useSheets()
  const phone = usePhone()
  const [, go] = useLocation()
  const whom = useAbout()
  const sheet = sheets?.sheetByCode(code)
  const [unkept, setUnkept] = useState<CaseDraft>()
  useEffect(() => {
    if (sheet === undefined) return
    const { person } = whom
    const household = whom.household ?? phone.people.get().find(({ id }) => id === person)?.household
    const about = { id: v7(), ...whom, ...(household === undefined ? {} : { household }) }
    void knownFacts(phone, about).then(async (facts) => {
      const draft = newDraft(sheet, facts, about, phone.now())
      const kept = await phone.unfinished.keep(draftKey(draft.id), draft)
      if (kept.ok) go(`/form/${draft.id}`, { replace: true })
      else setUnkept(draft)
    })
  }, [sheet])
  if (unkept !== undefined && sheets !== undefined && sheet !== undefined)
    return <FillForm first={unkept} sheet={sheet} sheets={sheets} />
  return (
    <Shell title={sheet === undefined ? '' : say(sheet.name)} back="/services">
      {sheets !== undefined && sheet === undefined ? (
        <Empty icon="file" title={say(text.notFound)} />
      ) : (
        say(shell.loading)
      )}
    </Shell>
  )
}
