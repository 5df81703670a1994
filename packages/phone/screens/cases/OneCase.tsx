import { Empty } from '@simpul/parts'
import type { ComponentChildren } from 'preact'
import { cases as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import type { CasePartProps } from './case-part.ts'
import { caseOf } from './cases-on-phone.ts'
import { useSheets } from './use-sheets.ts'

interface OneCaseProps {
  readonly id: string
  /** Of the screen, until it is known which case it is. */
  readonly title: string
  readonly back: string
  readonly children: (part: CasePartProps) => ComponentChildren
}

/** A screen about one case of this phone, read anew with each contact. */
export function OneCase({ id, title, back, children }: OneCaseProps) {
  const phone = usePhone()
  const sheets = useSheets()
  const status = useSignal(phone.status)
  const loaded = useLoaded(
    async () => (sheets === undefined ? undefined : { known: await caseOf(phone, sheets, id) }),
    [sheets, id, status],
  )
  if (sheets === undefined || loaded === undefined)
    return (
      <Shell title={title} back={back}>
        {say(shell.loading)}
      </Shell>
    )
  if (loaded.known === undefined)
    return (
      <Shell title={title} back="/cases">
        <Empty icon="file" title={say(text.notFound)} />
      </Shell>
    )
  return <>{children({ known: loaded.known, sheets })}</>
}
