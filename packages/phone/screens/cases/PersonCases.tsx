import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { personCases as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { isDone } from './case-groups.ts'
import { casesOf } from './cases-on-phone.ts'
import { servesOtherSectors } from './served.ts'
import { stateText } from './state-text.ts'
import { useSheets } from './use-sheets.ts'

interface PersonCasesProps {
  readonly person: string
  readonly household: string | undefined
}

/** The open cases of somebody and their household, as far as this phone reads them: one line each. */
export function PersonCases({ person, household }: PersonCasesProps) {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const open = useLoaded(async () => {
    if (sheets === undefined || !servesOtherSectors(phone.me)) return []
    return (await casesOf(phone, sheets)).filter((known) => {
      const { report } = known.file
      const isTheirs =
        report?.person === person || (household !== undefined && report?.household === household)
      return isTheirs && !isDone(known, sheets)
    })
  }, [sheets, person, household, status])
  if (sheets === undefined || open === undefined || open.length === 0) return null
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.title)}</h2>
      <ul class="rows">
        {open.map((known) => (
          <li key={known.file.id}>
            <Link href={`/case/${known.file.id}`} class="row sheet-row">
              <span class="row-main row-whole">
                <strong>{say(known.sheet.name)}</strong>
                <span class="row-side">{stateText(known, sheets)}</span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
