import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { type Attachment, attachmentsIn, type Text } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { Dialog, Icon } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { caseFiles as text } from '../../text/case-files-text.ts'
import { say, sayNumber } from '../../text/say.ts'

/** One photo or paper that the form names. */
interface CaseFile {
  readonly key: string
  readonly label: Text
  readonly attachment: Attachment
  /** Where it is shown; undefined of one that is still on its way. */
  readonly href: string | undefined
}

/** Photos and papers of a case; those that have not come yet are named too. */
export function CaseFiles({ one }: { readonly one: CaseAnswer }) {
  const [shown, setShown] = useState<CaseFile>()
  const files = filesOf(one)
  if (files.length === 0) return null
  const missing = files.filter(({ href }) => href === undefined).length
  return (
    <section class="card stack stack-tight case-files-card">
      <h2>{say(text.title)}</h2>
      {missing > 0 && <p class="small">{say(text.onTheWay, { count: missing, all: files.length })}</p>}
      <ul class="case-files">
        {files.map((file) => (
          <li key={file.key}>
            <FileFace file={file} onShow={() => setShown(file)} />
            <span class="small">{say(file.label)}</span>
            <span class="small">{describe(file.attachment)}</span>
          </li>
        ))}
      </ul>
      {shown !== undefined && <Enlarged file={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}

function filesOf({ id, code, answers, arrived }: CaseAnswer): readonly CaseFile[] {
  const questions = sheetByCode(code)?.questions ?? []
  return questions
    .filter(({ type }) => type === 'photo' || type === 'file')
    .flatMap(({ key, label }) =>
      namedIn(answers[key]).map((attachment, at) => ({
        ...{ key: `${key} ${at}`, label, attachment },
        href:
          attachment.hash !== undefined && arrived.includes(attachment.hash)
            ? `/api/attachments/${attachment.hash}?case=${id}`
            : undefined,
      })),
    )
}

/** Of answers whose files have no hash yet, as from a phone that has not sent them, there is still a line. */
const namedIn = (answer: unknown): readonly Attachment[] =>
  Array.isArray(answer) && attachmentsIn(answer).length < answer.length
    ? (answer as Attachment[])
    : attachmentsIn(answer)

const KILOBYTE = 1024

function describe({ type, bytes }: Attachment): string {
  const kind = type in text.types ? text.types[type as keyof typeof text.types] : text.other
  return say(text.size, { kind: say(kind), size: sayNumber(Math.ceil(bytes / KILOBYTE), 0) })
}

const isPicture = ({ type }: Attachment): boolean => type.startsWith('image/')

function FileFace({ file, onShow }: { readonly file: CaseFile; readonly onShow: () => void }) {
  const [broken, setBroken] = useState(false)
  const { href, attachment, label } = file
  if (href === undefined || broken)
    return (
      <span class="case-file case-file-missing">
        <Icon name={broken ? 'warning' : 'cloud-off'} />
        {say(broken ? text.broken : text.missing)}
      </span>
    )
  if (!isPicture(attachment))
    return (
      <a class="case-file" href={href} download>
        <Icon name="file" />
        {say(text.open)}
      </a>
    )
  return (
    <button type="button" class="case-file" onClick={onShow}>
      <img
        src={href}
        alt={say(text.enlarge, { name: say(label) })}
        loading="lazy"
        onError={() => setBroken(true)}
      />
    </button>
  )
}

function Enlarged({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { href, label, attachment } = file
  return (
    <Dialog title={say(label)} onClose={onClose}>
      <img class="case-file-whole" src={href} alt={say(label)} />
      <p class="small">{describe(attachment)}</p>
      <div class="cluster">
        <button type="button" class="button button-main" onClick={onClose}>
          {say(text.close)}
        </button>
        <a class="button button-side" href={href} download>
          {say(text.save)}
        </a>
      </div>
    </Dialog>
  )
}
