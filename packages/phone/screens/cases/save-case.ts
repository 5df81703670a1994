import type { Answers, JournalEntry, Result, ServiceSheet } from '@simpul/domain/core'
import type { Draft, Phone, RecordProblem } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import type { CaseDraft } from '../../form/case-draft.ts'

/** Saves a filled form: the report and its first step are one transaction; a correction replaces the report alone. */
export const saveCase = (
  phone: Phone,
  sheets: Sheets,
  sheet: ServiceSheet,
  draft: CaseDraft,
  answers: Answers,
): Promise<Result<readonly JournalEntry[], RecordProblem>> =>
  phone.record(draftsOf(phone, sheets, sheet, draft, answers))

/** @param answers clean ones: see `formState` */
function draftsOf(
  phone: Phone,
  sheets: Sheets,
  sheet: ServiceSheet,
  { id, person, household, amends, helpAt }: CaseDraft,
  answers: Answers,
): Draft[] {
  const subject = { kind: 'case', id } as const
  const { open, sealed } = sheets.partAnswers(sheet, answers)
  const report: Draft = {
    service: sheets.reportServiceId(sheet.code),
    subject,
    happenedOn: dayOf(answers, phone),
    body: {
      ...open,
      ...(person === undefined ? {} : { linkedPerson: person }),
      ...(household === undefined ? {} : { linkedHousehold: household }),
    },
  }
  if (amends !== undefined) {
    const { entry, why, unit } = amends
    return [{ ...report, unit, amends: { entry, how: 'replace', why } }]
  }
  const half = {
    service: sheets.sealedServiceId(sheet.code),
    subject,
    happenedOn: report.happenedOn,
    body: sealed,
  }
  const moves = [sheets.nextCaseMove({ walk: sheets.NOT_MOVED }, filed(sheet))]
  if (helpAt !== undefined) {
    const walk = { ...sheets.NOT_MOVED, proposed: filed(sheet), step: 1 }
    moves.push(sheets.nextCaseMove({ walk }, 'emergency_dispatched', { note: helpAt }))
  }
  return [
    report,
    ...(Object.keys(sealed).length === 0 ? [] : [half]),
    ...moves.map((body) => ({ service: sheets.moveServiceId(sheet.code), subject, body })),
  ]
}

/** What a form becomes by being saved. */
const filed = ({ workflow }: ServiceSheet): 'recorded' | 'submitted' =>
  workflow === 'record' ? 'recorded' : 'submitted'

/** Paper is typed in later: the day is the one on the report. */
function dayOf({ reportDate }: Answers, phone: Phone): ReturnType<Phone['today']> {
  const today = phone.today()
  return typeof reportDate === 'string' && reportDate <= today ? (reportDate as typeof today) : today
}
