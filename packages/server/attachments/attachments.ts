import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import type { AttachmentStore } from './attachment-store.ts'
import { diskStore } from './disk-store.ts'
import { type UploadParts, uploadParts } from './upload-parts.ts'

/** Pictures and papers of one cell: those on their way, and those that are there. */
export interface Attachments {
  readonly store: AttachmentStore
  readonly parts: UploadParts
}

/** In the data folder. Nothing is made before the first file comes. */
export const openAttachments = (dataFolder: string, cell: Uuid): Attachments => ({
  store: diskStore(join(dataFolder, 'attachments', cell)),
  parts: uploadParts(join(dataFolder, 'uploads', cell)),
})
