import '../cases/cases.css'
import '../../form/form.css'
import './visit.css'
import { Empty } from '@simpul/parts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { visit as text } from '../../text/visit-text.ts'
import { useSheets } from '../cases/use-sheets.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { VisitPaid } from './VisitPaid.tsx'
import { VisitSteps } from './VisitSteps.tsx'
import { type PaidVisit, paidKey, type VisitDraft, visitKey } from './visit-draft.ts'

/** A visit, while it is under way and afterwards. */
export function VisitPage({ id }: { readonly id: string }) {
  const phone = usePhone()
  const sheets = useSheets()
  const loaded = useLoaded(
    async () => ({
      draft: (await phone.unfinished.read(visitKey(id))) as VisitDraft | undefined,
      paid: (await phone.unfinished.read(paidKey(id))) as PaidVisit | undefined,
    }),
    [id],
  )
  if (loaded !== undefined && sheets !== undefined) {
    if (loaded.draft !== undefined) return <VisitSteps first={loaded.draft} sheets={sheets} />
    if (loaded.paid !== undefined) return <VisitPaid paid={loaded.paid} sheets={sheets} />
  }
  return (
    <Shell title={say(text.title)} back="/visit">
      {loaded === undefined || sheets === undefined ? (
        say(shell.loading)
      ) : (
        <Empty icon="home" title={say(text.gone)}>
          <p>{say(text.goneTodo)}</p>
        </Empty>
      )}
    </Shell>
  )
}
