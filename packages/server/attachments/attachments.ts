import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import type { AttachmentStore } from './attachment-store.ts'
import { diskStore } from './disk-store.ts'
import type { S3Settings } from './s3-store.ts'
import { type UploadParts, uploadParts } from './upload-parts.ts'

/** Pictures and papers of one cell: those on their way, and those that are there. */
export interface Attachments {
  readonly store: AttachmentStore
  readonly parts: UploadParts
}

/** Where the files of a cell lie. */
export interface AttachmentPlace {
  readonly dataFolder: string
  /** A bucket; without one they lie in the data folder. */
  readonly files?: S3Settings | undefined
}

/** Nothing is made before the first file comes. What is on its way lies in the data folder in any case. */
export const openAttachments = async (place: AttachmentPlace, cell: Uuid): Promise<Attachments> => ({
  store: await attachmentStore(place, cell),
  parts: uploadParts(join(place.dataFolder, 'uploads', cell)),
})

export async function attachmentStore(
  { dataFolder, files }: AttachmentPlace,
  cell: Uuid,
): Promise<AttachmentStore> {
  if (files === undefined) return diskStore(join(dataFolder, 'attachments', cell))
  const { s3Store } = await import('./s3-store.ts')
  return s3Store(files, `attachments/${cell}`)
}
