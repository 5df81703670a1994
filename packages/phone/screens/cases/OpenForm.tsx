import { Empty } from '@simpul/parts'
import { type CaseDraft, draftKey } from '../../form/case-draft.ts'
import { services, fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { FillForm } from './FillForm.tsx'
import { OutgrownAnswers } from './OutgrownAnswers.tsx'
import { useSheets } from './use-sheets.ts'

/** A form that was begun, where its writer stood. */
export function OpenForm({ id }: { readonly id: string }) {
  const phone = usePhone()
  const sheets = useSheets()
  const loaded = useLoaded(
    async () => ({ draft: (await phone.unfinished.read(draftKey(id))) as CaseDraft | undefined }),
    [id],
  )
  if (loaded === undefined || sheets === undefined)
    return (
      <Shell title={say(services.title)} back="/services">
        {say(shell.loading)}
      </Shell>
    )
  const sheet = loaded.draft === undefined ? undefined : sheets.sheetByCode(loaded.draft.code)
  if (loaded.draft === undefined || sheet === undefined)
    return (
      <Shell title={say(services.title)} back="/services">
        {loaded.draft === undefined ? (
          <Empty icon="file" title={say(text.notFound)}>
            <p>{say(text.notFoundTodo)}</p>
          </Empty>
        ) : (
          <FormGone draft={loaded.draft} />
        )}
      </Shell>
    )
  return <FillForm first={loaded.draft} sheet={sheet} sheets={sheets} />
}

/** An update may take a form away; what was typed into it stays to be read. */
const FormGone = ({ draft }: { readonly draft: CaseDraft }) => (
  <>
    <Empty icon="file" title={say(text.formGone)}>
      <p>{say(text.formGoneTodo)}</p>
    </Empty>
    <OutgrownAnswers questions={[]} draft={draft} />
  </>
)
