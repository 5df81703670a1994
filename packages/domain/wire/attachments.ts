import { z } from 'zod/mini'

/** What a picture or paper of a form may be; the server looks at its bytes and not at what it is said to be. */
export const ATTACHMENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number]

/** The largest file any form asks for. */
export const MAX_ATTACHMENT_BYTES = 5 * 1_048_576

/** What one person may hand in within a day: a thousand pictures as phones shrink them. */
export const DAY_ATTACHMENT_BYTES = 200 * 1_048_576

/** At which byte of the file the body of a request begins, and how many bytes the whole has. */
export const UPLOAD_OFFSET = 'upload-offset'
export const UPLOAD_LENGTH = 'upload-length'

/** How much of a file the server has from this person. */
export const UploadState = z.strictObject({
  /** The byte to go on from. */
  offset: z.number(),
  /** Checked, and on the disk for good. */
  whole: z.boolean(),
})
export type UploadState = z.infer<typeof UploadState>
