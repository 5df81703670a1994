import type { Attachment } from '@simpul/domain/core'
import { Icon } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import type { FormTools } from '../form-tools.ts'

interface ThumbnailProps {
  readonly file: Attachment
  readonly readFile: FormTools['readFile']
}

/** What is on a picture, read from the sealed store; a paper, or what is not on this phone, is shown by its name. */
export function Thumbnail({ file, readFile }: ThumbnailProps) {
  const [address, setAddress] = useState<string>()
  const isPicture = file.type.startsWith('image/')
  useEffect(() => {
    if (!isPicture || file.hash === undefined) return undefined
    let made: string | undefined
    let current = true
    void readFile(file.hash).then((blob) => {
      if (blob === undefined || !current) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      current = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [file.hash])
  if (address !== undefined) return <img class="file-picture" src={address} alt={file.name ?? ''} />
  return (
    <span class="file-name">
      <Icon name={isPicture ? 'camera' : 'file'} />
      {file.name}
    </span>
  )
}
