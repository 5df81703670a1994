import type { Attachment } from '@simpul/domain/core'
import { Button, Icon, type IconName } from '@simpul/parts'
import { useRef, useState } from 'preact/hooks'
import { answers as answerText, form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { attachmentsOf } from '../answer-text.ts'
import { useFormTools } from '../form-tools.ts'
import type { FieldProps } from './field-props.ts'
import { type AttachmentTrouble, keepAttachment } from './keep-attachment.ts'
import { Thumbnail } from './Thumbnail.tsx'

/** Pictures from camera or gallery, and papers: made small, sealed on this phone, named by what they are. */
export function AttachmentField({
  question,
  label,
  hint,
  value,
  onChange,
  problem,
  onLeave,
}: FieldProps<'photo' | 'file'>) {
  const tools = useFormTools()
  const files = attachmentsOf(value)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<AttachmentTrouble>()
  async function add(chosen: readonly File[]): Promise<void> {
    setBusy(true)
    setTrouble(undefined)
    const taken: Attachment[] = []
    for (const file of chosen.slice(0, question.maxFiles - files.length)) {
      const kept = await keepAttachment(file, question, tools.keepFile)
      if (typeof kept === 'string') setTrouble(kept)
      else if (![...files, ...taken].some(({ hash }) => hash === kept.hash)) taken.push(kept)
    }
    setBusy(false)
    if (taken.length > 0) onChange([...files, ...taken])
    onLeave()
  }
  function remove(gone: Attachment): void {
    const left = files.filter((file) => file !== gone)
    onChange(left.length === 0 ? undefined : left)
  }
  const isPhoto = question.type === 'photo'
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{label}</legend>
      {hint !== undefined && <span class="field-hint">{hint}</span>}
      {files.length > 0 && <KeptFiles files={files} isPhoto={isPhoto} onRemove={remove} />}
      {files.length < question.maxFiles && (
        <div class="cluster">
          <Picker label={say(text.camera)} icon="camera" accept="image/*" busy={busy} onFiles={add} camera />
          <Picker
            label={say(isPhoto ? text.gallery : text.paper)}
            icon="file"
            accept={isPhoto ? 'image/*' : question.mime.join(',')}
            busy={busy}
            onFiles={add}
          />
        </div>
      )}
      {busy && <span class="field-hint">{say(text.shrinking)}</span>}
      <span class="field-problem" role="alert">
        {trouble === undefined ? problem : say(text[trouble], { mb: question.maxMb })}
      </span>
    </fieldset>
  )
}

interface KeptFilesProps {
  readonly files: readonly Attachment[]
  readonly isPhoto: boolean
  readonly onRemove: (file: Attachment) => void
}

function KeptFiles({ files, isPhoto, onRemove }: KeptFilesProps) {
  const { readFile } = useFormTools()
  const count = say(isPhoto ? answerText.photos : answerText.files, { count: files.length })
  return (
    <>
      <ul class="files">
        {files.map((file, index) => (
          <li class="file" key={file.hash ?? index}>
            <Thumbnail file={file} readFile={readFile} />
            <button
              type="button"
              class="file-remove"
              aria-label={say(text.removeFile, { name: file.name ?? index + 1 })}
              onClick={() => onRemove(file)}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <span class="field-hint" role="status">
        {say(text.keptHere, { count })}
      </span>
    </>
  )
}

interface PickerProps {
  readonly label: string
  readonly icon: IconName
  readonly accept: string
  /** Opens the camera at once, for one picture. */
  readonly camera?: boolean
  readonly busy: boolean
  readonly onFiles: (files: readonly File[]) => Promise<void>
}

function Picker({ label, icon, accept, camera = false, busy, onFiles }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        aria-label={label}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          if (chosen.length > 0) void onFiles(chosen)
        }}
      />
      <Button disabled={busy} icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
