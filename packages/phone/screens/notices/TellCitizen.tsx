import { NOTICE_TEXT } from '@simpul/domain/wire'
import { Icon } from '@simpul/parts'
import { useMemo, useState } from 'preact/hooks'
import { noticesOf } from '../../sync/notices-of.ts'
import { say } from '../../text/language.ts'
import { notices as text } from '../../text/notice-text.ts'
import { type CasePartProps, mayIn } from '../cases/case-part.ts'
import { numberOf } from '../cases/case-number-of.ts'
import { usePhone } from '../phone-context.ts'

/** A sentence for the citizen, ready in WhatsApp: for villages without a gateway. Nothing of it is called sent. */
export function TellCitizen({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const notices = useMemo(() => noticesOf(phone), [phone])
  const [shared, setShared] = useState(false)
  const { sheet, file } = known
  const number = numberOf(known, phone, sheets)
  const isOpen = file.walk.kept > 0 && number !== undefined && sheets.mayWriteToCitizen(sheet, file)
  if (!isOpen || !mayIn(phone, { known, sheets }, 'note')) return null
  const { state } = file.walk
  const sentence = sheets.noticeText({
    ...{ about: 'state', state, toCitizen: true, number, service: sheet.name },
  }).id
  const link = sheets.whatsAppLink(sheets.citizenPhone(sheet, file), sentence)
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.shareTitle)}</h2>
      <p>
        <q>{sentence}</q>
      </p>
      <a
        class="button button-side button-wide"
        href={link}
        target="_blank"
        rel="noreferrer"
        onClick={() => {
          setShared(true)
          void notices.passedOn(file.id)
        }}
      >
        <Icon name="send" />
        <span>{say(NOTICE_TEXT.share)}</span>
      </a>
      <p class="small">{say(shared ? text.shared : NOTICE_TEXT.shareHint)}</p>
    </section>
  )
}
