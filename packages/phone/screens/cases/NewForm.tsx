import { Empty } from '@simpul/parts'
import { v7 } from 'uuid'
import { newDraft } from '../../form/case-draft.ts'
import { fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { FillForm } from './FillForm.tsx'
import { knownFacts } from './known-facts.ts'
import { useAbout } from './use-about.ts'
import { useSheets } from './use-sheets.ts'

/** Begins a form with what is known already in its boxes. It is kept from the first moment on. */
export function NewForm({ code }: { readonly code: string }) {
  const sheets = useSheets()
  const phone = usePhone()
  const whom = useAbout()
  const sheet = sheets?.sheetByCode(code)
  const draft = useLoaded(async () => {
    if (sheet === undefined) return undefined
    // Nothing ties a sealed report to the visit it was begun in.
    const { visit, ...others } = whom
    const begunIn = sheet.workflow === 'restricted' || visit === undefined ? {} : { visit }
    const { person } = others
    const household = whom.household ?? phone.people.get().find(({ id }) => id === person)?.household
    const about = { ...others, ...(household === undefined ? {} : { household }) }
    return newDraft(sheet, await knownFacts(phone, about), { id: v7(), ...about, ...begunIn }, phone.now())
  }, [sheet])
  if (sheets !== undefined && sheet !== undefined && draft !== undefined)
    return <FillForm first={draft} isNew sheet={sheet} sheets={sheets} />
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
