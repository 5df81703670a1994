import type { InvitationAnswer } from '@simpul/domain/wire'
import { Button, Dialog } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { toDataURL } from 'qrcode'
import { say, sayTime } from '../../text/say.ts'
import { shell, users as text } from '../../text/text.ts'

/** Somebody who was invited, and what is to be handed to them. */
export interface Made {
  readonly name: string
  readonly invitation: InvitationAnswer
}

/** What is shown once: a code with its QR, or a first password. */
export function Handover({
  made: { name, invitation },
  onClose,
}: {
  readonly made: Made
  readonly onClose: () => void
}) {
  const { code, link, username, password, validUntil } = invitation
  return (
    <Dialog title={say(code === undefined ? text.passwordTitle : text.codeTitle, { name })} onClose={onClose}>
      <p>
        {code === undefined
          ? say(text.passwordText)
          : say(text.codeText, { time: validUntil === undefined ? '' : sayTime(validUntil) })}
      </p>
      {code !== undefined && <p class="code">{`${code.slice(0, 4)} ${code.slice(4)}`}</p>}
      {link !== undefined && <Qr link={link} />}
      {username !== undefined && <p class="code">{username}</p>}
      {password !== undefined && <p class="code">{password}</p>}
      <Button look="main" wide onClick={onClose}>
        {say(shell.close)}
      </Button>
    </Dialog>
  )
}

function Qr({ link }: { readonly link: string }) {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    void toDataURL(link, { margin: 2, width: 280, errorCorrectionLevel: 'M' }).then(setPicture)
  }, [link])
  return picture === undefined ? null : <img class="qr" src={picture} width="280" height="280" alt="" />
}
