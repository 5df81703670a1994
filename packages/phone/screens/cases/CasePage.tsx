import './cases.css'
import '../../form/form.css'
import type { StatusCode } from '@simpul/domain/cases'
import { REFUSED_TEXT } from '@simpul/domain/wire'
import { Badge, Icon, Notice } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { cases as listText, page as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { TellCitizen } from '../notices/TellCitizen.tsx'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useSignal } from '../use-signal.ts'
import { CaseAnswers } from './CaseAnswers.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseMessages, CitizenTold } from './CaseNotes.tsx'
import { CasePapers } from './CasePapers.tsx'
import { CaseSteps } from './CaseSteps.tsx'
import { numberOf } from './case-number-of.ts'
import type { CasePartProps } from './case-part.ts'
import { titleOf } from './case-title.ts'
import { unsentOf } from './cases-on-phone.ts'
import { OneCase } from './OneCase.tsx'
import { stateText, statusText } from './state-text.ts'

/** One case: where it stands, what this user can do, and everything that was written about it. */
export const CasePage = ({ id }: { readonly id: string }) => (
  <OneCase id={id} title={say(listText.title)} back="/cases">
    {(part) => <Page {...part} />}
  </OneCase>
)

function Page({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const { sheet, file } = known
  const unsent = unsentOf(known)
  const person = phone.people.get().find(({ id }) => id === file.report?.person)
  return (
    <Shell title={titleOf(known, phone) ?? say(sheet.name)} back="/cases">
      <section class="card stack stack-tight">
        <h2>{stateText(known, sheets)}</h2>
        <p>{say(sheet.name)}</p>
        <p class="small digits">{numberOf(known, phone, sheets) ?? sheets.shortNumber(file.id)}</p>
        {unsent.length > 0 && <Badge tone="quiet">{say(listText.unsent, { count: unsent.length })}</Badge>}
        <div class="cluster">
          <Link href={`/case/${file.id}/receipt`} class="button button-side">
            <Icon name="print" />
            <span>{say(text.receipt)}</span>
          </Link>
          {person !== undefined && (
            <Link href={`/child/${person.id}`} class="button button-side">
              <Icon name="people" />
              <span>{say(text.person)}</span>
            </Link>
          )}
        </div>
      </section>
      <Refused known={known} sheets={sheets} />
      <CaseSteps known={known} sheets={sheets} />
      <CasePapers known={known} sheets={sheets} />
      <CitizenTold known={known} sheets={sheets} />
      <TellCitizen known={known} sheets={sheets} />
      <CaseHistory known={known} sheets={sheets} />
      <CaseMessages known={known} sheets={sheets} />
      <CaseAnswers known={known} sheets={sheets} />
    </Shell>
  )
}

/** What the server did not take of this case, why, and how the case stands instead. */
function Refused({ known, sheets }: CasePartProps) {
  const { refused } = useSignal(usePhone().status)
  const { file } = known
  return (
    <>
      {refused
        .filter(({ entry }) => entry?.subject.id === file.id)
        .map(({ id, reason, detail }) => (
          <Link href="/sending" class="plain-link" key={id}>
            <Notice tone="watch" title={say(text.refused)}>
              {say(REFUSED_TEXT[reason])}
              {reason === 'state-changed' && detail !== undefined && (
                <strong> {say(text.nowIs, { state: statusText(detail as StatusCode, sheets) })}</strong>
              )}
            </Notice>
          </Link>
        ))}
    </>
  )
}
